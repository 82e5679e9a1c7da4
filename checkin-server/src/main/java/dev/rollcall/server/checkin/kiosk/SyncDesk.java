package dev.rollcall.server.checkin.kiosk;

import dev.rollcall.protocol.KioskAdmission;
import dev.rollcall.protocol.KioskUpdate;
import dev.rollcall.protocol.SyncAnswer;
import dev.rollcall.protocol.SyncRequest;
import dev.rollcall.server.checkin.evidence.Evidence;
import dev.rollcall.server.devices.DeviceView;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers kiosks that ask what changed. A kiosk that is up to date costs one counting query; admissions only grow, so their
 * number tells whether there are new ones. Thread-safe.
 */
@Service
class SyncDesk {
    private final CurrentHolding current;
    private final Evidence evidence;
    private final JsonMapper json;
    private final Clock clock;
    private volatile @Nullable Versioned last;

    SyncDesk(CurrentHolding current, Evidence evidence, JsonMapper json, Clock clock) {
        this.current = current;
        this.evidence = evidence;
        this.json = json;
        this.clock = clock;
    }

    SyncAnswer answer(DeviceView device, SyncRequest request) {
        Versioned now = versioned();
        if (now.version().equals(request.version())) {
            return new SyncAnswer(now.version(), clock.instant(), null);
        }
        Holding holding = now.holding();
        var update = new KioskUpdate(
                holding.sessions(),
                holding.differingFrom(request.held()),
                holding.goneFrom(request.held()),
                now.admissions(),
                holding.trust());
        return new SyncAnswer(now.version(), clock.instant(), Sealing.seal(device, json.writeValueAsBytes(update)));
    }

    private Versioned versioned() {
        Holding holding = current.get();
        long count = evidence.countAdmissions(holding.sessionIds());
        Versioned known = last;
        if (known != null
                && known.admissions().size() == count
                && known.holding().digest().equals(holding.digest())) {
            return known;
        }
        List<KioskAdmission> admissions = evidence.admissions(holding.sessionIds());
        var versioned = new Versioned(holding, admissions, KioskDigests.version(holding.digest(), admissions));
        last = versioned;
        return versioned;
    }

    private record Versioned(Holding holding, List<KioskAdmission> admissions, String version) {}
}
