package dev.rollcall.server.biometrics.models;

import dev.rollcall.face.Template;
import dev.rollcall.server.biometrics.Biometrics.EngineState;
import dev.rollcall.server.biometrics.Biometrics.EngineStatus;
import dev.rollcall.server.biometrics.consent.Consents;
import dev.rollcall.server.biometrics.enrolment.TemplateMaker;
import dev.rollcall.server.biometrics.models.Change.Reason;
import dev.rollcall.server.biometrics.models.Change.State;
import dev.rollcall.server.biometrics.templates.FaceVault;
import dev.rollcall.server.biometrics.templates.FaceVault.KeptPhoto;
import dev.rollcall.server.biometrics.templates.ModelInUse;
import dev.rollcall.server.jobs.Stepwise.Next;
import dev.rollcall.server.members.MemberId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The background work of a change: a member a transaction, so that a kill loses one member's work at most. The new model is used
 * when nobody is left and no bulk enrolment goes on; members enrolled by the old one at that very moment are done right afterwards. Thread-safe.
 */
@Component
class Reembedding {
    private static final Logger log = LoggerFactory.getLogger(Reembedding.class);
    private static final int AT_ONCE = 4;
    /** Longer than any enrolment takes from its photos to its commit. */
    private static final Duration STRAGGLERS = Duration.ofSeconds(15);

    private final ChangeRows rows;
    private final TemplateMaker maker;
    private final FaceVault vault;
    private final Consents consents;
    private final ModelInUse inUse;
    private final TransactionTemplate transaction;
    private final Outcomes outcomes;

    Reembedding(
            ChangeRows rows,
            TemplateMaker maker,
            FaceVault vault,
            Consents consents,
            ModelInUse inUse,
            TransactionTemplate transaction,
            Outcomes outcomes) {
        this.rows = rows;
        this.maker = maker;
        this.vault = vault;
        this.consents = consents;
        this.inUse = inUse;
        this.transaction = transaction;
        this.outcomes = outcomes;
    }

    /** Says how a change ended, and when. */
    @Component
    record Outcomes(Clock clock, ApplicationEventPublisher events) {}

    Next step(Models.Work work) {
        Optional<Change> found = rows.find(work.change());
        if (found.isEmpty()) {
            return Next.END;
        }
        Change change = found.get();
        return switch (change.state()) {
            case PAUSED -> Next.WAIT;
            case RUNNING -> goOn(change);
            case DONE -> tidy(change);
            case FAILED, CANCELLED -> Next.END;
        };
    }

    private Next goOn(Change change) {
        EngineStatus engine = maker.engine(change.to());
        if (engine.state() == EngineState.STARTING) {
            return Next.WAIT;
        }
        if (!engine.modelId().equals(change.to())) {
            maker.letGo(change.to());
            return failed(change);
        }
        if (some(change)) {
            return Next.MORE;
        }
        return rows.bulkOpen() ? Next.WAIT : switchOver(change);
    }

    /** Some members; false when nobody lacks a template. */
    private boolean some(Change change) {
        List<MemberId> lacking = rows.lacking(change, AT_ONCE);
        lacking.forEach(member -> again(change, member));
        log.debug("templates made anew change={} members={}", change.id(), lacking.size());
        return !lacking.isEmpty();
    }

    private void again(Change change, MemberId member) {
        List<KeptPhoto> photos = vault.photos(member);
        Optional<Template> made = photos.isEmpty()
                ? Optional.empty()
                : maker.make(change.to(), photos.stream().map(KeptPhoto::jpeg).toList());
        transaction.executeWithoutResult(status -> {
            // Locked first, as enrolment and erasure do: what they changed meanwhile is found next time.
            boolean agreed = consents.lock(member).isPresent();
            if (!goesOn(change)) {
                return;
            }
            if (!agreed) {
                vault.kept(member).ifPresent(kept -> rows.fail(change, member, Reason.NOT_AGREED));
            } else if (made.isPresent()) {
                vault.add(member, made.get(), photos);
            } else {
                rows.fail(change, member, photos.isEmpty() ? Reason.NO_PHOTO : Reason.UNUSABLE);
            }
        });
    }

    private boolean goesOn(Change change) {
        return rows.find(change.id())
                .filter(now -> now.active() || now.state() == State.DONE)
                .isPresent();
    }

    private Next switchOver(Change change) {
        transaction.executeWithoutResult(status -> {
            if (rows.lacking(change, 1).isEmpty()
                    && rows.end(change.id(), State.DONE, outcomes.clock().instant())) {
                inUse.goOverTo(change.to());
                outcomes.events().publishEvent(ModelFact.switched(change, rows.counts(change)));
                log.info("model switched change={} from={} to={}", change.id(), change.from(), change.to());
            }
        });
        return Next.MORE;
    }

    private Next tidy(Change change) {
        if (some(change)) {
            return Next.MORE;
        }
        Instant ended = change.endedAt() == null ? outcomes.clock().instant() : change.endedAt();
        if (outcomes.clock().instant().isBefore(ended.plus(STRAGGLERS))) {
            return Next.WAIT;
        }
        int dropped = transaction.execute(status -> inUse.dropReplaced());
        log.info("templates of other models destroyed change={} templates={}", change.id(), dropped);
        return Next.END;
    }

    private Next failed(Change change) {
        transaction.executeWithoutResult(status -> {
            if (rows.end(change.id(), State.FAILED, outcomes.clock().instant())) {
                outcomes.events().publishEvent(ModelFact.of(change, "failed"));
                log.warn("model could not be had, nothing was changed change={} to={}", change.id(), change.to());
            }
        });
        return Next.END;
    }
}
