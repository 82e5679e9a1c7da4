package dev.rollcall.server.console;

import dev.rollcall.server.biometrics.Biometrics.EngineState;
import dev.rollcall.server.devices.Contact;
import java.util.List;

/**
 * What the first page says.
 *
 * @param today with who is there
 * @param ahead after today
 * @param next what an installation still lacks, in the order to do it; empty once meetings exist
 * @param engine what the face engine can do
 */
record HomeView(
        List<SessionLine> today,
        List<SessionLine> ahead,
        List<KioskLine> kiosks,
        int members,
        List<Step> next,
        EngineState engine) {

    /** One kiosk that is worth a sentence. */
    record KioskLine(String name, Contact contact, long minutes, int pending) {}

    /** Something to do first. */
    record Step(String name, String path, boolean done) {}

    public boolean started() {
        return next.isEmpty();
    }

    public long kiosksInTouch() {
        return kiosks.stream()
                .filter(kiosk -> kiosk.contact() == Contact.IN_TOUCH)
                .count();
    }

    public List<KioskLine> kiosksToMind() {
        return kiosks.stream()
                .filter(kiosk -> kiosk.contact() != Contact.IN_TOUCH)
                .toList();
    }
}
