package dev.rollcall.server.checkin.pass;

import dev.rollcall.codes.EntryCode;
import dev.rollcall.codes.EntryCode.Kind;
import dev.rollcall.codes.QrPicture;
import dev.rollcall.server.checkin.pass.PassView.Code;
import dev.rollcall.server.checkin.signing.KeyRing;
import dev.rollcall.server.members.MemberId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Signs passes; each has an id of its own, so that the same pass at two doors is known. Thread-safe. */
@Component
class Passes {
    private static final int ID_BYTES = 8;

    private final KeyRing keys;
    private final PassProperties settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Passes(KeyRing keys, PassProperties settings, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    Code make(MemberId holder, UUID session) {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        Instant until = clock.instant().plus(settings.life());
        var entry = new EntryCode(Kind.PASS, HexFormat.of().formatHex(id), holder.value(), session, until);
        return new Code(QrPicture.of(signed(entry)), until);
    }

    /** The key may retire between asking which it is and signing; the next one signs then. */
    private String signed(EntryCode entry) {
        return keys.sign(keys.current(), entry)
                .or(() -> keys.sign(keys.current(), entry))
                .orElseThrow(() -> new IllegalStateException("no key signs"));
    }
}
