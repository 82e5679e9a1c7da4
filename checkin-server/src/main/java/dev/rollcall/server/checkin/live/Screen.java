package dev.rollcall.server.checkin.live;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What a browser on the stream shows, and so which parts of the board it is sent. */
enum Screen {
    /** The live page of an organizer. */
    LIVE,
    /** The big screen in the hall. */
    HALL,
    /** The big screen without anybody's name: none is sent. */
    HALL_NAMELESS;

    private Set<String> parts() {
        return switch (this) {
            case LIVE -> Set.of("figures", "remarks", "arrivals", "sectors");
            case HALL -> Set.of("hall-figures", "hall-sectors", "hall-arrivals");
            case HALL_NAMELESS -> Set.of("hall-figures", "hall-sectors");
        };
    }

    /** Of all parts those that it shows. */
    Map<String, String> of(Map<String, String> everything) {
        var own = new HashMap<>(everything);
        own.keySet().retainAll(parts());
        return own;
    }
}
