package dev.rollcall.server.keys;

import dev.rollcall.server.shared.RollcallProperties;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one key under which this installation seals its secrets, found and checked before the server takes its first request. Thread-safe.
 *
 * <p>A database that has seen a master key never gets another by itself: a missing or wrong key stops the start. While a
 * rotation runs two keys are known, and what is sealed says under which.
 */
@Component
public class MasterKey {
    private final KeySource source;
    private final MasterKeyRows rows;
    private final Map<String, OfferedKey> known = new ConcurrentHashMap<>();
    private final Map<SealedColumn.Place, SealedColumn> columns = new ConcurrentHashMap<>();

    MasterKey(MasterKeyProperties settings, RollcallProperties installation, JdbcClient jdbc) {
        this.source = settings.source(installation.home());
        this.rows = new MasterKeyRows(jdbc);
        List<OfferedKey> offered = source.offered();
        String inForce = rows.inForce().orElseGet(() -> first(offered));
        look();
        if (!knows(inForce)) {
            throw offered.isEmpty()
                    ? MasterKeyRefused.missing(source.place())
                    : MasterKeyRefused.wrong(offered.get(0).place());
        }
        rows.coming().filter(coming -> !knows(coming)).ifPresent(coming -> {
            throw MasterKeyRefused.nextMissing(source.place(), OfferedKey.idOf(coming));
        });
        source.settle(inForce);
    }

    private String first(List<OfferedKey> offered) {
        OfferedKey key = offered.isEmpty() ? source.make() : offered.get(0);
        return rows.remember(key.fingerprint());
    }

    /**
     * Seals and opens the things of one column; said once, by whoever owns the table. What is not sealed through here is lost
     * at the next rotation.
     *
     * @param id the column that names the row
     * @param about what is sealed, in words; it never changes
     */
    public SealedColumn column(String table, String id, String column, String about) {
        return columns.computeIfAbsent(
                new SealedColumn.Place(table, id, column, about), place -> new SealedColumn(this, place));
    }

    Collection<SealedColumn> columns() {
        return List.copyOf(columns.values());
    }

    /** The key to seal under: the one to come while a rotation runs, unless another server has not shown it to this one yet. */
    OfferedKey sealing() {
        List<String> newest = rows.newestFirst();
        return newest.stream()
                .filter(this::knowsByNow)
                .findFirst()
                .flatMap(fingerprint -> Optional.ofNullable(known.get(OfferedKey.idOf(fingerprint))))
                .orElseThrow(() -> new UnknownMasterKey(OfferedKey.idOf(newest.get(0))));
    }

    /** @throws UnknownMasterKey if this server was not given the key */
    OfferedKey known(String id) {
        OfferedKey key = known.get(id);
        if (key == null) {
            look();
            key = known.get(id);
        }
        if (key == null) {
            throw new UnknownMasterKey(id);
        }
        return key;
    }

    /** What is offered now; a file may have come since the start. */
    List<OfferedKey> look() {
        List<OfferedKey> offered = source.offered();
        offered.forEach(key -> known.put(key.id(), key));
        return offered;
    }

    KeySource source() {
        return source;
    }

    private boolean knowsByNow(String fingerprint) {
        if (!knows(fingerprint)) {
            look();
        }
        return knows(fingerprint);
    }

    private boolean knows(String fingerprint) {
        return known.containsKey(OfferedKey.idOf(fingerprint));
    }

    /** Something is sealed under a key that this server was not given: during a rotation every server needs both. */
    static final class UnknownMasterKey extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        UnknownMasterKey(String id) {
            super("this server was not given the master key " + id);
        }
    }
}
