package dev.rollcall.server.checkin.signing;

import dev.rollcall.codes.CodeIssuer;
import dev.rollcall.codes.CodeKeys;
import dev.rollcall.codes.EntryCode;
import dev.rollcall.server.keys.MasterKey;
import dev.rollcall.server.keys.SealedColumn;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys that sign codes, shared by all servers through the database: one signs, those before it are still known. The
 * first is made when it is first needed; that one at most signs is the database's word (V064). Thread-safe.
 */
@Component
public class KeyRing {
    private static final Logger log = LoggerFactory.getLogger(KeyRing.class);

    private final JdbcClient jdbc;
    private final SealedColumn boxes;
    private final TransactionTemplate apart;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private volatile @Nullable Opened opened;

    KeyRing(
            JdbcClient jdbc,
            MasterKey masterKey,
            PlatformTransactionManager transactions,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.boxes = masterKey.column("checkin_code_key", "key_id", "sealed", "code key ");
        this.apart = new TransactionTemplate(transactions);
        // whatever becomes of the caller's transaction, a key that was used once stays
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
        this.events = events;
    }

    /** The id of the key that signs now, made if there was none. */
    public String current() {
        return active().or(this::make).orElseGet(() -> active().orElseThrow());
    }

    /** Signs in the name of the current key, as long as that is {@code keyId}; empty when it is retired. */
    public Optional<String> sign(String keyId, EntryCode code) {
        return issuer(keyId).map(issuer -> issuer.issue(code));
    }

    /** Every key there ever was, the newest first. */
    @Transactional(readOnly = true)
    public List<CodeKey> all() {
        return jdbc.sql("select key_id, public_key, made_at, retired_at from checkin_code_key order by made_at desc")
                .query((row, number) -> new CodeKey(
                        row.getString("key_id"),
                        row.getBytes("public_key"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("retired_at", OffsetDateTime.class))))
                .list();
    }

    /**
     * Retires the current key and makes another; nothing signed before is revoked by that.
     *
     * @throws dev.rollcall.server.shared.Problem if somebody else does the same at this moment
     */
    @Transactional
    public void rotate() {
        jdbc.sql("select key_id from checkin_code_key where active_slot = 1 for update")
                .query(String.class)
                .optional()
                .ifPresent(this::retire);
        try {
            insert();
        } catch (DuplicateKeyException faster) { // checkin_code_key_one_signs (V064)
            throw SigningProblem.changedMeanwhile();
        }
    }

    private void retire(String keyId) {
        jdbc.sql("update checkin_code_key set active_slot = null, sealed = null, retired_at = ? where key_id = ?")
                .params(now(), keyId)
                .update();
        events.publishEvent(new SigningFact.KeyRetired(keyId));
        log.info("code key retired key={}", keyId);
    }

    private Optional<String> active() {
        return jdbc.sql("select key_id from checkin_code_key where active_slot = 1")
                .query(String.class)
                .optional();
    }

    /** Empty when another server was faster. */
    private Optional<String> make() {
        try {
            return Optional.ofNullable(apart.execute(status -> insert()));
        } catch (DuplicateKeyException faster) { // checkin_code_key_one_signs (V064)
            return Optional.empty();
        }
    }

    private String insert() {
        KeyPair pair = newPair();
        String id = CodeKeys.id(pair.getPublic());
        jdbc.sql(
                        "insert into checkin_code_key (key_id, active_slot, public_key, sealed, made_at) values (?, 1, ?, ?, ?)")
                .params(
                        id,
                        pair.getPublic().getEncoded(),
                        boxes.seal(pair.getPrivate().getEncoded(), id),
                        now())
                .update();
        events.publishEvent(new SigningFact.KeyMade(id));
        log.info("code key made key={}", id);
        return id;
    }

    /** Asks the database each time whether the key still signs, for another server may have retired it. */
    private Optional<CodeIssuer> issuer(String keyId) {
        Opened known = opened;
        if (known != null && known.keyId().equals(keyId)) {
            return active().filter(keyId::equals).map(same -> known.issuer());
        }
        return jdbc.sql("select sealed from checkin_code_key where key_id = ? and active_slot = 1")
                .param(keyId)
                .query(byte[].class)
                .optional()
                .map(box -> open(keyId, box));
    }

    private CodeIssuer open(String keyId, byte[] box) {
        var issuer = new CodeIssuer(keyId, privateKey(boxes.open(box, keyId)));
        opened = new Opened(keyId, issuer);
        return issuer;
    }

    private static KeyPair newPair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static PrivateKey privateKey(byte[] pkcs8) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /**
     * The public half of a key.
     *
     * @param publicKey Ed25519, X.509 SubjectPublicKeyInfo
     * @param retiredAt null while it signs
     */
    public record CodeKey(String id, byte[] publicKey, Instant madeAt, @Nullable Instant retiredAt) {}

    private record Opened(String keyId, CodeIssuer issuer) {}
}
