package dev.rollcall.kiosk.decide;

import dev.rollcall.face.EngineDescription;
import dev.rollcall.kiosk.match.Probe;
import dev.rollcall.kiosk.match.Roster;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The deciding stage: gathers the acceptable frames of each visit and decides upon it once.
 *
 * <p>A visit follows a track, and ends with it or when another person's face takes its place. Remembers recent visits and
 * is therefore for one thread and one source.
 */
public final class Visits {
    /** After its decision a visit is looked at this seldom, only to notice that another person stands there. */
    private static final long RECHECK_MILLIS = 200;
    /** Unseen for longer, somebody else may have taken the place. */
    private static final long GAP_MILLIS = 100;
    /** Frames in a row that must differ before another person is believed to stand there. */
    private static final int STRANGE_FRAMES = 2;

    private final Judge judge;
    private final Map<Long, Place> places = new TreeMap<>();
    private long lastVisit;

    public Visits(EngineDescription engine, LivenessPolicy liveness, boolean demoGradeMayAdmit) {
        this.judge = new Judge(engine, liveness, demoGradeMayAdmit);
    }

    /**
     * Whether a frame of this track now would help; ask once for each frame in which the track's face is seen.
     */
    public boolean wants(long track, long sourceMillis) {
        Place place = places.get(track);
        if (place == null) {
            return true;
        }
        boolean gap = sourceMillis - place.presentMillis > GAP_MILLIS;
        place.presentMillis = sourceMillis;
        return gap
                || !place.visit.isClosed()
                || !place.strange.isEmpty()
                || sourceMillis - place.visit.lastMillis() >= RECHECK_MILLIS;
    }

    /** Whether the visitor of this track still awaits a decision. */
    public boolean awaitsDecision(long track) {
        Place place = places.get(track);
        return place == null || !place.visit.isClosed();
    }

    /** Millis since the first acceptable frame of a visitor who still awaits a decision; 0 for anybody else. */
    public long waited(long track, long sourceMillis) {
        Place place = places.get(track);
        return place == null || place.visit.isClosed() ? 0 : sourceMillis - place.visit.firstMillis();
    }

    /** The visits, by the numbers in their decisions, that were decided and whose faces have not left. */
    public Set<Long> decidedAndThere() {
        return places.values().stream()
                .map(place -> place.visit.answeredAs())
                .filter(number -> number > 0)
                .collect(Collectors.toSet());
    }

    /**
     * Takes in one acceptable frame. Usually decides nothing; two decisions when one person has taken another's place.
     *
     * @param roster the roster in force; with at least one session
     * @param at the device's clock
     */
    public List<Ruling> observe(Probe probe, Roster roster, Instant at) {
        Place place = places.get(probe.track());
        if (place == null) {
            place = new Place(new Visit(++lastVisit, probe, roster), probe.sourceMillis());
            places.put(probe.track(), place);
            return List.of();
        }
        List<Ruling> rulings = new ArrayList<>();
        if (place.visit.average().similarity(probe.template()) < SamePerson.WITHIN_TRACK) {
            place.strange.add(probe);
            if (place.strange.size() >= STRANGE_FRAMES) {
                judge.decide(place.visit, roster, at, true).ifPresent(rulings::add);
                place.begin(anew(place.strange, roster));
            }
        } else {
            place.strange.clear();
            place.continueWith(probe, roster);
        }
        judge.decide(place.visit, roster, at, false).ifPresent(rulings::add);
        return rulings;
    }

    /** Decides upon the visits whose tracks are gone, as far as they were long enough to judge. */
    public List<Ruling> end(Set<Long> alive, Roster roster, Instant at) {
        List<Ruling> rulings = new ArrayList<>();
        for (Iterator<Map.Entry<Long, Place>> all = places.entrySet().iterator(); all.hasNext(); ) {
            Map.Entry<Long, Place> place = all.next();
            if (!alive.contains(place.getKey())) {
                Optional<Ruling> ruling = judge.decide(place.getValue().visit, roster, at, true);
                ruling.ifPresent(rulings::add);
                all.remove();
            }
        }
        return rulings;
    }

    private Visit anew(List<Probe> probes, Roster roster) {
        Visit visit = new Visit(++lastVisit, probes.get(0), roster);
        probes.stream().skip(1).forEach(probe -> visit.add(probe, roster));
        return visit;
    }

    /** Where a track is, with whoever stands there now. */
    private static final class Place {
        private final List<Probe> strange = new ArrayList<>();
        private Visit visit;
        private long presentMillis;

        Place(Visit visit, long presentMillis) {
            this.visit = visit;
            this.presentMillis = presentMillis;
        }

        void begin(Visit next) {
            visit = next;
            strange.clear();
        }

        void continueWith(Probe probe, Roster roster) {
            if (visit.isClosed()) {
                visit.stillThere(probe.sourceMillis());
            } else {
                visit.add(probe, roster);
            }
        }
    }
}
