package dev.rollcall.server.keys;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Random secrets that all servers of the installation share, each made when first needed. Thread-safe. */
@Component
public class Secrets {
    /** As the first secrets were sealed, when check-in kept them; it must stay. */
    private static final String ABOUT = "check-in secret ";

    private final JdbcClient jdbc;
    private final SealedColumn boxes;
    private final TransactionTemplate apart;
    private final Clock clock;
    private final Map<String, byte[]> known = new HashMap<>();

    public Secrets(JdbcClient jdbc, MasterKey masterKey, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.boxes = masterKey.column("keys_secret", "secret_name", "sealed", ABOUT);
        this.apart = new TransactionTemplate(transactions);
        // kept even if the caller's transaction is not: the secret is remembered here
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /**
     * 32 bytes, the same for ever.
     *
     * @param name at most 20 letters; who needs a secret gives it its name
     */
    public synchronized byte[] get(String name) {
        return known.computeIfAbsent(name, wanted -> read(wanted).orElseGet(() -> make(wanted)))
                .clone();
    }

    private Optional<byte[]> read(String name) {
        return jdbc.sql("select sealed from keys_secret where secret_name = ?")
                .param(name)
                .query(byte[].class)
                .optional()
                .map(box -> boxes.open(box, name));
    }

    private byte[] make(String name) {
        byte[] fresh = Seal.freshKey();
        try {
            apart.executeWithoutResult(status -> jdbc.sql(
                            "insert into keys_secret (secret_name, sealed, made_at) values (?, ?, ?)")
                    .params(name, boxes.seal(fresh, name), clock.instant().atOffset(ZoneOffset.UTC))
                    .update());
            return fresh;
        } catch (DuplicateKeyException faster) {
            return read(name).orElseThrow();
        }
    }
}
