package dev.rollcall.server.meetings;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A type of meeting with what meetings of it begin with.
 *
 * @param chinese blank where the assembly writes English only
 * @param english blank where the assembly writes Chinese only
 */
public record MeetingTypeView(
        MeetingTypeId id, String chinese, String english, SittingDefaults sittings, MeetingRules rules) {
    /** The name in this language, otherwise in the other. */
    public String name(Locale locale) {
        boolean first = locale.getLanguage().equals("zh") ? !chinese.isEmpty() : english.isEmpty();
        return first ? chinese : english;
    }

    /**
     * What a sitting begins with.
     *
     * @param length minutes from start to end
     * @param opensBefore minutes before the start at which check-in opens
     * @param lateAfter minutes after the start from which arrivals count as late, negative where people are to be seated early
     * @param closesAfter minutes after the start at which check-in closes, null for the end
     * @param tolerance minutes by which a late arrival is forgiven
     * @param checkOut whether people check out
     */
    public record SittingDefaults(
            int length,
            int opensBefore,
            int lateAfter,
            @Nullable Integer closesAfter,
            int tolerance,
            boolean checkOut) {}
}
