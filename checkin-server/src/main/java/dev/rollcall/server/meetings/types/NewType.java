package dev.rollcall.server.meetings.types;

import dev.rollcall.server.meetings.MeetingRules;
import dev.rollcall.server.meetings.MeetingTypeView.SittingDefaults;
import org.jspecify.annotations.Nullable;

/**
 * What a type is to say. Its times never contradict one another: the constructor refuses what {@code meeting_type_window}
 * of V110 would.
 */
record NewType(String chinese, String english, int place, SittingDefaults sittings, MeetingRules rules) {
    private static final int LONGEST = 80;
    private static final int DAY = 1_440;
    private static final int WEEK = 10_080;

    NewType {
        chinese = tidy(chinese);
        english = tidy(english);
        if ((chinese + english).isEmpty() || Math.max(chinese.length(), english.length()) > LONGEST) {
            throw TypeProblem.nameless();
        }
        if (!sensible(sittings) || place < 0 || place > DAY) {
            throw TypeProblem.outOfRange();
        }
    }

    private static boolean sensible(SittingDefaults d) {
        int closes = closes(d.closesAfter(), d.length());
        return d.length() >= 1
                && d.length() <= WEEK
                && d.opensBefore() <= WEEK
                && d.opensBefore() >= 0
                && d.tolerance() >= 0
                && d.tolerance() <= DAY
                && -d.opensBefore() <= d.lateAfter()
                && d.lateAfter() + d.tolerance() <= closes
                && -d.opensBefore() < closes
                && closes <= d.length();
    }

    private static int closes(@Nullable Integer closesAfter, int length) {
        return closesAfter == null ? length : closesAfter;
    }

    private static String tidy(String name) {
        return name.replaceAll("(?U)[\\s\\p{Cntrl}]+", " ").strip();
    }
}
