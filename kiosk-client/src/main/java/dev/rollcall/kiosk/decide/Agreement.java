package dev.rollcall.kiosk.decide;

import dev.rollcall.face.Match;
import dev.rollcall.face.OperatingPoints;
import dev.rollcall.face.OperatingPoints.Band;
import dev.rollcall.kiosk.match.Roster;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rule by which the frames of one visit agree: quick to recognise, slow to turn away.
 *
 * <p>A member is recognised as soon as {@link #LEAST_FRAMES} frames, averaged, pass the threshold of a roster of this size
 * and two thirds of them name the same member on their own. Somebody is turned away only after {@link #PATIENCE_MILLIS}
 * of acceptable frames, or when the visit is over.
 */
final class Agreement {
    /** A single frame is never believed. */
    static final int LEAST_FRAMES = 3;

    private static final long PATIENCE_MILLIS = 900;
    private static final double MAJORITY = 2.0 / 3;

    private final OperatingPoints points;

    Agreement(OperatingPoints points) {
        this.points = points;
    }

    /**
     * @param over whether no further frame will come
     */
    Finding judge(Visit visit, Roster roster, boolean over) {
        @Nullable Match<UUID> match = visit.nearest(roster).orElse(null);
        return new Finding(kind(visit, match, roster.gallerySize(), over), match);
    }

    private Finding.Kind kind(Visit visit, @Nullable Match<UUID> match, int gallerySize, boolean over) {
        if (visit.frames() < LEAST_FRAMES) {
            return Finding.Kind.OPEN;
        }
        Band band = match == null ? Band.UNKNOWN : points.band(match, gallerySize);
        if (match != null && band == Band.ACCEPT && visit.agreement(match.best()) >= MAJORITY) {
            return Finding.Kind.RECOGNISED;
        }
        if (!over && !outOfPatience(visit)) {
            return Finding.Kind.OPEN;
        }
        return band == Band.UNKNOWN ? Finding.Kind.UNRECOGNISED : Finding.Kind.AMBIGUOUS;
    }

    static boolean outOfPatience(Visit visit) {
        return visit.age() >= PATIENCE_MILLIS;
    }

    /** The threshold in force for a roster of this size. */
    float threshold(Roster roster) {
        return points.threshold(Math.max(1, roster.gallerySize()), OperatingPoints.ACCEPT_FPIR);
    }
}
