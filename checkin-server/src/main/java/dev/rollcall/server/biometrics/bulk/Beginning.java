package dev.rollcall.server.biometrics.bulk;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.rollcall.server.biometrics.bulk.Run.State;
import dev.rollcall.server.biometrics.templates.PreparedPhotos;
import dev.rollcall.server.shared.Actors;
import dev.rollcall.server.shared.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a run begins, goes on by somebody's word, and ends. Thread-safe. */
@Service
class Beginning {
    /** The lists of a run name people; the trail keeps the facts. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final Runs runs;
    private final PreparedPhotos prepared;
    private final SchedulerClient scheduler;
    private final Ids ids;
    private final Clock clock;
    private final Actors actors;
    private final ApplicationEventPublisher events;

    Beginning(
            Runs runs,
            PreparedPhotos prepared,
            SchedulerClient scheduler,
            Ids ids,
            Clock clock,
            Actors actors,
            ApplicationEventPublisher events) {
        this.runs = runs;
        this.prepared = prepared;
        this.scheduler = scheduler;
        this.ids = ids;
        this.clock = clock;
        this.actors = actors;
        this.events = events;
    }

    /** @throws BulkProblem while another run goes on */
    @Transactional
    public UUID begin(String source) {
        UUID run = ids.next();
        runs.forgetBefore(clock.instant().minus(REMEMBERED).atOffset(ZoneOffset.UTC));
        runs.begin(run, source, actors.current());
        scheduler.scheduleIfNotExists(BulkWork.TASK
                .instance(run.toString())
                .data(new BulkWork.Order(run))
                .scheduledTo(clock.instant()));
        return run;
    }

    /** Everything is judged: the preview can be looked at. */
    @Transactional
    public void ready(UUID run) {
        runs.move(run, State.JUDGING, State.READY);
    }

    /** The registrar has seen the preview and says yes. */
    @Transactional
    public void start(UUID run) {
        if (!runs.move(run, State.READY, State.KEEPING)) {
            throw BulkProblem.notNow();
        }
        runs.pause(run, false);
        events.publishEvent(new BulkStarted(run));
    }

    @Transactional
    public void pause(UUID run, boolean paused) {
        runs.pause(run, paused);
    }

    /** Ends a run wherever it stands and destroys what is staged; whoever is enrolled stays so. */
    @Transactional
    public void giveUp(UUID run) {
        Run now = runs.find(run).orElseThrow(BulkProblem::unknown);
        if (!now.open() || !runs.move(run, now.state(), State.DROPPED)) {
            throw BulkProblem.notNow();
        }
        prepared.dropAll(run);
        events.publishEvent(BulkEnded.of(run, State.DROPPED, runs.outcomes(run)));
    }

    /** Everything is done: nothing staged is left. */
    @Transactional
    public void finish(UUID run) {
        if (runs.move(run, State.KEEPING, State.DONE)) {
            prepared.dropAll(run);
            events.publishEvent(BulkEnded.of(run, State.DONE, runs.outcomes(run)));
        }
    }
}
