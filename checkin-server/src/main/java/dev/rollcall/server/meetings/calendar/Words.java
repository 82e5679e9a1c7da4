package dev.rollcall.server.meetings.calendar;

/** Titles and venues as they are kept: trimmed, on one line, not too long. */
final class Words {
    private Words() {}

    static String required(String typed) {
        return required(typed, Meeting.LONGEST);
    }

    static String required(String typed, int most) {
        String words = optional(typed, most);
        if (words.isEmpty()) {
            throw MeetingProblem.noTitle();
        }
        return words;
    }

    static String optional(String typed) {
        return optional(typed, Meeting.LONGEST);
    }

    static String optional(String typed, int most) {
        return within(typed.strip().replaceAll("[\\s\\p{Cntrl}]+", " "), most);
    }

    /** Keeps the lines. */
    static String lines(String typed, int most) {
        return within(typed.strip().replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\n]]+", " "), most);
    }

    private static String within(String words, int most) {
        if (words.length() > most) {
            throw MeetingProblem.tooLong(most);
        }
        return words;
    }
}
