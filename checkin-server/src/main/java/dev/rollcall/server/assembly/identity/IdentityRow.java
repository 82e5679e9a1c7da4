package dev.rollcall.server.assembly.identity;

import dev.rollcall.server.assembly.Identity;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one row of V106. Joins the caller's transaction. */
@Repository
class IdentityRow {
    private final JdbcClient jdbc;
    private final Clock clock;

    IdentityRow(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Identity> read() {
        return jdbc.sql("select name, emblem_mark from assembly_identity")
                .query((row, number) -> new Identity(row.getString(1), row.getString(2)))
                .optional();
    }

    Optional<byte[]> emblem() {
        return jdbc.sql("select emblem from assembly_identity where emblem is not null")
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    void name(String name) {
        int changed = jdbc.sql("update assembly_identity set name = ?, changed_at = ?")
                .params(name, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (changed == 0) {
            insert(name);
        }
    }

    /** @param name for a row that is not there yet */
    void emblem(String name, @Nullable Emblem emblem) {
        if (read().isEmpty()) {
            insert(name);
        }
        jdbc.sql("update assembly_identity set emblem = :png, emblem_mark = :mark, changed_at = :at")
                .param("png", emblem == null ? null : emblem.png(), Types.BINARY)
                .param("mark", emblem == null ? null : emblem.mark(), Types.VARCHAR)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Of two who are the first at the same time, one is told: the key lets one row in. */
    private void insert(String name) {
        try {
            jdbc.sql("insert into assembly_identity (identity_id, name, changed_at) values (1, ?, ?)")
                    .params(name, clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException another) {
            throw IdentityProblem.changedMeanwhile();
        }
    }
}
