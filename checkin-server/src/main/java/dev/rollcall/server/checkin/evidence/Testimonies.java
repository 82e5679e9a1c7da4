package dev.rollcall.server.checkin.evidence;

import dev.rollcall.protocol.Direction;
import dev.rollcall.protocol.Method;
import dev.rollcall.server.checkin.evidence.StaffAct.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Brings the evidence of a session together, whoever gave it: kiosks and the staff's desk. Thread-safe. */
@Component
public class Testimonies {
    private final Attested attested;
    private final StaffActs staffActs;

    Testimonies(Attested attested, StaffActs staffActs) {
        this.attested = attested;
        this.staffActs = staffActs;
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
        passings.sort(Comparator.comparing(Passing::at));
        return new Testimony(passings, struck);
    }
}
