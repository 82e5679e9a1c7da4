package dev.rollcall.kiosk.ui;

import dev.rollcall.kiosk.claim.Claim;
import dev.rollcall.kiosk.state.House;
import dev.rollcall.kiosk.state.Person;
import dev.rollcall.kiosk.state.Portrait;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The kiosk behind a screen under test: says what it is told to say, and remembers what was presented. */
public final class SilentKiosk implements KioskControls {
    private static final House HOUSE = new House("人民政协礼堂区委员会", null);

    final List<Claim> presented = new CopyOnWriteArrayList<>();
    volatile Surroundings surroundings = new Surroundings(HOUSE, "东门 2 号", true, 0, false, false);

    static SilentKiosk offline() {
        var kiosk = new SilentKiosk();
        kiosk.surroundings = new Surroundings(HOUSE, "东门 2 号", false, 12, false, false);
        return kiosk;
    }

    void bear(Portrait emblem) {
        var now = surroundings;
        surroundings = new Surroundings(
                new House(now.house().name(), emblem),
                now.kiosk(),
                now.online(),
                now.pending(),
                now.revoked(),
                now.demoGrade());
    }

    @Override
    public Surroundings surroundings() {
        return surroundings;
    }

    @Override
    public void present(Claim claim) {
        presented.add(claim);
    }

    @Override
    public Optional<Staff> unlock(String pin) {
        return Optional.empty();
    }

    @Override
    public List<Person> find(String query, int limit) {
        return List.of();
    }

    @Override
    public List<EventLine> events(int limit) {
        return List.of();
    }

    @Override
    public List<Camera> cameras() {
        return List.of();
    }

    @Override
    public String camera() {
        return "demo:";
    }

    @Override
    public boolean useCamera(String source) {
        return false;
    }

    @Override
    public void expose(float exposure) {}

    @Override
    public List<SittingChoice> sittings() {
        return List.of();
    }

    @Override
    public void serve(@Nullable UUID sessionId) {}

    @Override
    public void unpair() {}
}
