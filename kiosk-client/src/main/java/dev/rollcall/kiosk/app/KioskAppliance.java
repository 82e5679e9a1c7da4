package dev.rollcall.kiosk.app;

import dev.rollcall.face.Frame;
import dev.rollcall.kiosk.device.KioskSettings;
import dev.rollcall.kiosk.ui.setup.PartCheck;
import dev.rollcall.kiosk.ui.staff.Appliance;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/** The program round a running kiosk, for its staff. Thread-safe. */
final class KioskAppliance implements Appliance {
    private final Kiosk kiosk;
    private final Path home;
    private final DoubleConsumer loudness;
    private final Runnable end;
    private volatile @Nullable Frame newest;

    /**
     * @param loudness takes how loud sounds shall be from now on
     * @param end ends the program
     */
    KioskAppliance(Kiosk kiosk, Path home, DoubleConsumer loudness, Runnable end) {
        this.kiosk = kiosk;
        this.home = home;
        this.loudness = loudness;
        this.end = end;
    }

    /** Takes the newest picture of the camera; the one before is forgotten. */
    void seen(Frame picture) {
        newest = picture;
    }

    @Override
    public double volume() {
        return KioskSettings.read(home).volume();
    }

    @Override
    public void volume(double loud) {
        KioskSettings.read(home).withVolume(loud).write(home);
        loudness.accept(loud);
    }

    @Override
    public List<PartCheck> check() {
        var health = kiosk.health();
        return List.of(
                PartChecks.camera(newest),
                kiosk.missingModel().map(PartChecks::engineLacks).orElseGet(() -> PartChecks.engine(kiosk.engine())),
                PartChecks.server(kiosk.online(), health.revoked()),
                PartChecks.clock(health.clockOffsetMillis()),
                PartChecks.disk(home),
                PartChecks.sound());
    }

    @Override
    public void end() {
        end.run();
    }
}
