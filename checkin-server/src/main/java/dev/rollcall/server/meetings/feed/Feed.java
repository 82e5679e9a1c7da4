package dev.rollcall.server.meetings.feed;

import java.util.UUID;

/**
 * A feed.
 *
 * @param whose id of the member or group
 * @param counts false when it is withdrawn
 */
record Feed(UUID id, Kind kind, UUID whose, boolean counts) {
    /** What it is a feed of. */
    enum Kind {
        MEMBER,
        GROUP
    }
}
