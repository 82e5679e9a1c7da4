package dev.rollcall.server.meetings.calendar;

import dev.rollcall.server.meetings.MeetingId;
import dev.rollcall.server.meetings.SessionId;

/**
 * A session in the words of its venue's clock.
 *
 * @param day of the month, the large figure
 * @param date with the weekday, and the year unless it is this one
 * @param hours from start to end
 * @param elsewhere the zone's name when it is not the assembly's usual one, otherwise empty
 * @param expected how many stand on the roster
 */
record SessionLine(
        SessionId id,
        MeetingId meeting,
        String meetingTitle,
        String title,
        String venue,
        String day,
        String date,
        String hours,
        String opens,
        String late,
        String closes,
        String elsewhere,
        Phase phase,
        long expected) {
    /** Where a session stands in time. */
    enum Phase {
        COMING,
        CHECKING_IN,
        SITTING,
        OVER
    }
}
