package dev.rollcall.server.meetings;

/**
 * What holds for a whole meeting; taken from its type when the type is chosen, so that a later change of the type leaves
 * meetings as they were planned.
 *
 * @param delegates whether somebody may be sent instead
 */
public record MeetingRules(PresenceRule presence, LeaveDecider leave, boolean delegates) {
    /** For meetings without a type. */
    public static final MeetingRules USUAL = new MeetingRules(PresenceRule.ANY_SESSION, LeaveDecider.ORGANIZER, false);
}
