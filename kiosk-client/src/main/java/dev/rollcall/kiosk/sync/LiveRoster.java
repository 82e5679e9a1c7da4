package dev.rollcall.kiosk.sync;

import dev.rollcall.kiosk.match.Roster;
import dev.rollcall.protocol.KioskAdmission;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The roster in force: what the server gave, and whom this kiosk has admitted since. Thread-safe.
 *
 * <p>A member admitted here is known as such from the same instant, whether the server is there or not, and stays so while
 * the roster is exchanged beneath.
 */
public final class LiveRoster implements Supplier<Roster> {
    private final Set<KioskAdmission> ours = new HashSet<>();
    private volatile Roster now = Roster.empty();

    /** The snapshot in force; never waits. */
    @Override
    public Roster get() {
        return now;
    }

    /** Marks somebody as admitted here; call it once the event is safe in the outbox. */
    public synchronized void admit(KioskAdmission admission) {
        ours.add(admission);
        now = now.withAdmissions(List.of(admission));
    }

    /**
     * Exchanges what the server gave.
     *
     * @param unanswered admissions made here that the server did not know when it made {@code given}; asked for while nobody
     *     can be admitted, so that none falls between
     */
    synchronized void replace(Roster given, Supplier<? extends Collection<KioskAdmission>> unanswered) {
        ours.clear();
        ours.addAll(unanswered.get());
        now = given.withAdmissions(ours);
    }

    /** Nobody can be admitted any more. */
    synchronized void clear() {
        ours.clear();
        now = Roster.empty();
    }
}
