package dev.rollcall.server.trail;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Records facts before their transaction commits. With {@code fallbackExecution} a fact published outside a transaction
 * reaches the writer too, which refuses it aloud instead of losing it silently.
 */
@Component
class TrailListener {
    private final TrailWriter writer;

    TrailListener(TrailWriter writer) {
        this.writer = writer;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void on(Traceable fact) {
        writer.write(fact);
    }
}
