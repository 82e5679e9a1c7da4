package dev.rollcall.server.checkin.kiosk;

import dev.rollcall.server.shared.Ids;
import dev.rollcall.server.trail.Traceable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells every server of the installation, through the database and with the change itself, that kiosks shall hold something else.
 * One row a transaction, whatever it changes; inserts alone, so nobody waits for anybody. Thread-safe.
 */
@Component
class KioskNews {
    private static final Duration KEPT = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    KioskNews(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(Traceable fact) {
        if (!CurrentHolding.changedBy(fact) || TransactionSynchronizationManager.hasResource(this)) {
            return;
        }
        TransactionSynchronizationManager.bindResource(this, true);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(KioskNews.this);
            }
        });
        jdbc.sql("insert into checkin_kiosk_news (news_id, told_at) values (?, ?)")
                .params(ids.next(), at(clock.instant()))
                .update();
    }

    /** Ids of what was told since; a transaction that took long to commit shows late, so look back far enough. */
    List<UUID> since(Instant then) {
        return jdbc.sql("select news_id from checkin_kiosk_news where told_at >= ?")
                .param(at(then))
                .query(UUID.class)
                .list();
    }

    /** Forgets what nobody waits for any more. */
    void forgetOld() {
        jdbc.sql("delete from checkin_kiosk_news where told_at < ?")
                .param(at(clock.instant().minus(KEPT)))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
