package dev.rollcall.server.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class TrailIT {
    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void recordsAFactWithItsTransaction() {
        transaction.executeWithoutResult(status -> events.publishEvent(new Told("recorded")));

        assertThat(jdbc.queryForObject("select facts from trail_entry where subject = 'recorded'", String.class))
                .isEqualTo("{\"a\":\"1\",\"b\":\"2\"}");
    }

    @Test
    void forgetsAFactWhoseTransactionRolledBack() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new Told("rolled-back"));
            status.setRollbackOnly();
        });

        assertThat(jdbc.queryForObject("select count(*) from trail_entry where subject = 'rolled-back'", Long.class))
                .isZero();
    }

    @Test
    void refusesAFactOutsideATransaction() {
        assertThatThrownBy(() -> events.publishEvent(new Told("outside")))
                .isInstanceOf(org.springframework.transaction.IllegalTransactionStateException.class);
    }

    @Test
    void refusesToChangeOrRemoveAnEntryEvenByHand() {
        transaction.executeWithoutResult(status -> events.publishEvent(new Told("kept")));

        assertThatThrownBy(() -> jdbc.update("update trail_entry set kind = 'x' where subject = 'kept'"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.update("delete from trail_entry where subject = 'kept'"))
                .hasMessageContaining("append-only");
    }

    private record Told(String traceSubject) implements Traceable {
        @Override
        public String traceKind() {
            return "test.told";
        }

        @Override
        public Map<String, String> traceFacts() {
            return Map.of("b", "2", "a", "1");
        }
    }
}
