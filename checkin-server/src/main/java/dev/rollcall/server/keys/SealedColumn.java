package dev.rollcall.server.keys;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A column of things sealed under the master key, each about the id of its row, so that rows cannot be exchanged. Under which
 * key each is sealed stands before it; a rotation finds them by that. Thread-safe.
 */
public final class SealedColumn {
    private static final int ID_BYTES = OfferedKey.ID_CHARACTERS;

    private final MasterKey masterKey;
    private final Place place;

    SealedColumn(MasterKey masterKey, Place place) {
        this.masterKey = masterKey;
        this.place = place;
    }

    /**
     * Where the sealed things stand.
     *
     * @param about what each is, before the id; part of what the seal protects, so it never changes
     */
    record Place(String table, String id, String column, String about) {}

    /** @param id of the row that {@code plain} belongs to; it must be said again to open */
    public byte[] seal(byte[] plain, String id) {
        return under(masterKey.sealing(), plain, id);
    }

    /** @throws Seal.Broken if it belongs to another row, or was changed since */
    public byte[] open(byte[] sealed, String id) {
        if (sealed.length < ID_BYTES) {
            throw new Seal.Broken(about(id), new IllegalArgumentException("too short"));
        }
        String keyId = new String(Arrays.copyOf(sealed, ID_BYTES), StandardCharsets.US_ASCII);
        return masterKey.known(keyId).seal().open(Arrays.copyOfRange(sealed, ID_BYTES, sealed.length), about(id));
    }

    private byte[] under(OfferedKey key, byte[] plain, String id) {
        byte[] box = key.seal().seal(plain, about(id));
        byte[] sealed = Arrays.copyOf(key.id().getBytes(StandardCharsets.US_ASCII), ID_BYTES + box.length);
        System.arraycopy(box, 0, sealed, ID_BYTES, box.length);
        return sealed;
    }

    private String about(String id) {
        return place.about() + id;
    }

    long count(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from " + place.table() + " where " + place.column() + " is not null")
                .query(Long.class)
                .single();
    }

    long countNotUnder(OfferedKey key, JdbcClient jdbc) {
        return jdbc.sql("select count(*) from " + place.table() + " where " + notUnder())
                .param("key", key.id().getBytes(StandardCharsets.US_ASCII))
                .query(Long.class)
                .single();
    }

    /** Some rows that are sealed under another key, in the order of their ids. */
    List<Row> notUnder(OfferedKey key, List<Row> before, int most, JdbcClient jdbc) {
        var select = "select " + place.id() + ", " + place.column() + " from " + place.table() + " where " + notUnder();
        var query = before.isEmpty()
                ? jdbc.sql(select + " order by 1 fetch first " + most + " rows only")
                : jdbc.sql(select + " and " + place.id() + " > :last order by 1 fetch first " + most + " rows only")
                        .param("last", before.get(before.size() - 1).id());
        return query.param("key", key.id().getBytes(StandardCharsets.US_ASCII))
                .query((row, number) -> new Row(row.getObject(1), row.getBytes(2)))
                .list();
    }

    /** Seals one row anew; false when somebody else changed or erased it meanwhile. */
    boolean rewrap(Row row, OfferedKey key, JdbcClient jdbc) {
        String id = row.id().toString();
        return jdbc.sql("update " + place.table() + " set " + place.column() + " = ? where " + place.id() + " = ? and "
                                + place.column() + " = ?")
                        .params(under(key, open(row.sealed(), id), id), row.id(), row.sealed())
                        .update()
                == 1;
    }

    private String notUnder() {
        return "substring(" + place.column() + " from 1 for " + ID_BYTES + ") <> :key";
    }

    @Override
    public String toString() {
        return place.table() + "." + place.column();
    }

    /** @param id as the database gives it */
    record Row(Object id, byte[] sealed) {}
}
