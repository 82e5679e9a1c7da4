package dev.rollcall.server.checkin.kiosk;

import dev.rollcall.protocol.SyncRequest;
import dev.rollcall.server.devices.DeviceId;
import dev.rollcall.server.devices.Devices;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Passes a kiosk's signs of life on: at once when something changed, else seldom enough to spare the disk. Thread-safe. */
@Component
class SignsOfLife {
    static final Duration SPARED = Duration.ofSeconds(5);

    private final Devices devices;
    private final Clock clock;
    private final Map<DeviceId, Sign> last = new ConcurrentHashMap<>();

    SignsOfLife(Devices devices, Clock clock) {
        this.devices = devices;
        this.clock = clock;
    }

    void note(DeviceId device, SyncRequest request) {
        Instant now = clock.instant();
        String software = request.software() == null ? "" : request.software();
        Sign before = last.get(device);
        boolean same = before != null
                && before.pending() == request.pending()
                && before.software().equals(software)
                && !now.isBefore(before.at())
                && now.isBefore(before.at().plus(SPARED));
        if (!same) {
            devices.seen(device, request.pending(), software);
            last.put(device, new Sign(request.pending(), software, now));
        }
    }

    private record Sign(int pending, String software, Instant at) {}
}
