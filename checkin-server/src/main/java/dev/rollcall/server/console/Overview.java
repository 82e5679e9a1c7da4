package dev.rollcall.server.console;

import dev.rollcall.server.biometrics.Biometrics;
import dev.rollcall.server.console.HomeView.KioskLine;
import dev.rollcall.server.console.HomeView.Step;
import dev.rollcall.server.devices.DeviceView;
import dev.rollcall.server.devices.Devices;
import dev.rollcall.server.members.Members;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers the first page from the doors of the modules; it keeps nothing. */
@Component
class Overview {
    private final Agenda agenda;
    private final Members members;
    private final Devices devices;
    private final Biometrics biometrics;
    private final Clock clock;

    Overview(Agenda agenda, Members members, Devices devices, Biometrics biometrics, Clock clock) {
        this.agenda = agenda;
        this.members = members;
        this.devices = devices;
        this.biometrics = biometrics;
        this.clock = clock;
    }

    HomeView now() {
        List<SessionLine> today = agenda.today();
        List<SessionLine> ahead = agenda.ahead();
        Instant now = clock.instant();
        List<KioskLine> kiosks = devices.all().stream()
                .filter(device -> !device.revoked())
                .map(device -> line(device, now))
                .toList();
        int serving = members.serving().size();
        return new HomeView(
                today,
                ahead,
                kiosks,
                serving,
                next(serving > 0, !kiosks.isEmpty(), !today.isEmpty() || !ahead.isEmpty()),
                biometrics.engine().state());
    }

    private static List<Step> next(boolean members, boolean kiosks, boolean meetings) {
        return members && meetings
                ? List.of()
                : List.of(
                        new Step("members", "/members", members),
                        new Step("kiosks", "/devices", kiosks),
                        new Step("meeting", "/meetings", meetings));
    }

    private static KioskLine line(DeviceView device, Instant now) {
        Instant seen = device.lastSeenAt();
        long minutes = seen == null ? 0 : Duration.between(seen, now).toMinutes();
        return new KioskLine(device.name(), device.contact(), minutes, device.pending());
    }
}
