package dev.rollcall.server.security.accounts;

import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The single row of {@code security_first_start} (migration V010): whoever inserts it sets the installation up. */
@Repository
class FirstStartRepository {
    private final JdbcClient jdbc;

    FirstStartRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void claim(UUID account) {
        try {
            jdbc.sql("insert into security_first_start (id, account_id) values (1, :account)")
                    .param("account", account)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw AccountProblem.alreadySetUp();
        }
    }

    boolean claimed() {
        return jdbc.sql("select count(*) from security_first_start")
                        .query(Long.class)
                        .single()
                > 0;
    }
}
