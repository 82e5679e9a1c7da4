package dev.rollcall.protocol;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person on the roster of at least one session of this kiosk.
 *
 * @param invitations the sessions this member is invited to
 * @param face the template, null when the member is not enrolled or has withdrawn consent
 * @param portrait names the picture to show, which {@link KioskApi#PORTRAIT} gives; null where none may be shown
 * @param cards {@link CardNumber#hash} of this member's card numbers under {@link EntryTrust#cardSalt()}
 * @param oneTimeCode the one in force, null when none is
 * @param digest stands for everything in this record; equal digests mean equal content
 */
public record KioskMember(
        UUID id,
        String number,
        String name,
        String pinyin,
        List<KioskInvitation> invitations,
        @Nullable Enrolled face,
        @Nullable String portrait,
        List<String> cards,
        @Nullable OneTimeCode oneTimeCode,
        String digest) {
    public KioskMember {
        invitations = List.copyOf(invitations);
        cards = List.copyOf(cards);
    }

    /** This member's place on the roster of {@code sessionId}; empty when not invited to it. */
    public Optional<KioskInvitation> invitationTo(UUID sessionId) {
        return invitations.stream()
                .filter(invitation -> invitation.sessionId().equals(sessionId))
                .findFirst();
    }

    /** The same member with another face, or none; the digest is not made anew. */
    public KioskMember withFace(@Nullable Enrolled other) {
        return new KioskMember(id, number, name, pinyin, invitations, other, portrait, cards, oneTimeCode, digest);
    }

    /** A template with the model that made it. */
    public record Enrolled(String modelId, float[] values) {}
}
