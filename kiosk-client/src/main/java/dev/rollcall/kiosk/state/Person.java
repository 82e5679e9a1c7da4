package dev.rollcall.kiosk.state;

import dev.rollcall.protocol.KioskInvitation;
import dev.rollcall.protocol.KioskMember;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member as the screen may show them.
 *
 * @param portrait from the register, null where there is none or it may not be shown
 * @param seat in the sitting shown beside, null where seats are free
 */
public record Person(
        UUID id, String number, String name, String pinyin, @Nullable Portrait portrait, @Nullable Seat seat) {

    /** {@code member} as invited to {@code sessionId}; without a seat when not invited to it. */
    public static Person of(KioskMember member, UUID sessionId, @Nullable Portrait portrait) {
        Seat seat = member.invitationTo(sessionId)
                .map(KioskInvitation::seat)
                .map(Seat::of)
                .orElse(null);
        return new Person(member.id(), member.number(), member.name(), member.pinyin(), portrait, seat);
    }
}
