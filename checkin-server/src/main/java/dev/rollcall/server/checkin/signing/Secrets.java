package dev.rollcall.server.checkin.signing;

import dev.rollcall.server.keys.MasterKey;
import dev.rollcall.server.keys.Seal;
import dev.rollcall.server.keys.SealedColumn;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Locale;
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
    private final JdbcClient jdbc;
    private final SealedColumn boxes;
    private final TransactionTemplate apart;
    private final Clock clock;
    private final Map<Name, byte[]> known = new EnumMap<>(Name.class);

    Secrets(JdbcClient jdbc, MasterKey masterKey, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.boxes = masterKey.column("checkin_code_secret", "secret_name", "sealed", "check-in secret ");
        this.apart = new TransactionTemplate(transactions);
        // kept even if the caller's transaction is not: the secret is remembered here
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** What a secret is for. */
    public enum Name {
        /** Salt under which card numbers are hashed; paired kiosks know it. */
        CARD_SALT,
        /** Key that makes pass links impossible to guess; it never leaves the server. */
        PASS_LINK;

        private String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** 32 bytes, the same for ever. */
    public synchronized byte[] get(Name name) {
        return known.computeIfAbsent(name, wanted -> read(wanted).orElseGet(() -> make(wanted)))
                .clone();
    }

    private Optional<byte[]> read(Name name) {
        return jdbc.sql("select sealed from checkin_code_secret where secret_name = ?")
                .param(name.column())
                .query(byte[].class)
                .optional()
                .map(box -> boxes.open(box, name.column()));
    }

    private byte[] make(Name name) {
        byte[] fresh = Seal.freshKey();
        try {
            apart.executeWithoutResult(status -> jdbc.sql(
                            "insert into checkin_code_secret (secret_name, sealed, made_at) values (?, ?, ?)")
                    .params(
                            name.column(),
                            boxes.seal(fresh, name.column()),
                            clock.instant().atOffset(ZoneOffset.UTC))
                    .update());
            return fresh;
        } catch (DuplicateKeyException faster) {
            return read(name).orElseThrow();
        }
    }
}
