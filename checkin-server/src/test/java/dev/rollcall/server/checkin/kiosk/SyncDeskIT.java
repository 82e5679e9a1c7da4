package dev.rollcall.server.checkin.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.codes.EntryCode;
import dev.rollcall.protocol.CheckInBatch;
import dev.rollcall.protocol.EntryTrust;
import dev.rollcall.protocol.KioskAdmission;
import dev.rollcall.protocol.KioskInvitation;
import dev.rollcall.protocol.KioskMember;
import dev.rollcall.protocol.KioskSession;
import dev.rollcall.protocol.KioskUpdate;
import dev.rollcall.protocol.SealedBox;
import dev.rollcall.protocol.SyncAnswer;
import dev.rollcall.protocol.SyncRequest;
import dev.rollcall.server.checkin.AssemblyFixture;
import dev.rollcall.server.checkin.TestKiosk;
import dev.rollcall.server.checkin.cards.CardNumbers;
import dev.rollcall.server.checkin.codes.IssuedCodes;
import dev.rollcall.server.checkin.codes.OneTimeCodes;
import dev.rollcall.server.checkin.desk.CheckInDesk;
import dev.rollcall.server.checkin.signing.KeyRing;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.Members;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
class SyncDeskIT {
    @Autowired
    SyncDesk sync;

    @Autowired
    CheckInDesk desk;

    @Autowired
    Members members;

    @Autowired
    Meetings meetings;

    @Autowired
    JsonMapper json;

    @Autowired
    IssuedCodes codes;

    @Autowired
    OneTimeCodes oneTimeCodes;

    @Autowired
    CardNumbers cards;

    @Autowired
    KeyRing keys;

    @Autowired
    JdbcTemplate jdbc;

    private final TestKiosk kiosk = new TestKiosk();
    private MemberId ada;
    private SessionId session;

    @BeforeEach
    void aSessionIsOpen() {
        var assembly = new AssemblyFixture(members, meetings);
        ada = assembly.member("艾达");
        session = assembly.openSession(List.of(ada));
    }

    @Test
    void givesANewKioskEverythingAndAnUpToDateOneNothing() {
        SyncAnswer first = sync.answer(kiosk.view(), new SyncRequest(null, Map.of(), 0, "test"));
        KioskUpdate update = open(first, kiosk);

        assertThat(update.sessions()).anyMatch(one -> one.id().equals(session.value()));
        assertThat(update.members())
                .filteredOn(one -> one.id().equals(ada.value()))
                .singleElement();
        SyncAnswer second = sync.answer(kiosk.view(), holding(first.version(), update));
        assertThat(second.box()).isNull();
        assertThat(second.version()).isEqualTo(first.version());
    }

    @Test
    void tellsOnlyWhatIsNewAndWhoWasAdmittedElsewhere() {
        SyncAnswer first = sync.answer(kiosk.view(), new SyncRequest(null, Map.of(), 0, "test"));
        KioskUpdate held = open(first, kiosk);
        var other = new TestKiosk();
        Instant at = Instant.now();
        desk.take(other.view(), new CheckInBatch(List.of(other.welcomes(ada, session, at))));
        MemberId grace = new AssemblyFixture(members, meetings).member("葛丽丝");
        meetings.invite(meetings.session(session).orElseThrow().meeting(), List.of(grace));

        KioskUpdate update = open(sync.answer(kiosk.view(), holding(first.version(), held)), kiosk);

        assertThat(update.members()).extracting(KioskMember::id).containsExactly(grace.value());
        assertThat(update.admissions())
                .extracting(KioskAdmission::sessionId, KioskAdmission::memberId)
                .contains(org.assertj.core.groups.Tuple.tuple(session.value(), ada.value()));
        assertThat(update.removed()).isEmpty();
    }

    @Test
    void tellsAKioskToForgetWhomItHoldsForNothing() {
        var stranger = java.util.UUID.randomUUID();

        KioskUpdate update =
                open(sync.answer(kiosk.view(), new SyncRequest(null, Map.of(stranger, "x"), 0, "test")), kiosk);

        assertThat(update.removed()).containsExactly(stranger);
    }

    @Test
    void sealsToOneKioskAlone() {
        SyncAnswer answer = sync.answer(kiosk.view(), new SyncRequest(null, Map.of(), 0, "test"));

        assertThatThrownBy(() -> unseal(answer, new TestKiosk(), kiosk.id().toString()))
                .isInstanceOf(InvalidCipherTextException.class);
        assertThatThrownBy(() -> unseal(answer, kiosk, new TestKiosk().id().toString()))
                .isInstanceOf(InvalidCipherTextException.class);
    }

    @Test
    void tellsOfARevokedCodeAtTheNextSync() {
        var code =
                codes.issue(EntryCode.Kind.PRINTED, List.of(ada.value()), false).get(0);
        SyncAnswer first = sync.answer(kiosk.view(), new SyncRequest(null, Map.of(), 0, "test"));
        KioskUpdate held = open(first, kiosk);
        assertThat(held.trust().keys()).extracting(EntryTrust.CodeKey::id).contains(code.keyId());
        assertThat(held.trust().revoked()).doesNotContain(code.id());

        codes.revoke(code.id());

        KioskUpdate update = open(sync.answer(kiosk.view(), holding(first.version(), held)), kiosk);
        assertThat(update.trust().revoked()).contains(code.id());
        assertThat(update.members()).as("nobody is sent again for that").isEmpty();
    }

    @Test
    void trustsARetiredKeyAsLongAsItsCardsLive() {
        var code =
                codes.issue(EntryCode.Kind.PRINTED, List.of(ada.value()), false).get(0);
        keys.rotate();
        jdbc.update(
                "update checkin_code_key set retired_at = ? where key_id = ?",
                OffsetDateTime.parse("2020-01-02T00:00:00Z"),
                code.keyId());

        assertThat(trusted()).contains(code.keyId(), keys.current()).startsWith(keys.current());
        codes.revoke(code.id());
        assertThat(trusted()).contains(keys.current()).doesNotContain(code.keyId());
    }

    @Test
    void givesKiosksCardsAndOneTimeCodesOfTheirMembers() {
        cards.add(ada, "04:5D:" + ada.toString().substring(24));
        var made = oneTimeCodes.make(ada);

        KioskMember held =
                open(sync.answer(kiosk.view(), new SyncRequest(null, Map.of(), 0, "test")), kiosk).members().stream()
                        .filter(member -> member.id().equals(ada.value()))
                        .findFirst()
                        .orElseThrow();

        assertThat(held.cards()).isEqualTo(cards.hashes().get(ada));
        assertThat(Objects.requireNonNull(held.oneTimeCode()).hash().matches(made.digits()))
                .isTrue();
    }

    @Test
    void givesAKioskThatServesOnePlaceItsSittingsAndTheirPeopleAlone() {
        MemberId grace = new AssemblyFixture(members, meetings).member("葛丽丝");
        SessionId elsewhere = new AssemblyFixture(members, meetings).openSession("三号会议室", List.of(grace, ada));
        var request = new SyncRequest(null, Map.of(grace.value(), "held before"), 0, "test");

        KioskUpdate update = open(sync.answer(kiosk.viewAt(Set.of("大礼堂")), request), kiosk);

        assertThat(update.sessions()).extracting(KioskSession::venue).containsOnly("大礼堂");
        assertThat(update.members())
                .filteredOn(member -> member.id().equals(ada.value()))
                .singleElement()
                .satisfies(member -> assertThat(member.invitations())
                        .extracting(KioskInvitation::sessionId)
                        .contains(session.value())
                        .doesNotContain(elsewhere.value()));
        assertThat(update.removed()).containsExactly(grace.value());
        assertThat(update.members()).extracting(KioskMember::id).doesNotContain(grace.value());
        SyncAnswer every = sync.answer(kiosk.view(), new SyncRequest(null, Map.of(), 0, "test"));
        assertThat(open(every, kiosk).members()).extracting(KioskMember::id).contains(grace.value());
    }

    @Test
    void hasNothingNewForAKioskOfOnePlaceWhenSomethingChangesAtAnother() {
        var here = kiosk.viewAt(Set.of("大礼堂"));
        SyncAnswer first = sync.answer(here, new SyncRequest(null, Map.of(), 0, "test"));
        MemberId grace = new AssemblyFixture(members, meetings).member("葛丽丝");
        new AssemblyFixture(members, meetings).openSession("三号会议室", List.of(grace));

        assertThat(sync.answer(here, holding(first.version(), open(first, kiosk)))
                        .box())
                .isNull();
    }

    private List<String> trusted() {
        return open(sync.answer(kiosk.view(), new SyncRequest(null, Map.of(), 0, "test")), kiosk)
                .trust()
                .keys()
                .stream()
                .map(EntryTrust.CodeKey::id)
                .toList();
    }

    private static SyncRequest holding(String version, KioskUpdate update) {
        return new SyncRequest(
                version,
                update.members().stream().collect(Collectors.toMap(KioskMember::id, KioskMember::digest)),
                0,
                "test");
    }

    private KioskUpdate open(SyncAnswer answer, TestKiosk by) {
        try {
            return json.readValue(unseal(answer, by, by.id().toString()), KioskUpdate.class);
        } catch (InvalidCipherTextException closed) {
            throw new AssertionError(closed);
        }
    }

    private static byte[] unseal(SyncAnswer answer, TestKiosk by, String device) throws InvalidCipherTextException {
        var hpke = new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
        SealedBox box = Objects.requireNonNull(answer.box());
        var keys = new AsymmetricCipherKeyPair(by.sealingKey().generatePublicKey(), by.sealingKey());
        return hpke.setupBaseR(box.encapsulation(), keys, SealedBox.INFO.getBytes(StandardCharsets.US_ASCII))
                .open(device.getBytes(StandardCharsets.US_ASCII), box.ciphertext());
    }
}
