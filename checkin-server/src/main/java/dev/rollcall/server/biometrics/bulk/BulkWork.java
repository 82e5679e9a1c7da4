package dev.rollcall.server.biometrics.bulk;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.rollcall.server.jobs.Stepwise.Next;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a run does next, from its first photo to its end; given up by itself when nobody cares for a day. Thread-safe. */
@Component
class BulkWork {
    static final TaskDescriptor<Order> TASK = TaskDescriptor.of("biometrics-bulk", Order.class);

    private final Runs runs;
    private final Judging judging;
    private final Keeping keeping;
    private final Beginning beginning;
    private final Galleries galleries;
    private final BulkProperties settings;
    private final Clock clock;

    BulkWork(
            Runs runs,
            Judging judging,
            Keeping keeping,
            Beginning beginning,
            Galleries galleries,
            BulkProperties settings,
            Clock clock) {
        this.runs = runs;
        this.judging = judging;
        this.keeping = keeping;
        this.beginning = beginning;
        this.galleries = galleries;
        this.settings = settings;
        this.clock = clock;
    }

    record Order(UUID run) {}

    Next step(Order order) {
        Optional<Run> found = runs.find(order.run()).filter(Run::open);
        if (found.isEmpty()) {
            galleries.close();
            return Next.END;
        }
        Run run = found.get();
        if (run.startedAt().plus(settings.patience()).isBefore(clock.instant())) {
            beginning.giveUp(run.id());
            return Next.END;
        }
        return run.paused() ? Next.WAIT : next(run);
    }

    private Next next(Run run) {
        return switch (run.state()) {
            case STAGING, READY -> Next.WAIT;
            case JUDGING -> judge(run.id());
            case KEEPING -> keep(run.id());
            case DONE, DROPPED -> Next.END;
        };
    }

    private Next judge(UUID run) {
        if (!judging.photos(run) && !judging.people(run)) {
            galleries.close();
            beginning.ready(run);
        }
        return Next.MORE;
    }

    private Next keep(UUID run) {
        if (keeping.some(run)) {
            return Next.MORE;
        }
        galleries.close();
        beginning.finish(run);
        return Next.END;
    }
}
