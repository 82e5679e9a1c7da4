package dev.rollcall.server.devices.pairing;

import dev.rollcall.server.devices.Devices.PairingCode;
import dev.rollcall.server.devices.InvitationWithdrawn;
import dev.rollcall.server.devices.KioskInvited;
import dev.rollcall.server.shared.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives pairing codes out and takes them back. */
@Service
class Invitations {
    /** Long enough to walk to the door, short enough that a note left behind is worthless. */
    static final Duration VALID = Duration.ofMinutes(15);

    private final InvitationRepository invitations;
    private final PairingCodes codes;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Invitations(
            InvitationRepository invitations,
            PairingCodes codes,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.invitations = invitations;
        this.codes = codes;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** A fresh code; it is in the answer and nowhere else. */
    @Transactional
    public Invited invite(KioskName name) {
        Instant now = clock.instant();
        var code = new PairingCode(codes.next(), now.plus(VALID));
        var invitation = new Invitation(ids.next(), name, PairingCodes.hash(code.code()), now, code.expiresAt());
        invitations.saveAndFlush(invitation);
        events.publishEvent(new KioskInvited(invitation.id(), code.expiresAt()));
        return new Invited(invitation.id(), code);
    }

    /** Makes the code worthless; a code already used or withdrawn stays what it is. */
    @Transactional
    public void withdraw(UUID id) {
        if (invitations.withdraw(id, clock.instant()) == 1) {
            events.publishEvent(new InvitationWithdrawn(id));
        }
    }

    @Transactional(readOnly = true)
    public InvitationView find(UUID id) {
        return invitations
                .findById(id)
                .orElseThrow(DeviceProblem::unknownInvitation)
                .view(clock.instant());
    }

    @Transactional(readOnly = true)
    public List<InvitationView> open() {
        Instant now = clock.instant();
        return invitations.open(now).stream().map(each -> each.view(now)).toList();
    }

    /** An invitation just made. */
    record Invited(UUID id, PairingCode code) {}
}
