package dev.rollcall.server.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Looks for due tasks as soon as the transaction that scheduled one has committed, instead of at the next poll. */
@Component
class StartingAfterCommit extends AbstractSchedulerListener {
    private final ObjectProvider<Scheduler> scheduler;

    StartingAfterCommit(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public void onExecutionScheduled(TaskInstanceId task, Instant executionTime) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            look();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                look();
            }
        });
    }

    private void look() {
        scheduler.getObject().triggerCheckForDueExecutions();
    }
}
