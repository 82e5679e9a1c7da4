package dev.rollcall.server.checkin.kiosk;

import dev.rollcall.protocol.KioskAdmission;
import dev.rollcall.protocol.KioskUpdate;
import dev.rollcall.protocol.SyncAnswer;
import dev.rollcall.protocol.SyncRequest;
import dev.rollcall.server.checkin.evidence.Evidence;
import dev.rollcall.server.devices.DeviceView;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
    /** By the places that kiosks serve. */
    private final Map<Set<String>, Versioned> last = new ConcurrentHashMap<>();

    SyncDesk(CurrentHolding current, Evidence evidence, JsonMapper json, Clock clock) {
        this.current = current;
        this.evidence = evidence;
        this.json = json;
        this.clock = clock;
    }

    SyncAnswer answer(DeviceView device, SyncRequest request) {
        Versioned now = versioned(device);
        if (now.version().equals(request.version())) {
            return new SyncAnswer(now.version(), clock.instant(), null);
        }
        Holding holding = now.holding();
        var update = new KioskUpdate(
                holding.sessions(),
                holding.differingFrom(request.held()),
                holding.goneFrom(request.held()),
                now.admissions(),
                holding.trust(),
                holding.assembly());
        return new SyncAnswer(now.version(), clock.instant(), Sealing.seal(device, json.writeValueAsBytes(update)));
    }

    private Versioned versioned(DeviceView device) {
        Holding whole = current.get();
        Versioned known = last.get(device.places());
        Holding holding = known != null && known.whole().equals(whole.digest())
                ? known.holding()
                : whole.servedTo(session -> device.serves(session.venue()));
        Versioned versioned = versioned(whole.digest(), holding, known);
        last.put(device.places(), versioned);
        return versioned;
    }

    private Versioned versioned(String whole, Holding holding, @Nullable Versioned known) {
        long count = evidence.countAdmissions(holding.sessionIds());
        if (known != null
                && known.admissions().size() == count
                && known.holding().digest().equals(holding.digest())) {
            return new Versioned(whole, known.holding(), known.admissions(), known.version());
        }
        List<KioskAdmission> admissions = evidence.admissions(holding.sessionIds());
        return new Versioned(whole, holding, admissions, KioskDigests.version(holding.digest(), admissions));
    }

    /** @param whole digest of that of which {@code holding} is the part that a kiosk with these places serves */
    private record Versioned(String whole, Holding holding, List<KioskAdmission> admissions, String version) {}
}
