package dev.rollcall.kiosk.app;

import dev.rollcall.kiosk.device.KioskHome;
import dev.rollcall.kiosk.device.PairedDevice;
import dev.rollcall.kiosk.device.PairingDesk;
import dev.rollcall.kiosk.device.PairingOutcome;
import dev.rollcall.kiosk.device.Reply;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds out who this kiosk is, pairing it when asked to. */
final class Identification {
    private Identification() {}

    /**
     * @throws KioskProblem if it is nobody, or the server would not have it
     */
    static PairedDevice of(KioskHome home, KioskOptions.@Nullable PairWith pairing, Clock clock)
            throws InterruptedException {
        if (pairing == null) {
            return home.paired().orElseThrow(() -> new KioskProblem("not-paired", List.of(), null));
        }
        var desk = new PairingDesk(home, clock, Kiosk.software());
        PairingOutcome outcome = desk.pair(pairing.server(), pairing.code(), pairing.again());
        if (outcome instanceof PairingOutcome.Paired paired) {
            return paired.device();
        }
        throw problem(outcome);
    }

    private static KioskProblem problem(PairingOutcome outcome) {
        if (outcome instanceof PairingOutcome.AlreadyPaired already) {
            return new KioskProblem(
                    "already-paired",
                    List.of(already.pairing().name(), already.pairing().server()),
                    null);
        }
        if (outcome instanceof PairingOutcome.NoAnswer none) {
            return new KioskProblem("no-answer." + word(none.fault()), List.of(none.server()), null);
        }
        if (outcome instanceof PairingOutcome.NotARollcallServer other) {
            return new KioskProblem("not-rollcall", List.of(other.server(), Integer.toString(other.status())), null);
        }
        if (outcome instanceof PairingOutcome.ExpiredCode) {
            return new KioskProblem("expired-code", List.of(), null);
        }
        return new KioskProblem(
                outcome instanceof PairingOutcome.TooManyAttempts ? "too-many-attempts" : "wrong-code",
                List.of(),
                null);
    }

    private static String word(Reply.Fault fault) {
        return fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
