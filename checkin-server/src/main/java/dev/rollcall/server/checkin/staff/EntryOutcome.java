package dev.rollcall.server.checkin.staff;

/** What became of one entry. */
sealed interface EntryOutcome {
    /** It is kept, now or since an earlier sending. */
    record Kept(boolean expected) implements EntryOutcome {}

    /**
     * It is not kept, and sending it again changes nothing.
     *
     * @param why code in message keys
     */
    record Refused(String why) implements EntryOutcome {}
}
