package dev.rollcall.codes;

import com.authlete.cbor.CBORDecoder;
import com.authlete.cbor.CBORItem;
import com.authlete.cbor.CBORItemList;
import com.authlete.cwt.CWTClaimsSet;
import com.authlete.cwt.CWTClaimsSetBuilder;
import dev.rollcall.codes.EntryCode.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An {@link EntryCode} as CWT claims (RFC 8392): {@code exp} and {@code cti} are the registered ones. What is Rollcall's own
 * is one claim of the private range, the array [kind, holder, session where bound]: ids as 16 bytes, where the registered
 * {@code sub} and {@code aud} would need 36 characters each.
 */
final class Claims {
    private static final int ENTRY = -65537;

    /** By the number that stands in a code: only ever append. */
    private static final List<Kind> KINDS = List.of(Kind.PASS, Kind.PRINTED, Kind.STAFF);

    private Claims() {}

    static byte[] encode(EntryCode code) {
        var claims = new CWTClaimsSetBuilder().cti(HexFormat.of().parseHex(code.id()));
        if (code.expiresAt() != null) {
            claims.exp(code.expiresAt().getEpochSecond());
        }
        var entry = new ArrayList<Object>(List.of(KINDS.indexOf(code.kind()), bytes(code.holder())));
        if (code.sessionId() != null) {
            entry.add(bytes(code.sessionId()));
        }
        return claims.put(ENTRY, entry).build().encode();
    }

    /** Reads what a good signature vouches for; throws when another version of Rollcall wrote it. */
    static EntryCode decode(byte[] payload) throws IOException {
        CWTClaimsSet claims = CWTClaimsSet.build(new CBORDecoder(payload).next());
        if (!(claims.findByKey(ENTRY).getValue() instanceof CBORItemList entry)) {
            throw new IOException("no entry is claimed");
        }
        List<? extends CBORItem> items = entry.getItems();
        return new EntryCode(
                KINDS.get(((Number) items.get(0).parse()).intValue()),
                HexFormat.of().formatHex(claims.getCti()),
                uuid((byte[]) items.get(1).parse()),
                items.size() > 2 ? uuid((byte[]) items.get(2).parse()) : null,
                expiry(claims));
    }

    private static @Nullable Instant expiry(CWTClaimsSet claims) {
        return claims.getExp() == null ? null : claims.getExp().toInstant();
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
