package dev.rollcall.kiosk.ui;

import dev.rollcall.kiosk.claim.Claim;
import dev.rollcall.kiosk.state.House;
import dev.rollcall.kiosk.state.Person;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The controls of a screen with no kiosk behind it, as when only its painting is measured. */
final class NoKiosk implements KioskControls {

    @Override
    public Surroundings surroundings() {
        return new Surroundings(new House("Rollcall", null), "1", true, 0, false, false);
    }

    @Override
    public void present(Claim claim) {
        // Nobody is there to examine it.
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
        return "";
    }

    @Override
    public boolean useCamera(String source) {
        return false;
    }

    @Override
    public void expose(float exposure) {
        // No camera.
    }

    @Override
    public List<SittingChoice> sittings() {
        return List.of();
    }

    @Override
    public void serve(@Nullable UUID sessionId) {
        // No sittings.
    }

    @Override
    public void unpair() {
        // Not paired.
    }
}
