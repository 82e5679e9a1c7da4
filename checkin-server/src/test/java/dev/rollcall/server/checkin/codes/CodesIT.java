package dev.rollcall.server.checkin.codes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.codes.CodeReading;
import dev.rollcall.codes.CodeVerifier;
import dev.rollcall.codes.EntryCode.Kind;
import dev.rollcall.protocol.EntryTrust;
import dev.rollcall.protocol.Refusal;
import dev.rollcall.server.checkin.signing.KeyRing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest
class CodesIT {
    @Autowired
    IssuedCodes codes;

    @Autowired
    CodeBook book;

    @Autowired
    KeyRing keys;

    @Autowired
    JdbcTemplate jdbc;

    private final UUID holder = UUID.randomUUID();

    @Test
    void issuesCodesThatAKioskBelievesByThePublicKeyAlone() {
        IssuedCode code = codes.issue(Kind.PRINTED, List.of(holder), false).get(0);

        CodeReading read = verifier().read(codes.text(code).orElseThrow(), Instant.now());

        assertThat(read).isInstanceOfSatisfying(CodeReading.Genuine.class, genuine -> {
            assertThat(genuine.code().id()).isEqualTo(code.id());
            assertThat(genuine.code().holder()).isEqualTo(holder);
            assertThat(genuine.code().expiresAt()).isNull();
        });
        assertThat(traced("checkin.code-issued", holder)).isEqualTo(1);
    }

    @Test
    void drawsTheSameCodeAgainAsLongAsItsKeySigns() {
        IssuedCode code = codes.issue(Kind.PRINTED, List.of(holder), false).get(0);
        String text = codes.text(code).orElseThrow();

        assertThat(codes.text(book.batch(code.batch()).get(0))).contains(text);
        keys.rotate();
        assertThat(codes.text(code)).isEmpty();
        assertThat(verifier().read(text, Instant.now())).isInstanceOf(CodeReading.Genuine.class);
    }

    @Test
    void leavesEarlierCardsAloneUnlessToldOtherwise() {
        IssuedCode first = codes.issue(Kind.PRINTED, List.of(holder), false).get(0);
        IssuedCode second = codes.issue(Kind.PRINTED, List.of(holder), false).get(0);
        assertThat(book.counting(Kind.PRINTED, List.of(holder)))
                .extracting(IssuedCode::id)
                .containsExactlyInAnyOrder(first.id(), second.id());

        IssuedCode third = codes.issue(Kind.PRINTED, List.of(holder), true).get(0);

        assertThat(book.counting(Kind.PRINTED, List.of(holder)))
                .extracting(IssuedCode::id)
                .containsExactly(third.id());
        assertThat(traced("checkin.code-revoked", holder)).isEqualTo(2);
    }

    @Test
    void revokesOnceHoweverOftenAsked() {
        IssuedCode code = codes.issue(Kind.STAFF, List.of(holder), false).get(0);

        codes.revoke(code.id());
        codes.revoke(code.id());

        assertThat(book.find(code.id()))
                .hasValueSatisfying(gone -> assertThat(gone.counts()).isFalse());
        assertThat(codes.text(book.find(code.id()).orElseThrow())).isEmpty();
        assertThat(book.revoked(List.of(code.keyId()))).contains(code.id());
        assertThat(traced("checkin.code-revoked", holder)).isEqualTo(1);
    }

    @Test
    void destroysThePrivateHalfOfAKeyThatRetires() {
        String old = keys.current();

        keys.rotate();

        assertThat(keys.current()).isNotEqualTo(old);
        assertThat(jdbc.queryForObject("select count(*) from checkin_code_key where sealed is not null", Long.class))
                .isEqualTo(1);
        assertThat(keys.all()).extracting(KeyRing.CodeKey::id).contains(old, keys.current());
        assertThat(jdbc.queryForObject(
                        "select count(*) from trail_entry where kind = 'checkin.code-key-retired' and subject = ?",
                        Long.class,
                        old))
                .isEqualTo(1);
    }

    @Test
    void withdrawsWhatRetiredKeysSignedWhenTheKeyWasStolen() {
        IssuedCode stolen = codes.issue(Kind.PRINTED, List.of(holder), false).get(0);
        keys.rotate();
        IssuedCode fresh = codes.issue(Kind.PRINTED, List.of(holder), false).get(0);

        assertThat(codes.revokeAllOfRetiredKeys()).isPositive();

        assertThat(book.counting(Kind.PRINTED, List.of(holder)))
                .extracting(IssuedCode::id)
                .containsExactly(fresh.id())
                .doesNotContain(stolen.id());
        assertThat(book.keysThatCount()).containsExactly(keys.current());
    }

    @Test
    void refusesCodesOfAnotherInstallation() {
        IssuedCode code = codes.issue(Kind.PRINTED, List.of(holder), false).get(0);
        String text = codes.text(code).orElseThrow();
        keys.rotate();
        var elsewhere = CodeVerifier.of(keys.all().stream()
                .filter(key -> key.id().equals(keys.current()))
                .map(CodesIT::trusted)
                .toList());

        assertThat(elsewhere.read(text, Instant.now())).isEqualTo(new CodeReading.Refused(Refusal.FOREIGN, null));
    }

    private CodeVerifier verifier() {
        return CodeVerifier.of(keys.all().stream().map(CodesIT::trusted).toList());
    }

    private static EntryTrust.CodeKey trusted(KeyRing.CodeKey key) {
        return new EntryTrust.CodeKey(key.id(), key.publicKey());
    }

    private long traced(String kind, UUID subject) {
        Long count = jdbc.queryForObject(
                "select count(*) from trail_entry where kind = ? and subject = ?",
                Long.class,
                kind,
                subject.toString());
        return count == null ? 0 : count;
    }
}
