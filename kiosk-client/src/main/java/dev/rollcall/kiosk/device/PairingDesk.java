package dev.rollcall.kiosk.device;

import dev.rollcall.protocol.KioskApi;
import dev.rollcall.protocol.PairingAnswer;
import dev.rollcall.protocol.PairingRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a new identity for this kiosk and presents it to a server with a one-time code. Not for several threads. */
public final class PairingDesk {
    private static final Logger LOG = LoggerFactory.getLogger(PairingDesk.class);
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final KioskHome home;
    private final Clock clock;
    private final String software;

    /**
     * @param software name and version of this program, shown in the console
     */
    public PairingDesk(KioskHome home, Clock clock, String software) {
        this.home = home;
        this.clock = clock;
        this.software = software;
    }

    /**
     * Pairs this kiosk; an identity it had is retired, never deleted.
     *
     * @param again whether an identity it has may be given up
     * @throws DeviceProblem if the folder cannot be written
     */
    public PairingOutcome pair(URI server, String code, boolean again) throws InterruptedException {
        var before = home.paired();
        if (before.isPresent() && !again) {
            return new PairingOutcome.AlreadyPaired(before.get().pairing());
        }
        try {
            Path folder = home.nursery();
            DeviceKeys keys = DeviceKeys.create(folder);
            var request = new PairingRequest(code, keys.signingPublicKey(), keys.sealingPublicKey(), software);
            Reply<PairingAnswer> reply =
                    ServerLink.anonymous(server, clock, LIMIT).post(KioskApi.PAIR, request, PairingAnswer.class);
            return outcome(reply, server, folder);
        } catch (IOException unwritable) {
            throw DeviceProblem.homeUnusable("device", unwritable);
        }
    }

    private PairingOutcome outcome(Reply<PairingAnswer> reply, URI server, Path folder) throws IOException {
        if (reply instanceof Reply.Answered<PairingAnswer> answered) {
            return adopt(answered.body(), server, folder);
        }
        if (reply instanceof Reply.Unreachable<PairingAnswer> none) {
            return new PairingOutcome.NoAnswer(server, none.fault());
        }
        if (reply instanceof Reply.Nonsense<PairingAnswer> nonsense) {
            return new PairingOutcome.NotARollcallServer(server, nonsense.status());
        }
        return refusal((Reply.Refused<PairingAnswer>) reply, server);
    }

    private PairingOutcome adopt(PairingAnswer answer, URI server, Path folder) throws IOException {
        Pairing pairing;
        try {
            pairing = new Pairing(server, answer.deviceId(), answer.name(), answer.token(), answer.assembly());
        } catch (NullPointerException incomplete) {
            return new PairingOutcome.NotARollcallServer(server, 200);
        }
        PairedDevice.write(folder, pairing);
        PairedDevice device = home.adopt();
        LOG.info("kiosk paired deviceId={}", pairing.deviceId());
        return new PairingOutcome.Paired(device);
    }

    private static PairingOutcome refusal(Reply.Refused<PairingAnswer> refused, URI server) {
        if (refused.status() == 429) {
            return new PairingOutcome.TooManyAttempts();
        }
        if (refused.status() == 410 || refused.code().contains("expired")) {
            return new PairingOutcome.ExpiredCode();
        }
        // A bare refusal is another program's; ours says which problem it is.
        return refused.status() < 500 && refused.code().contains("code")
                ? new PairingOutcome.WrongCode()
                : new PairingOutcome.NotARollcallServer(server, refused.status());
    }
}
