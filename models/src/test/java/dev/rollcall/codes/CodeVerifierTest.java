package dev.rollcall.codes;

import static dev.rollcall.codes.CodeFixtures.MEMBER;
import static dev.rollcall.codes.CodeFixtures.NOON;
import static dev.rollcall.codes.CodeFixtures.OURS;
import static dev.rollcall.codes.CodeFixtures.SESSION;
import static dev.rollcall.codes.CodeFixtures.THEIRS;
import static dev.rollcall.codes.CodeFixtures.aCard;
import static dev.rollcall.codes.CodeFixtures.aPass;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rollcall.codes.CodeReading.Genuine;
import dev.rollcall.codes.CodeReading.NotOurs;
import dev.rollcall.codes.CodeReading.Refused;
import dev.rollcall.codes.EntryCode.Kind;
import dev.rollcall.protocol.EntryTrust;
import dev.rollcall.protocol.Refusal;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeVerifierTest {
    /** Made once, and taken apart and verified with Python's cryptography: another library agrees on every byte. */
    private static final String VECTOR =
            "RC1:PWGSLK/-4:Q80$S37I-6BKRKR49L72TL6$ZAYAWDF3VS0+*V100000BPG65A-TIJQOJ%3PN6BYA1$17MF.*J/80D$K*/HS$F1SHSE"
                    + "5NXF1.J27BPVU GHCQHRJBZDQ+5U8A3S/UXDMNQV6VBX+T15PN%8/FFM%K/ R6LF58UGMV$Y7YCBNOR-$B0-2CEV1-KW65S/F8S2LSE  G";

    private final CodeVerifier verifier = OURS.verifier();

    static Stream<EntryCode> everyForm() {
        return Stream.of(
                aPass(),
                aCard(),
                new EntryCode(Kind.PASS, "0000000000000000", MEMBER, null, NOON.plusSeconds(1)),
                new EntryCode(Kind.PRINTED, "ffffffffffffffff", MEMBER, SESSION, NOON.plusSeconds(86_400)),
                new EntryCode(Kind.STAFF, "0123456789abcdef", MEMBER, null, null));
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void readsWhatTheIssuerWrote(EntryCode code) {
        assertThat(verifier.read(OURS.issuer().issue(code), NOON)).isEqualTo(new Genuine(code));
    }

    @Test
    void writesTheSameTextForEver() {
        assertThat(OURS.issuer().issue(aPass())).isEqualTo(VECTOR);
        assertThat(verifier.read(VECTOR, NOON)).isEqualTo(new Genuine(aPass()));
    }

    @Test
    void refusesACodeWithAnyBitChanged() {
        byte[] bytes = CodeText.bytes(OURS.issuer().issue(aPass())).orElseThrow();
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            boolean inKeyId = bit / 8 >= 7 && bit / 8 < 11;
            assertThat(verifier.read(CodeText.of(changed), NOON))
                    .as("bit %d", bit)
                    .isEqualTo(new Refused(inKeyId ? Refusal.FOREIGN : Refusal.FORGED, null));
        }
    }

    @Test
    void refusesATextWithAnyCharacterChangedRemovedOrRepeated() {
        String text = OURS.issuer().issue(aPass());
        for (int i = CodeText.MARK.length(); i < text.length(); i++) {
            String before = text.substring(0, i);
            String after = text.substring(i + 1);
            char other = text.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(List.of(before + other + after, before + after, before + text.charAt(i) + text.substring(i)))
                    .allSatisfy(
                            changed -> assertThat(verifier.read(changed, NOON)).isInstanceOf(Refused.class));
        }
    }

    @Test
    void refusesACodeWithSomethingAdded() {
        byte[] bytes = CodeText.bytes(OURS.issuer().issue(aPass())).orElseThrow();
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);

        assertThat(verifier.read(CodeText.of(longer), NOON)).isEqualTo(new Refused(Refusal.FORGED, null));
        assertThat(verifier.read(OURS.issuer().issue(aPass()) + " ", NOON)).isInstanceOf(Refused.class);
    }

    @Test
    void refusesWhatSomebodyElseSignedInOurName() {
        var forger = new CodeIssuer(CodeKeys.id(OURS.publicKey()), THEIRS.privateKey());

        assertThat(verifier.read(forger.issue(aCard()), NOON)).isEqualTo(new Refused(Refusal.FORGED, null));
    }

    @Test
    void callsACodeOfAnotherInstallationForeign() {
        assertThat(verifier.read(THEIRS.issuer().issue(aCard()), NOON)).isEqualTo(new Refused(Refusal.FOREIGN, null));
    }

    @Test
    void believesEveryKeyItIsTold() {
        var both = CodeVerifier.of(List.of(THEIRS.codeKey(), OURS.codeKey()));

        assertThat(both.read(OURS.issuer().issue(aCard()), NOON)).isEqualTo(new Genuine(aCard()));
        assertThat(both.read(THEIRS.issuer().issue(aCard()), NOON)).isEqualTo(new Genuine(aCard()));
    }

    @Test
    void refusesAPassThatWasNotRenewed() {
        String text = OURS.issuer().issue(aPass());
        Instant end = aPass().expiresAt().plus(CodeVerifier.CLOCK_TOLERANCE);

        assertThat(verifier.read(text, end.minusMillis(1))).isEqualTo(new Genuine(aPass()));
        assertThat(verifier.read(text, end)).isEqualTo(new Refused(Refusal.EXPIRED, aPass()));
    }

    @Test
    void refusesAPassFromTooFarInTheFuture() {
        String text = OURS.issuer().issue(aPass());
        Instant start = aPass().expiresAt().minus(CodeVerifier.LONGEST_PASS).minus(CodeVerifier.CLOCK_TOLERANCE);

        assertThat(verifier.read(text, start)).isEqualTo(new Genuine(aPass()));
        assertThat(verifier.read(text, start.minusMillis(1))).isEqualTo(new Refused(Refusal.EXPIRED, aPass()));
    }

    @Test
    void endsAPrintedCodeOnTheSecond() {
        var card = new EntryCode(Kind.PRINTED, "0011223344556677", MEMBER, SESSION, NOON);
        String text = OURS.issuer().issue(card);

        assertThat(verifier.read(text, NOON.minusMillis(1))).isEqualTo(new Genuine(card));
        assertThat(verifier.read(text, NOON)).isEqualTo(new Refused(Refusal.EXPIRED, card));
    }

    @Test
    void refusesWhatALaterVersionSigned() {
        byte[] payload = HexFormat.of().parseHex("a207480011223344556677390100008163" + "6e6577" + "00".repeat(10));
        String text = CodeText.of(Envelope.sign(payload, CodeKeys.id(OURS.publicKey()), OURS.privateKey())
                .bytes());

        assertThat(verifier.read(text, NOON)).isEqualTo(new Refused(Refusal.FORGED, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "RC1",
                "rc1:6BF",
                "RC2:6BFOXN",
                "HC1:6BFOXN%TS3DH0YOJ58S S-W5HDC *M0II5XHC9B5G2+$N IOP-IA%NFQGRJPC%OQHIZC4.OI1RM8ZA.A5:S9MKN4NN3F85QN",
                "https://example.org/pass?c=RC1:6BF",
                "BEGIN:VCARD",
                "政协委员"
            })
    void staysSilentAboutOtherPeoplesCodes(String text) {
        assertThat(verifier.read(text, NOON)).isEqualTo(new NotOurs());
    }

    @ParameterizedTest
    @ValueSource(strings = {"RC1:", "RC1:A", "RC1:abc", "RC1:政协", "RC1:GGW", "RC1:::::", "RC1:\u0000", "RC1:6BF=="})
    void refusesTextsThatOnlyLookLikeOurs(String text) {
        assertThat(verifier.read(text, NOON)).isEqualTo(new Refused(Refusal.FORGED, null));
    }

    /** A parser that believed these lengths would allocate two gigabytes, or descend until the stack ends. */
    @ParameterizedTest
    @ValueSource(strings = {"5a7fffffff", "845a7fffffff", "9a7fffffff", "bb7fffffffffffffff", "c2", "d2845a7ffffff0"})
    void isNotLedByLengthsThatAStrangerWrote(String start) {
        byte[] hostile = HexFormat.of().parseHex(start + "81".repeat(300));

        assertThat(verifier.read(CodeText.of(hostile), NOON)).isEqualTo(new Refused(Refusal.FORGED, null));
    }

    @Test
    void survivesNoise() {
        var chance = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] noise = new byte[chance.nextInt(300)];
            chance.nextBytes(noise);
            assertThat(verifier.read(CodeText.of(noise), NOON)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void refusesKeysOfAnotherKind() throws Exception {
        var x25519 = KeyPairGenerator.getInstance("X25519").generateKeyPair().getPublic();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CodeVerifier.of(List.of(new EntryTrust.CodeKey("00000000", x25519.getEncoded()))));
    }
}
