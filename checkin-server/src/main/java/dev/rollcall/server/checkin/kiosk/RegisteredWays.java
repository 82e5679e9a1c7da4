package dev.rollcall.server.checkin.kiosk;

import dev.rollcall.codes.CodeVerifier;
import dev.rollcall.protocol.EntryTrust;
import dev.rollcall.protocol.OneTimeCode;
import dev.rollcall.server.checkin.cards.CardNumbers;
import dev.rollcall.server.checkin.codes.CodeBook;
import dev.rollcall.server.checkin.codes.OneTimeCodes;
import dev.rollcall.server.checkin.signing.KeyRing;
import dev.rollcall.server.checkin.signing.KeyRing.CodeKey;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.shared.DoorStaff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the rooms of codes and cards know, put together for kiosks. Thread-safe. */
@Component
class RegisteredWays implements EntryWays {
    /** A pass signed by a key just before it retired still counts. */
    private static final Duration LAST_PASSES = CodeVerifier.LONGEST_PASS.plus(CodeVerifier.CLOCK_TOLERANCE);

    private final KeyRing keys;
    private final CodeBook codes;
    private final OneTimeCodes oneTimeCodes;
    private final CardNumbers cards;
    private final DoorStaff staff;
    private final Clock clock;

    RegisteredWays(
            KeyRing keys, CodeBook codes, OneTimeCodes oneTimeCodes, CardNumbers cards, DoorStaff staff, Clock clock) {
        this.keys = keys;
        this.codes = codes;
        this.oneTimeCodes = oneTimeCodes;
        this.cards = cards;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public Map<MemberId, List<String>> cards() {
        return cards.hashes();
    }

    @Override
    public Map<MemberId, OneTimeCode> oneTimeCodes() {
        return oneTimeCodes.inForce();
    }

    @Override
    public EntryTrust trust() {
        // a kiosk that was paired before the first code knows the key when the first code comes
        keys.current();
        Set<String> needed = codes.keysThatCount();
        List<CodeKey> trusted =
                keys.all().stream().filter(key -> counts(key, needed)).toList();
        return new EntryTrust(
                trusted.stream()
                        .map(key -> new EntryTrust.CodeKey(key.id(), key.publicKey()))
                        .toList(),
                codes.revoked(trusted.stream().map(CodeKey::id).toList()),
                cards.salt(),
                staff.all());
    }

    private boolean counts(CodeKey key, Set<String> needed) {
        Instant retiredAt = key.retiredAt();
        return retiredAt == null || needed.contains(key.id()) || clock.instant().isBefore(retiredAt.plus(LAST_PASSES));
    }
}
