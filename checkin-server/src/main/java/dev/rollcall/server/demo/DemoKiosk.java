package dev.rollcall.server.demo;

import dev.rollcall.kiosk.app.Kiosk;
import dev.rollcall.kiosk.app.KioskOptions;
import dev.rollcall.kiosk.device.KioskHome;
import dev.rollcall.kiosk.device.PairedDevice;
import dev.rollcall.kiosk.pipeline.PipelineSettings;
import dev.rollcall.server.devices.DeviceId;
import dev.rollcall.server.devices.DeviceView;
import dev.rollcall.server.devices.Devices;
import dev.rollcall.server.shared.RollcallProperties;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * A real kiosk in this process: its own keys, its own folder, real HTTP; only its camera is drawn. Stops before the web
 * server does, so that it can still deliver what it holds.
 */
@Component
@Profile("demo")
class DemoKiosk implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(DemoKiosk.class);

    private final Devices devices;
    private final DemoScreen screen;
    private final MessageSource texts;
    private final Clock clock;
    private final Path home;
    private boolean stopped;
    private @Nullable Kiosk running;

    DemoKiosk(Devices devices, DemoScreen screen, MessageSource texts, RollcallProperties installation, Clock clock) {
        this.devices = devices;
        this.screen = screen;
        this.texts = texts;
        this.clock = clock;
        this.home = installation.home().resolve("demo-kiosk");
    }

    /** Starts the kiosk as it was paired before, or pairs it anew. */
    void begin(URI server, String source) throws InterruptedException {
        KioskOptions options =
                KioskOptions.of(home, source).with(PipelineSettings.standard().withDemoGradeAdmitted());
        if (!pairedWith(server)) {
            String code = devices.invite(texts.getMessage("demo.kiosk.name", null, Locale.CHINESE))
                    .code();
            options = new KioskOptions(
                    home,
                    source,
                    new KioskOptions.PairWith(server, code, true),
                    options.settings(),
                    options.models(),
                    options.firstSync());
        }
        Kiosk started = Kiosk.start(options, clock);
        synchronized (this) {
            running = started;
            if (!stopped) {
                screen.show(started);
                log.info("demo kiosk running device={}", started.deviceId());
                return;
            }
        }
        started.close();
    }

    private boolean pairedWith(URI server) {
        try (KioskHome folder = KioskHome.open(home)) {
            return folder.paired()
                    .map(PairedDevice::pairing)
                    .filter(pairing -> pairing.server().equals(server))
                    .flatMap(pairing -> devices.find(new DeviceId(pairing.deviceId())))
                    .filter(device -> !device.revoked())
                    .map(DeviceView::id)
                    .isPresent();
        }
    }

    @Override
    public void start() {}

    @Override
    public void stop() {
        Kiosk kiosk;
        synchronized (this) {
            stopped = true;
            kiosk = running;
            running = null;
        }
        if (kiosk != null) {
            screen.close();
            kiosk.close();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return !stopped;
    }
}
