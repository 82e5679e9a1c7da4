package dev.rollcall.kiosk.decide;

import dev.rollcall.face.EngineDescription;
import dev.rollcall.kiosk.claim.Claim;
import dev.rollcall.kiosk.decide.Examined.Claimed;
import dev.rollcall.kiosk.match.Probe;
import dev.rollcall.kiosk.match.Roster;
import dev.rollcall.protocol.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The deciding stage: gathers the acceptable frames of each visit and decides upon it once, and upon every claim that is
 * presented during it.
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
    private final ClaimDesk claims;
    private final float withinTrack;
    private final Map<Long, Place> places = new TreeMap<>();
    private final FacelessClaims faceless = new FacelessClaims();
    private long lastVisit;

    /**
     * @param claims may outlive this stage and its visits
     */
    public Visits(EngineDescription engine, DoorPolicy policy, ClaimDesk claims) {
        this.judge = new Judge(engine, policy);
        this.claims = claims;
        this.withinTrack = engine.operatingPoints().samePerson().withinTrack();
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
        return place == null ? !faceless.isOf(track) : place.visit.answeredAs() == 0;
    }

    /** Millis since the first acceptable frame of a visitor who still awaits a decision; 0 for anybody else. */
    public long waited(long track, long sourceMillis) {
        Place place = places.get(track);
        return place == null || place.visit.answeredAs() > 0 ? 0 : sourceMillis - place.visit.firstMillis();
    }

    /** The visits, by the numbers in their decisions, that were decided and whose faces have not left. */
    public Set<Long> decidedAndThere() {
        var there = new TreeSet<Long>(faceless.numbers());
        places.values().forEach(place -> there.add(place.visit.answeredAs()));
        there.remove(0L);
        return there;
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
            Visit visit = new Visit(++lastVisit, probe, roster);
            faceless.takeFor(probe.track(), at).ifPresent(owner -> visit.claimFor(owner.memberId(), owner.number()));
            places.put(probe.track(), new Place(visit, probe.sourceMillis()));
            return List.of();
        }
        List<Ruling> rulings = new ArrayList<>();
        if (place.visit.average().similarity(probe.template()) < withinTrack) {
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

    /**
     * Decides upon a claim. One that is accepted settles the visit it belongs to: its face is not decided upon again, unless
     * the camera is sure that somebody else stands there.
     *
     * @param track of the visitor looked at, null when nobody is
     */
    public ClaimOutcome present(Claim claim, @Nullable Long track, Moment now) {
        Examined examined = claims.examine(claim, now.roster(), now.at());
        if (examined instanceof Examined.StaffPass pass) {
            return new ClaimOutcome.StaffPass(pass.accountId());
        }
        if (!(examined instanceof Claimed claimed) || now.roster().sessions().isEmpty()) {
            return new ClaimOutcome.Ignored();
        }
        Place place = track == null ? null : places.get(track);
        Visit visit = place == null || isOfAnother(claimed, place.visit, now.roster()) ? null : place.visit;
        if (claim instanceof Claim.CodeRead && saysNothingNew(claimed, visit)) {
            return new ClaimOutcome.Ignored();
        }
        long number = visit == null ? ++lastVisit : numberOf(visit);
        Ruling ruling = judge.decide(claimed, visit, number, now);
        if (visit == null && claimed.memberId() != null) {
            faceless.add(place == null ? track : null, claimed.memberId(), number, now.at());
        }
        Verdict verdict = ruling.decision().verdict();
        if (verdict == Verdict.WELCOME || verdict == Verdict.GOODBYE) {
            claims.passed(claimed);
        }
        return new ClaimOutcome.Decided(ruling);
    }

    /** Decides upon the visits whose tracks are gone, as far as they were long enough to judge. */
    public List<Ruling> end(Set<Long> alive, Roster roster, Instant at) {
        faceless.keep(alive);
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

    private boolean isOfAnother(Claimed claimed, Visit visit, Roster roster) {
        UUID claimant = claimed.memberId();
        UUID settled = visit.member();
        return claimant != null
                && (settled != null ? !settled.equals(claimant) : judge.isAnother(claimant, visit, roster));
    }

    /** A member whom the camera has answered still holds up the code they had ready. */
    private static boolean saysNothingNew(Claimed claimed, @Nullable Visit visit) {
        return visit != null && claimed.memberId() != null && claimed.memberId().equals(visit.member());
    }

    private static long numberOf(Visit visit) {
        return visit.answeredAs() > 0 ? visit.answeredAs() : visit.number();
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
