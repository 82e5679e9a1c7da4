package dev.rollcall.kiosk.outbox;

import dev.rollcall.protocol.SignedCheckIn;
import java.nio.file.Path;
import java.util.UUID;

/** A process that appends for ever and says each sequence number once it was told that the event is safe. */
final class AppendingKiosk {
    private AppendingKiosk() {}

    static String line(SignedCheckIn signed) {
        return signed.event().deviceSequence() + " " + signed.event().id();
    }

    /** Whether a line was written to its end before the process died. */
    static boolean isWhole(String line) {
        return line.matches("\\d+ [0-9a-f-]{36}");
    }

    /** Folder and reserve in bytes; ends with {@code full} when the outbox says so. */
    public static void main(String[] args) {
        try (Outbox outbox = OutboxFixtures.openOutbox(Path.of(args[0]), Long.parseLong(args[1]))) {
            while (true) {
                var event = outbox.append(OutboxFixtures.aWelcomeOf(UUID.randomUUID()));
                System.out.println(line(event));
            }
        } catch (OutboxFull full) {
            System.out.println("full");
            // Not out of main: closing a full outbox is not what is tried here.
            Runtime.getRuntime().halt(0);
        }
    }
}
