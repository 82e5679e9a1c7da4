package dev.rollcall.server.meetings.calendar;

import java.util.UUID;

/**
 * Another session at the same time that gets in the way.
 *
 * @param people how many are expected at both
 * @param samePlace whether both are in the same venue and room
 */
record Conflict(UUID session, UUID meeting, String meetingTitle, String title, int people, boolean samePlace) {
    /** The session's title, after the meeting's where that is another. */
    public String name() {
        return title.equals(meetingTitle) ? title : meetingTitle + " · " + title;
    }
}
