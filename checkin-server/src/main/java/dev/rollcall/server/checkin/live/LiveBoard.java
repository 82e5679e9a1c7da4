package dev.rollcall.server.checkin.live;

import dev.rollcall.server.checkin.AttendanceFigures;
import dev.rollcall.server.checkin.AttendanceState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that moves on the live page of one session, ready for any language.
 *
 * @param remarks what somebody should know, as message keys with arguments
 * @param arrivals newest passing first
 * @param sectors in the order of size
 */
record LiveBoard(Figures figures, List<Remark> remarks, List<Arrival> arrivals, List<Sector> sectors) {
    private static final int WELCOMED = 6;

    /** @param over whether check-in is over, so that those not here are absent */
    record Figures(AttendanceFigures all, boolean over) {
        public int invited() {
            return all.invited();
        }

        public int came() {
            return all.came();
        }

        public int onTime() {
            return all.onTime();
        }

        public int late() {
            return all.count(AttendanceState.LATE);
        }

        public int excused() {
            return all.count(AttendanceState.EXCUSED);
        }

        public int missing() {
            return all.missing();
        }

        public int leftEarly() {
            return all.count(AttendanceState.LEFT_EARLY);
        }

        /** {@code part} of those invited, as the width of a bar. */
        public String width(int part) {
            return all.width(part);
        }
    }

    /** The newest who came in, for a screen that everybody sees: nobody who was refused or not recognised. */
    public List<Arrival> welcomed() {
        return arrivals.stream()
                .filter(arrival -> arrival.kind().equals("admitted") && arrival.person() != null)
                .limit(WELCOMED)
                .toList();
    }

    /**
     * A sentence: what is the matter, and what it means.
     *
     * @param link where to see more, empty for nowhere
     */
    record Remark(String key, List<Object> args, String link) {
        public String meaning() {
            return key + ".meaning";
        }

        public String linkText() {
            return key + ".link";
        }

        public Object[] arguments() {
            return args.toArray();
        }
    }

    /**
     * One line of the newest arrivals.
     *
     * @param kind decides the wording: {@code admitted}, {@code unknown}, {@code unsure}, {@code not-on-roster}, {@code
     *     outside-window}, {@code not-here-yet}, {@code claim-refused}, {@code claim-revoked}, {@code left}, {@code disputed}
     * @param time of the venue's clock
     * @param fresh whether it came since the board was last shown
     * @param vouched null unless staff let the member in
     */
    record Arrival(
            String kind,
            @Nullable Person person,
            String kiosk,
            String methodKey,
            String time,
            Instant at,
            boolean late,
            boolean clockSuspect,
            @Nullable String score,
            @Nullable String threshold,
            boolean fresh,
            @Nullable Vouched vouched) {}

    /**
     * Staff let the member in.
     *
     * @param staff name, empty for somebody who is not staff any more
     * @param reason in their words, or the key of a message
     * @param outsideWindow whether check-in was closed
     */
    record Vouched(String staff, String reason, boolean outsideWindow) {}

    /** @param seat as it stands on the chair, empty while seats are free */
    record Person(UUID id, String name, String sector, boolean hasPortrait, String seat) {
        public String initial() {
            return name.isEmpty() ? "?" : name.substring(0, name.offsetByCodePoints(0, 1));
        }
    }

    /** @param name empty for those without a sector */
    record Sector(String name, AttendanceFigures figures) {
        public int came() {
            return figures.came();
        }

        public int invited() {
            return figures.invited();
        }

        public String onTimeWidth() {
            return figures.width(figures.onTime());
        }

        public String lateWidth() {
            return figures.width(figures.count(AttendanceState.LATE));
        }

        public String excusedWidth() {
            return figures.width(figures.count(AttendanceState.EXCUSED));
        }
    }
}
