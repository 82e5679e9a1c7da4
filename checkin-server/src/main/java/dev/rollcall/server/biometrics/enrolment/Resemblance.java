package dev.rollcall.server.biometrics.enrolment;

import dev.rollcall.server.members.MemberId;

/**
 * Somebody whose face is so near that a kiosk would take one for the other.
 *
 * @param similarity cosine, comparable within one model only
 * @param threshold from which a kiosk with everybody enrolled accepts
 */
public record Resemblance(MemberId other, float similarity, float threshold) {}
