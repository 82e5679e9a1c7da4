package dev.rollcall.server.keys;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Goes over to another master key in small steps: what was sealed is sealed anew, row by row; the key in force changes when no
 * row is left. Killed at any point, both keys are known and the next step goes on. Thread-safe.
 */
@Component
public class MasterKeyRotation {
    private static final Logger log = LoggerFactory.getLogger(MasterKeyRotation.class);
    private static final int ROWS = 100;

    private final MasterKey masterKey;
    private final MasterKeyRows rows;
    private final JdbcClient jdbc;
    private final Clock clock;

    MasterKeyRotation(MasterKey masterKey, JdbcClient jdbc, Clock clock) {
        this.masterKey = masterKey;
        this.rows = new MasterKeyRows(jdbc);
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Where it stands.
     *
     * @param inForce id of the key in force
     * @param place where that key is kept, in words for an operator
     * @param coming id of the key everything is being sealed under; null while no rotation runs
     * @param offered id of the key that a rotation would go over to; null when none is there
     * @param canMake whether the server can make one
     * @param total things sealed, for a running rotation counted when it began
     * @param left how many of them are not under the newest key
     */
    public record Standing(
            String inForce,
            String place,
            @Nullable String coming,
            @Nullable String offered,
            boolean canMake,
            long total,
            long left) {}

    /** How a wish to begin ended. */
    public enum Beginning {
        BEGUN,
        /** A rotation runs already. */
        RUNNING,
        /** No next key is where this server looks, and it cannot make one. */
        NOTHING_OFFERED
    }

    /** How a step ended. */
    public enum Step {
        MORE,
        /** Every row is under the new key: {@link #finish} may be called. */
        NOTHING_LEFT,
        /** Rows are left that do not open; the log names them. */
        STUCK,
        NOT_RUNNING
    }

    @Transactional(readOnly = true)
    public Standing standing() {
        String inForce = rows.inForce().orElseThrow();
        Optional<String> coming = rows.coming();
        OfferedKey newest = masterKey.known(OfferedKey.idOf(coming.orElse(inForce)));
        return new Standing(
                OfferedKey.idOf(inForce),
                masterKey.known(OfferedKey.idOf(inForce)).place(),
                coming.map(OfferedKey::idOf).orElse(null),
                next(inForce).map(OfferedKey::id).orElse(null),
                masterKey.source().canMake(),
                coming.isPresent() ? rows.rowsTotal() : count(),
                left(newest));
    }

    /** @param mayMake whether the server makes the key when none is offered and it can */
    @Transactional(propagation = Propagation.MANDATORY)
    public Beginning begin(boolean mayMake) {
        String inForce = rows.lockInForce();
        if (rows.coming().isPresent()) {
            return Beginning.RUNNING;
        }
        boolean make = mayMake && masterKey.source().canMake();
        Optional<OfferedKey> next = next(inForce).or(() -> make ? Optional.of(made()) : Optional.empty());
        if (next.isEmpty()) {
            return Beginning.NOTHING_OFFERED;
        }
        try {
            rows.begin(next.get().fingerprint(), clock.instant().atOffset(ZoneOffset.UTC), count());
        } catch (DuplicateKeyException faster) { // the primary key of keys_master_key
            return Beginning.RUNNING;
        }
        return Beginning.BEGUN;
    }

    /** Seals some rows anew. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Step step() {
        Optional<String> coming = rows.coming();
        if (coming.isEmpty()) {
            return Step.NOT_RUNNING;
        }
        OfferedKey to = masterKey.known(OfferedKey.idOf(coming.get()));
        for (SealedColumn column : masterKey.columns()) {
            if (step(column, to) > 0) {
                return Step.MORE;
            }
        }
        return left(to) == 0 ? Step.NOTHING_LEFT : Step.STUCK;
    }

    /** Rows done among the first that can be done; rows that do not open are passed by and stay as they are. */
    private int step(SealedColumn column, OfferedKey to) {
        int done = 0;
        List<SealedColumn.Row> some = column.notUnder(to, List.of(), ROWS, jdbc);
        while (!some.isEmpty() && done == 0) {
            for (SealedColumn.Row row : some) {
                done += rewrapped(column, row, to) ? 1 : 0;
            }
            some = column.notUnder(to, some, ROWS, jdbc);
        }
        return done;
    }

    private boolean rewrapped(SealedColumn column, SealedColumn.Row row, OfferedKey to) {
        try {
            return column.rewrap(row, to, jdbc);
        } catch (Seal.Broken | MasterKey.UnknownMasterKey unopened) {
            log.error(
                    "not sealed anew, it does not open column={} row={} reason={}",
                    column,
                    row.id(),
                    unopened.getMessage());
            return false;
        }
    }

    /** Makes the new key the one in force, if no row is left under another; answers whether it did. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean finish() {
        rows.lockInForce();
        Optional<String> coming = rows.coming();
        if (coming.isEmpty() || left(masterKey.known(OfferedKey.idOf(coming.get()))) > 0) {
            return false;
        }
        rows.finish();
        return true;
    }

    /** Puts the key's file in its everyday place; to be called after {@link #finish} has committed, and harmless at any time. */
    public void settle() {
        masterKey.source().settle(rows.inForce().orElseThrow());
        masterKey.look();
    }

    private OfferedKey made() {
        OfferedKey key = masterKey.source().makeNext();
        masterKey.look();
        return key;
    }

    private Optional<OfferedKey> next(String inForce) {
        return masterKey.look().stream()
                .filter(key -> key.next() && !key.fingerprint().equals(inForce))
                .findFirst();
    }

    private long count() {
        return masterKey.columns().stream()
                .mapToLong(column -> column.count(jdbc))
                .sum();
    }

    private long left(OfferedKey key) {
        return masterKey.columns().stream()
                .mapToLong(column -> column.countNotUnder(key, jdbc))
                .sum();
    }
}
