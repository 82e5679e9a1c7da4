package dev.rollcall.server.biometrics.models;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.rollcall.face.manifest.Manifest;
import dev.rollcall.face.manifest.ModelEntry;
import dev.rollcall.face.manifest.ModelRole;
import dev.rollcall.server.biometrics.models.Change.State;
import dev.rollcall.server.biometrics.templates.ModelInUse;
import dev.rollcall.server.shared.Actors;
import dev.rollcall.server.shared.Ids;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins, pauses, resumes and gives up changes of the model. Thread-safe; one change at a time is the database's word (V093). */
@Service
class Models {
    static final TaskDescriptor<Work> TASK = TaskDescriptor.of("biometrics-models", Work.class);

    private final ChangeRows rows;
    private final ModelInUse inUse;
    private final SchedulerClient scheduler;
    private final Ids ids;
    private final Clock clock;
    private final Actors actors;
    private final ApplicationEventPublisher events;

    Models(
            ChangeRows rows,
            ModelInUse inUse,
            SchedulerClient scheduler,
            Ids ids,
            Clock clock,
            Actors actors,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.inUse = inUse;
        this.scheduler = scheduler;
        this.ids = ids;
        this.clock = clock;
        this.actors = actors;
        this.events = events;
    }

    /** The change to work on; a task's data. */
    record Work(UUID change) {}

    /** Every embedding model of the manifest, the preferred one first. */
    List<ModelEntry> choices() {
        return Manifest.shipped().models(ModelRole.EMBEDDER);
    }

    /**
     * Begins to make every template anew by {@code model}; by the model in use only those that lack one.
     *
     * @throws ModelProblem if a change goes on, or the manifest has no such model with measured error rates
     */
    @Transactional
    public Change begin(String model) {
        ModelEntry entry = choices().stream()
                .filter(choice -> choice.id().equals(model))
                .findFirst()
                .orElseThrow(() -> ModelProblem.unknown(model));
        if (!entry.measured()) {
            throw ModelProblem.unmeasured(model);
        }
        var change = new Change(ids.next(), inUse.id().orElse(model), model, State.RUNNING, clock.instant(), null);
        try {
            rows.insert(change, actors.current());
        } catch (DuplicateKeyException meanwhile) { // biometrics_model_change_one (V093)
            throw ModelProblem.running();
        }
        scheduler.scheduleIfNotExists(TASK.instance(change.id().toString())
                .data(new Work(change.id()))
                .scheduledTo(clock.instant()));
        events.publishEvent(ModelFact.of(change, "begun"));
        return change;
    }

    @Transactional
    public void pause(UUID change) {
        move(change, State.RUNNING, State.PAUSED, "paused");
    }

    @Transactional
    public void resume(UUID change) {
        move(change, State.PAUSED, State.RUNNING, "resumed");
    }

    private void move(UUID id, State from, State to, String what) {
        Change change = rows.find(id).filter(Change::active).orElseThrow(ModelProblem::ended);
        if (rows.move(id, from, to)) {
            events.publishEvent(ModelFact.of(change, what));
        }
    }

    /** Gives the change up: the model in use stays, and what was made by the new one is destroyed. */
    @Transactional
    public void cancel(UUID id) {
        Change change = rows.find(id).filter(Change::active).orElseThrow(ModelProblem::ended);
        if (!rows.end(id, State.CANCELLED, clock.instant())) {
            throw ModelProblem.ended();
        }
        inUse.drop(change.to());
        events.publishEvent(ModelFact.of(change, "cancelled"));
    }

    /** Begins a change when the settings name another model than when a server last looked. */
    @Transactional
    public Optional<Change> followSetting(String named) {
        boolean another = inUse.noteSetting(named);
        boolean idle = rows.latest().filter(Change::active).isEmpty();
        return another && idle && !named.equals(inUse.id().orElse(named))
                ? Optional.of(begin(named))
                : Optional.empty();
    }
}
