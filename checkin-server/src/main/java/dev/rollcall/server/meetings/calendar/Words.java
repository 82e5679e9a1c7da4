package dev.rollcall.server.meetings.calendar;

/** Titles and venues as they are kept: trimmed, on one line, not too long. */
final class Words {
    private Words() {}

    static String required(String typed) {
        String words = optional(typed);
        if (words.isEmpty()) {
            throw MeetingProblem.noTitle();
        }
        return words;
    }

    static String optional(String typed) {
        String words = typed.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        if (words.length() > Meeting.LONGEST) {
            throw MeetingProblem.tooLong(Meeting.LONGEST);
        }
        return words;
    }
}
