package dev.rollcall.server.members.tenure;

import dev.rollcall.server.members.MemberStatus;
import java.time.LocalDate;

/**
 * What a member is.
 *
 * @param since the first day of it
 * @param reason as the registrar gave it, at most 400 characters, often empty
 */
public record Standing(MemberStatus status, LocalDate since, String reason) {
    private static final int LONGEST = 400;

    public Standing {
        reason = reason.replaceAll("(?U)[\\s\\p{Cntrl}]+", " ").strip();
        if (reason.length() > LONGEST) {
            throw TenureProblem.reasonTooLong(LONGEST);
        }
    }

    public static Standing serving(LocalDate since) {
        return new Standing(MemberStatus.SERVING, since, "");
    }
}
