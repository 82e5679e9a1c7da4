package dev.rollcall.kiosk.decide;

import dev.rollcall.face.Match;
import dev.rollcall.face.Template;
import dev.rollcall.kiosk.match.Probe;
import dev.rollcall.kiosk.match.Roster;
import dev.rollcall.protocol.Liveness;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person's time before the kiosk: the acceptable frames of it, averaged. For one thread. */
final class Visit {
    /** Frames averaged at most, the newest; more no longer change the average. */
    private static final int MOST_SAMPLES = 30;
    /** Mean bona fide score from which a visit counts as live; the presentation-attack model's own balance point. */
    private static final double BONA_FIDE = 0.5;

    private final long number;
    private final long firstMillis;
    private final Deque<Template> samples = new ArrayDeque<>();
    private final Map<UUID, Integer> votes = new HashMap<>();
    private int voters;
    private double bonaFideSum;
    private int bonaFideCount;
    private long lastMillis;
    private boolean closed;
    private long answeredAs;
    private @Nullable UUID member;
    private @Nullable Template average;

    Visit(long number, Probe first, Roster roster) {
        this.number = number;
        this.firstMillis = first.sourceMillis();
        add(first, roster);
    }

    void add(Probe probe, Roster roster) {
        samples.addLast(probe.template());
        if (samples.size() > MOST_SAMPLES) {
            samples.removeFirst();
        }
        average = null;
        roster.nearest(probe.template()).map(Match::best).ifPresent(best -> votes.merge(best, 1, Integer::sum));
        voters++;
        probe.liveness().ifPresent(score -> {
            bonaFideSum += score;
            bonaFideCount++;
        });
        lastMillis = probe.sourceMillis();
    }

    /** Seen again after its decision: prolongs the visit and changes nothing else. */
    void stillThere(long sourceMillis) {
        lastMillis = sourceMillis;
    }

    /** The mean of the frames, which is steadier than any of them. */
    Template average() {
        Template current = average;
        if (current == null) {
            current = Template.average(new ArrayList<>(samples));
            average = current;
        }
        return current;
    }

    Optional<Match<UUID>> nearest(Roster roster) {
        return roster.nearest(average());
    }

    /** The share of frames whose own nearest member is {@code member}. */
    double agreement(UUID member) {
        return (double) votes.getOrDefault(member, 0) / voters;
    }

    Liveness liveness() {
        if (bonaFideCount == 0) {
            return Liveness.NOT_CHECKED;
        }
        return bonaFideSum / bonaFideCount >= BONA_FIDE ? Liveness.BONA_FIDE : Liveness.SUSPECTED_ATTACK;
    }

    List<Template> samples() {
        return List.copyOf(samples);
    }

    int frames() {
        return samples.size();
    }

    long number() {
        return number;
    }

    long firstMillis() {
        return firstMillis;
    }

    long lastMillis() {
        return lastMillis;
    }

    /** Millis from the first acceptable frame to the last. */
    long age() {
        return lastMillis - firstMillis;
    }

    boolean isClosed() {
        return closed;
    }

    /** The camera has decided that it is {@code identified}, or nobody it knows. */
    void close(@Nullable UUID identified) {
        closed = true;
        answeredAs = number;
        member = identified;
    }

    /** Found to be the continuation of a visit that was decided. */
    void closeAs(Visit decided) {
        closed = true;
        answeredAs = decided.answeredAs;
        member = decided.member;
    }

    /** By what was presented it is {@code identified}, answered under {@code asNumber}: nothing is left for the camera to say. */
    void claimFor(UUID identified, long asNumber) {
        member = identified;
        answeredAs = asNumber;
    }

    /** Whether a claim has said who it is before the camera did. */
    boolean isClaimed() {
        return !closed && member != null;
    }

    /** Who it is, by face or claim; null while nobody was identified. */
    @Nullable
    UUID member() {
        return member;
    }

    /** The number of the visit whose decision is this one's too; 0 while there is none. */
    long answeredAs() {
        return answeredAs;
    }
}
