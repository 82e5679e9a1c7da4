package dev.rollcall.server.keys;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database knows of master keys: fingerprints only, slot 1 in force, slot 2 to come (V069). */
final class MasterKeyRows {
    private final JdbcClient jdbc;

    MasterKeyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> inForce() {
        return fingerprint(1);
    }

    Optional<String> coming() {
        return fingerprint(2);
    }

    /** The key to seal under now first: the one to come, if there is one. */
    List<String> newestFirst() {
        return jdbc.sql("select fingerprint from keys_master_key order by slot desc")
                .query(String.class)
                .list();
    }

    /** Of several servers that start on an empty database, one writes; the others then compare with what it wrote. */
    String remember(String fingerprint) {
        try {
            jdbc.sql("insert into keys_master_key (slot, fingerprint) values (1, ?)")
                    .param(fingerprint)
                    .update();
            return fingerprint;
        } catch (DuplicateKeyException faster) {
            return inForce().orElseThrow();
        }
    }

    /** Everybody who begins or ends a rotation waits here for the other. */
    String lockInForce() {
        return jdbc.sql("select fingerprint from keys_master_key where slot = 1 for update")
                .query(String.class)
                .single();
    }

    void begin(String fingerprint, OffsetDateTime at, long rows) {
        jdbc.sql("insert into keys_master_key (slot, fingerprint, begun_at, rows_total) values (2, ?, ?, ?)")
                .params(fingerprint, at, rows)
                .update();
    }

    long rowsTotal() {
        return jdbc.sql("select rows_total from keys_master_key where slot = 2")
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    void finish() {
        jdbc.sql("delete from keys_master_key where slot = 1").update();
        jdbc.sql("update keys_master_key set slot = 1, begun_at = null, rows_total = null where slot = 2")
                .update();
    }

    private Optional<String> fingerprint(int slot) {
        return jdbc.sql("select fingerprint from keys_master_key where slot = ?")
                .param(slot)
                .query(String.class)
                .optional();
    }
}
