package dev.rollcall.server.checkin.corrections;

import dev.rollcall.protocol.Direction;
import dev.rollcall.server.checkin.corrections.CorrectionFact.Step;
import dev.rollcall.server.checkin.evidence.Correction;
import dev.rollcall.server.checkin.evidence.Correction.Decision;
import dev.rollcall.server.checkin.evidence.Correction.Kind;
import dev.rollcall.server.checkin.evidence.Corrections;
import dev.rollcall.server.checkin.evidence.Passing;
import dev.rollcall.server.checkin.evidence.Testimonies;
import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.shared.Actors;
import dev.rollcall.server.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One asks, another decides. Thread-safe. */
@Service
class CorrectionDesk {
    private final Corrections corrections;
    private final Testimonies testimonies;
    private final Actors actors;
    private final ApplicationEventPublisher facts;
    private final Ids ids;
    private final Clock clock;

    CorrectionDesk(
            Corrections corrections,
            Testimonies testimonies,
            Actors actors,
            ApplicationEventPublisher facts,
            Ids ids,
            Clock clock) {
        this.corrections = corrections;
        this.testimonies = testimonies;
        this.actors = actors;
        this.facts = facts;
        this.ids = ids;
        this.clock = clock;
    }

    /** Changes nobody's state yet. */
    @Transactional
    public UUID ask(SessionView session, MemberId member, CorrectionForm form) {
        Kind kind = form.kind() == null ? Kind.CAME : form.kind();
        Instant at = kind == Kind.ABSENT ? null : at(session, form);
        String reason = words(form.reason());
        if (reason.isEmpty()) {
            throw CorrectionProblem.reasonMissing();
        }
        Set<UUID> struck = struck(session, member, kind);
        if (kind == Kind.ABSENT && struck.isEmpty()) {
            throw CorrectionProblem.nothingToStrike();
        }
        var correction = new Correction(
                ids.next(),
                session.id().value(),
                member.value(),
                kind,
                at,
                reason,
                actors.current().id(),
                clock.instant(),
                struck,
                null);
        corrections.ask(correction);
        facts.publishEvent(new CorrectionFact(correction, Step.ASKED));
        return correction.id();
    }

    private Instant at(SessionView session, CorrectionForm form) {
        if (form.at() == null) {
            throw CorrectionProblem.timeMissing();
        }
        Instant at = form.at().atZone(session.zone()).toInstant();
        if (at.isAfter(clock.instant())) {
            throw CorrectionProblem.future();
        }
        return at;
    }

    /** What speaks against the correction now; evidence that arrives later is not judged by it. */
    private Set<UUID> struck(SessionView session, MemberId member, Kind kind) {
        return testimonies.of(session.id().value()).counting().stream()
                .filter(passing -> passing.member().equals(member.value()))
                .filter(passing -> switch (kind) {
                    case CAME -> passing.direction() == Direction.IN;
                    case LEFT -> passing.direction() == Direction.OUT;
                    case ABSENT -> true;
                })
                .map(Passing::id)
                .collect(Collectors.toSet());
    }

    /** Once, by somebody else than who asked; a refusal says why. */
    @Transactional
    public Correction decide(UUID id, boolean approved, @Nullable String reason) {
        Correction correction = corrections.find(id).orElseThrow(CorrectionProblem::unknown);
        String decider = actors.current().id();
        if (correction.decision() != null) {
            throw CorrectionProblem.decided();
        }
        if (correction.requestedBy().equals(decider)) {
            throw CorrectionProblem.ownRequest();
        }
        String words = words(reason);
        if (!approved && words.isEmpty()) {
            throw CorrectionProblem.reasonMissing();
        }
        try {
            corrections.decide(id, correction.requestedBy(), new Decision(approved, words, decider, clock.instant()));
        } catch (DuplicateKeyException faster) {
            throw CorrectionProblem.decided();
        }
        facts.publishEvent(new CorrectionFact(correction, approved ? Step.APPROVED : Step.REFUSED));
        return correction;
    }

    private static String words(@Nullable String typed) {
        String words = typed == null ? "" : typed.strip();
        if (words.length() > Correction.WORDS) {
            throw CorrectionProblem.reasonMissing();
        }
        return words;
    }
}
