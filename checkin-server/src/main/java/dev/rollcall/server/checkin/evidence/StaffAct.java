package dev.rollcall.server.checkin.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a member of the staff entered at the desk; written once.
 *
 * @param id made by the browser
 * @param undoes the act that counts no longer, for {@link Kind#UNDO}
 * @param note in their words, null for none
 * @param at when it happened
 * @param by the account
 * @param queued whether it waited in the browser for the network
 * @param expected whether the member was on the roster when it arrived
 */
public record StaffAct(
        UUID id,
        UUID session,
        UUID member,
        Kind kind,
        @Nullable UUID undoes,
        StaffReason reason,
        @Nullable String note,
        Instant at,
        String by,
        boolean queued,
        boolean expected,
        Instant arrivedAt) {
    public static final int NOTE_LIMIT = 500;

    /** What was entered. */
    public enum Kind {
        IN,
        OUT,
        /** An earlier act was a mistake. */
        UNDO,
        /** Words for the record that change nobody's state. */
        NOTE
    }

    /** SHA-256 over everything that the browser said, hex: the same act sent again has the same. */
    public String digest() {
        String said = String.join(
                "\n",
                id.toString(),
                session.toString(),
                member.toString(),
                kind.name(),
                String.valueOf(undoes),
                reason.name(),
                String.valueOf(note),
                Long.toString(at.toEpochMilli()),
                by);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
