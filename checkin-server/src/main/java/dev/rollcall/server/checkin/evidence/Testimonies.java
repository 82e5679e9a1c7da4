package dev.rollcall.server.checkin.evidence;

import dev.rollcall.protocol.Direction;
import dev.rollcall.protocol.Method;
import dev.rollcall.server.checkin.evidence.StaffAct.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Brings the evidence of a session together, whoever gave it: kiosks, the staff's desk, approved corrections. Thread-safe. */
@Component
public class Testimonies {
    private final Attested attested;
    private final StaffActs staffActs;
    private final Corrections corrections;

    Testimonies(Attested attested, StaffActs staffActs, Corrections corrections) {
        this.attested = attested;
        this.staffActs = staffActs;
        this.corrections = corrections;
    }

    /** Everything there is now, by time of passing. */
    public Testimony of(UUID session) {
        var passings = new ArrayList<>(attested.passings(session));
        var struck = new HashSet<UUID>();
        for (StaffAct act : staffActs.of(session)) {
            if (act.undoes() != null) {
                struck.add(act.undoes());
            } else if (act.kind() != Kind.NOTE) {
                Direction direction = act.kind() == Kind.IN ? Direction.IN : Direction.OUT;
                passings.add(new Passing(act.id(), act.member(), direction, act.at(), Method.STAFF));
            }
        }
        for (Correction correction : corrections.of(session)) {
            if (correction.approved()) {
                struck.addAll(correction.struck());
                if (correction.at() != null) {
                    Direction direction = correction.kind() == Correction.Kind.LEFT ? Direction.OUT : Direction.IN;
                    passings.add(new Passing(
                            correction.id(), correction.member(), direction, correction.at(), Method.BACKFILL));
                }
            }
        }
        passings.sort(Comparator.comparing(Passing::at));
        return new Testimony(passings, struck);
    }

    /** Members who were at a door or a desk of {@code session}, on its roster or not, and when first. */
    public Map<UUID, Instant> seen(UUID session) {
        var seen = new HashMap<>(attested.strangers(session));
        of(session)
                .counting()
                .forEach(passing ->
                        seen.merge(passing.member(), passing.at(), (one, other) -> one.isBefore(other) ? one : other));
        return seen;
    }
}
