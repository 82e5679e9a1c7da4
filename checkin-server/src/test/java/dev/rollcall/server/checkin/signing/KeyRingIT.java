package dev.rollcall.server.checkin.signing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.server.keys.MasterKey;
import dev.rollcall.server.keys.Secrets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Several servers on one database, each with a ring of its own. */
@SpringBootTest
class KeyRingIT {
    private static final int SERVERS = 5;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MasterKey masterKey;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void makesOneKeyAndOneSaltHoweverManyServersNeedThemFirst() throws Exception {
        assertThat(together(() -> ring().current())).hasSize(SERVERS).containsOnly(ring().current());
        assertThat(together(() -> HexFormat.of().formatHex(secrets().get("card_salt"))))
                .hasSize(SERVERS)
                .containsOnly(HexFormat.of().formatHex(secrets().get("card_salt")));
        assertThat(secrets().get("pass_link")).isNotEqualTo(secrets().get("card_salt"));
    }

    private List<String> together(java.util.concurrent.Callable<String> act) throws Exception {
        var start = new CyclicBarrier(SERVERS);
        var servers = Executors.newFixedThreadPool(SERVERS);
        try {
            var answers = new ArrayList<Future<String>>();
            for (int i = 0; i < SERVERS; i++) {
                answers.add(servers.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            var said = new ArrayList<String>();
            for (Future<String> answer : answers) {
                said.add(answer.get());
            }
            return said;
        } finally {
            servers.shutdownNow();
        }
    }

    private KeyRing ring() {
        return new KeyRing(jdbc, masterKey, transactions, clock, events);
    }

    private Secrets secrets() {
        return new Secrets(jdbc, masterKey, transactions, clock);
    }
}
