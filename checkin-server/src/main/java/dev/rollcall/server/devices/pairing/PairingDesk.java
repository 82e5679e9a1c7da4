package dev.rollcall.server.devices.pairing;

import dev.rollcall.protocol.PairingAnswer;
import dev.rollcall.server.devices.DeviceId;
import dev.rollcall.server.devices.DevicePaired;
import dev.rollcall.server.shared.AssemblyName;
import dev.rollcall.server.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a kiosk in who knows a code. */
@Service
class PairingDesk {
    private static final Logger log = LoggerFactory.getLogger(PairingDesk.class);

    private final InvitationRepository invitations;
    private final DeviceRepository devices;
    private final Ids ids;
    private final Clock clock;
    private final AssemblyName assembly;
    private final ApplicationEventPublisher events;

    PairingDesk(
            InvitationRepository invitations,
            DeviceRepository devices,
            Ids ids,
            Clock clock,
            AssemblyName assembly,
            ApplicationEventPublisher events) {
        this.invitations = invitations;
        this.devices = devices;
        this.ids = ids;
        this.clock = clock;
        this.assembly = assembly;
        this.events = events;
    }

    /**
     * Uses the code and remembers the kiosk's keys; the token in the answer is said this once.
     *
     * @throws PairingRefused if the code is wrong, expired or used, or the signing key belongs to another device; the code
     *     is then as good as before
     */
    @Transactional
    public PairingAnswer pair(String code, KioskKeys keys) {
        Instant now = clock.instant();
        var id = new DeviceId(ids.next());
        Invitation invitation = take(PairingCodes.hash(code), id, now);
        String token = Secrets.token();
        try {
            devices.saveAndFlush(new Device(id, invitation.name(), Secrets.sha256(token), keys, now));
        } catch (DataIntegrityViolationException taken) { // devices_device_signing_key (V030)
            throw PairingRefused.keyInUse();
        }
        events.publishEvent(new DevicePaired(id, invitation.id(), Secrets.sha256(keys.signing())));
        log.info("kiosk paired device={} invitation={}", id, invitation.id());
        return new PairingAnswer(id.value(), invitation.name(), token, assembly.get(), now);
    }

    private Invitation take(String codeHash, DeviceId device, Instant now) {
        boolean taken = invitations.use(codeHash, device.value(), now) == 1;
        Invitation invitation = invitations.findByCodeHash(codeHash).orElseThrow(PairingRefused::wrongCode);
        if (!taken) {
            throw invitation.expiredUnused(now) ? PairingRefused.expiredCode() : PairingRefused.wrongCode();
        }
        return invitation;
    }
}
