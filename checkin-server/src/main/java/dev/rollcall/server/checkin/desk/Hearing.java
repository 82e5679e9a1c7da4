package dev.rollcall.server.checkin.desk;

import dev.rollcall.protocol.AdmissionRule;
import dev.rollcall.protocol.AdmissionRule.Ground;
import dev.rollcall.protocol.CheckInAnswers.Answer;
import dev.rollcall.protocol.CheckInAnswers.Ruling;
import dev.rollcall.protocol.CheckInEvent;
import dev.rollcall.protocol.ClaimEvidence;
import dev.rollcall.protocol.Verdict;
import dev.rollcall.server.checkin.desk.Presented.Doubtful;
import dev.rollcall.server.checkin.desk.Presented.Genuine;
import dev.rollcall.server.checkin.evidence.CheckIn;
import dev.rollcall.server.checkin.evidence.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rules the events of one batch, one after the other, over what is {@link Known}. Touches no database; used once, by one
 * thread.
 *
 * <p>What two batches at the same time could both believe is refused by {@code V060__checkin_evidence.sql}; the desk then
 * hears the batch anew.
 */
final class Hearing {
    private final Known known;
    private final Instant arrivedAt;
    private final Map<UUID, Recorded> recorded;
    private final Map<Long, UUID> sequence;
    private final Map<String, String> disputed;
    private final Map<UUID, Map<UUID, Instant>> admitted = new HashMap<>();
    private final IdentityHashMap<Presented, Answer> answers = new IdentityHashMap<>();
    private final List<CheckIn> kept = new ArrayList<>();
    private final List<Doubtful> keptApart = new ArrayList<>();

    Hearing(Known known, Instant arrivedAt) {
        this.known = known;
        this.arrivedAt = arrivedAt;
        this.recorded = new HashMap<>(known.recorded());
        this.sequence = new HashMap<>(known.sequence());
        this.disputed = new HashMap<>(known.disputed());
        known.admitted().forEach((session, members) -> admitted.put(session, new HashMap<>(members)));
    }

    /** The answer to what was heard. */
    Answer answerTo(Presented presented) {
        Answer answer = answers.get(presented);
        if (answer == null) {
            throw new IllegalStateException("not heard: " + presented.id());
        }
        return answer;
    }

    List<CheckIn> kept() {
        return kept;
    }

    List<Doubtful> keptApart() {
        return keptApart;
    }

    void hear(Presented presented) {
        if (presented instanceof Doubtful doubtful) {
            dispute(presented, doubtful);
        } else if (presented instanceof Genuine genuine) {
            hear(genuine);
        }
    }

    private void hear(Genuine genuine) {
        Recorded before = recorded.get(genuine.id());
        UUID sameNumber = sequence.get(genuine.signed().event().deviceSequence());
        if (before != null && before.digest().equals(genuine.digest())) {
            answers.put(genuine, new Answer(genuine.id(), before.ruling(), before.firstAt(), before.reason()));
        } else if (before != null) {
            dispute(genuine, new Doubtful(genuine.signed(), genuine.digest(), Reasons.CONTENT));
        } else if (sameNumber != null) {
            dispute(genuine, new Doubtful(genuine.signed(), genuine.digest(), Reasons.SEQUENCE));
        } else {
            keep(genuine, rule(genuine.signed().event()));
        }
    }

    private void dispute(Presented presented, Doubtful doubtful) {
        String before = disputed.putIfAbsent(doubtful.digest(), doubtful.reason());
        if (before == null) {
            keptApart.add(doubtful);
        }
        String reason = before == null ? doubtful.reason() : before;
        answers.put(presented, new Answer(presented.id(), Ruling.DISPUTED, null, reason));
    }

    private void keep(Genuine genuine, Ruled ruled) {
        CheckInEvent event = genuine.signed().event();
        PassingTime passing = PassingTime.of(event, arrivedAt);
        kept.add(new CheckIn(
                genuine.signed(),
                genuine.digest(),
                passing.at(),
                passing.suspect(),
                arrivedAt,
                ruled.ruling(),
                ruled.firstAt(),
                ruled.reason()));
        if (ruled.ruling() == Ruling.ADMITTED && event.memberId() != null) {
            admitted.computeIfAbsent(event.sessionId(), session -> new HashMap<>())
                    .put(event.memberId(), passing.at());
        }
        sequence.put(event.deviceSequence(), event.id());
        recorded.put(event.id(), new Recorded(genuine.digest(), ruled.ruling(), ruled.firstAt(), ruled.reason()));
        answers.put(genuine, new Answer(event.id(), ruled.ruling(), ruled.firstAt(), ruled.reason()));
    }

    private Ruled rule(CheckInEvent event) {
        Sitting sitting = known.sittings().get(event.sessionId());
        UUID member = event.memberId();
        if (sitting == null) {
            return Ruled.disputed(Reasons.UNKNOWN_SESSION);
        }
        if (member != null && !sitting.expects(member) && !known.strangers().contains(member)) {
            return Ruled.disputed(Reasons.UNKNOWN_MEMBER);
        }
        if (event.verdict() != Verdict.WELCOME && event.verdict() != Verdict.GOODBYE) {
            return Ruled.as(Ruling.RECORDED);
        }
        return member == null ? Ruled.disputed(Reasons.NOBODY) : letThrough(event, sitting, member);
    }

    /** The kiosk has let {@code member} pass: whether it was right to. */
    private Ruled letThrough(CheckInEvent event, Sitting sitting, UUID member) {
        Instant firstAt = admitted.getOrDefault(event.sessionId(), Map.of()).get(member);
        Instant at = PassingTime.of(event, arrivedAt).at();
        return switch (AdmissionRule.judge(new AdmissionRule.Facts(
                sitting.session(),
                sitting.roleOf(member),
                event.direction(),
                ground(event.claim(), at),
                firstAt,
                at))) {
            case WELCOME -> Ruled.as(Ruling.ADMITTED);
            // Who leaves through one door may have come through another whose kiosk is still silent.
            case GOODBYE, NOT_HERE_YET -> Ruled.as(Ruling.RECORDED);
            case ALREADY_HERE -> new Ruled(Ruling.ALREADY_ADMITTED, firstAt, null);
            case NOT_ON_ROSTER -> Ruled.as(Ruling.NOT_ON_ROSTER);
            case OUTSIDE_WINDOW -> Ruled.as(Ruling.OUTSIDE_WINDOW);
            case CLAIM_REFUSED -> Ruled.as(Ruling.CLAIM_REVOKED);
            case ASK_FOR_CODE, NOT_RECOGNISED -> throw new IllegalStateException("not an answer to a known member");
        };
    }

    private Ground ground(@Nullable ClaimEvidence claim, Instant at) {
        if (claim == null) {
            return Ground.SUFFICIENT;
        }
        Instant withdrawn = claim.reference() == null ? null : known.withdrawn().get(claim.reference());
        if (claim.refusal() != null || (withdrawn != null && !withdrawn.isAfter(at))) {
            return Ground.REVOKED;
        }
        return claim.kind() == ClaimEvidence.Kind.STAFF ? Ground.VOUCHED : Ground.SUFFICIENT;
    }

    private record Ruled(Ruling ruling, @Nullable Instant firstAt, @Nullable String reason) {
        static Ruled as(Ruling ruling) {
            return new Ruled(ruling, null, null);
        }

        static Ruled disputed(String reason) {
            return new Ruled(Ruling.DISPUTED, null, reason);
        }
    }
}
