package dev.rollcall.server.meetings;

import dev.rollcall.server.trail.Traceable;
import java.util.Map;
import java.util.UUID;

/**
 * Meetings were planned that recur by a rule.
 *
 * @param rule as RFC 5545 writes it
 * @param meetings how many, the first one too
 * @param leftOut how many days of the rule were left out
 */
public record SeriesKept(UUID series, String rule, int meetings, int leftOut) implements Traceable {
    @Override
    public String traceKind() {
        return "meetings.series-kept";
    }

    @Override
    public String traceSubject() {
        return series.toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of(
                "series", series.toString(),
                "rule", rule,
                "meetings", Integer.toString(meetings),
                "leftOut", Integer.toString(leftOut));
    }
}
