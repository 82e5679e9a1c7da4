package dev.rollcall.server.console;

import dev.rollcall.server.biometrics.Biometrics.EngineState;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * What the first page says.
 *
 * @param next what an installation still lacks, in the order to do it; empty once meetings exist
 * @param engine what the face engine can do
 */
record HomeView(List<SessionLine> sessions, List<KioskLine> kiosks, int members, List<Step> next, EngineState engine) {
    /** One session, with the state of its check-in. */
    record SessionLine(
            String path,
            String meeting,
            String title,
            String venue,
            ZonedDateTime startsAt,
            ZonedDateTime endsAt,
            CheckInState state,
            ZonedDateTime turn,
            long invited) {}

    /** Whether one may check in; the session line's turn is the instant at which this changes. */
    enum CheckInState {
        BEFORE,
        OPEN,
        LATE,
        OVER
    }

    /** One kiosk that is worth a sentence. */
    record KioskLine(String name, KioskState state, long minutes, int pending) {}

    /** How a kiosk is doing. */
    enum KioskState {
        IN_TOUCH,
        SILENT,
        NEVER_CALLED
    }

    /** Something to do first. */
    record Step(String name, String path, boolean done) {}

    public boolean started() {
        return next.isEmpty();
    }

    public long kiosksInTouch() {
        return kiosks.stream()
                .filter(kiosk -> kiosk.state() == KioskState.IN_TOUCH)
                .count();
    }

    public List<KioskLine> kiosksToMind() {
        return kiosks.stream()
                .filter(kiosk -> kiosk.state() != KioskState.IN_TOUCH)
                .toList();
    }
}
