package dev.rollcall.server.meetings;

import dev.rollcall.server.trail.Traceable;
import java.util.Map;
import java.util.UUID;

/**
 * A calendar feed can be subscribed to, or its address counts no more.
 *
 * @param whose id of the member or group
 */
public record CalendarFeedMade(UUID feed, UUID whose, boolean counts) implements Traceable {
    @Override
    public String traceKind() {
        return counts ? "meetings.feed-made" : "meetings.feed-withdrawn";
    }

    @Override
    public String traceSubject() {
        return whose.toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of("feed", feed.toString(), "whose", whose.toString());
    }
}
