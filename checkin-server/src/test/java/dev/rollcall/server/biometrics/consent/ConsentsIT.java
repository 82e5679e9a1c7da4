package dev.rollcall.server.biometrics.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.server.biometrics.Biometrics;
import dev.rollcall.server.members.MemberId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;

/** Yes, no, and texts that ask again. */
class ConsentsIT extends ConsentFixture {
    @Autowired
    Biometrics biometrics;

    @Test
    void remembersANoAndForgetsItWithAYes() {
        MemberId member = member();
        assertThat(standings.of(member)).isEmpty();

        consents.refuse(member, Answer.to(ConsentWay.REGISTRAR));
        assertThat(standings.of(member)).contains(Standing.REFUSED);
        assertThat(biometrics.declined()).contains(member);
        consents.give(member, ConsentWay.PAPER);
        assertThat(standings.of(member)).contains(Standing.AGREED);
        consents.withdraw(member);
        assertThat(standings.of(member)).contains(Standing.WITHDRAWN);
        consents.refuse(member, Answer.to(ConsentWay.REGISTRAR));
        assertThat(standings.of(member)).contains(Standing.REFUSED);
        assertThat(standings.all()).containsEntry(member, Standing.REFUSED);
        assertThat(traced(member))
                .contains("biometrics.consent-refused", "biometrics.consent-given", "biometrics.consent-withdrawn");
    }

    @Test
    void whoRefusesALaterTextLosesFaceDataAtOnceAndIsCountedAsRefusing() {
        MemberId member = consenting();
        keepFace(member);

        assertThat(consents.refuse(member, Answer.to(ConsentWay.REGISTRAR))
                        .orElseThrow()
                        .leftBehind())
                .isZero();

        assertThat(enrolled(member)).isFalse();
        assertThat(standings.of(member)).contains(Standing.REFUSED);
    }

    @Test
    void aTextThatAsksNobodyAgainLeavesConsentsGood() {
        MemberId member = consenting();

        publish(null);

        assertThat(standings.of(member)).contains(Standing.AGREED);
        assertThat(consents.inForce(member)).isPresent();
    }

    @Test
    void aTextThatAsksAgainLaterLeavesConsentsGoodUntilThen() {
        MemberId member = consenting();
        keepFace(member);

        publish(today().plusDays(1));

        assertThat(standings.of(member)).contains(Standing.AGREED_UNTIL);
        assertThat(consents.consenting()).contains(member);
        assertThat(enrolled(member)).isTrue();
    }

    @Test
    void aTextThatAsksAgainNowKeepsFaceDataAndUsesItNoMore() {
        MemberId member = consenting();
        keepFace(member);

        publish(today());

        assertThat(standings.of(member)).contains(Standing.ASK_AGAIN);
        assertThat(consents.inForce(member)).isEmpty();
        assertThat(consents.consenting()).doesNotContain(member);
        assertThat(enrolled(member)).as("never silently erased").isTrue();
        assertThat(rows("biometrics_consent", member)).isEqualTo(1);

        consents.give(member, ConsentWay.REGISTRAR);

        assertThat(standings.of(member)).contains(Standing.AGREED);
        assertThat(enrolled(member))
                .as("the face data hangs on the same consent")
                .isTrue();
        assertThat(consents.history(member))
                .extracting(GivenConsent::state)
                .containsExactly(GivenConsent.State.IN_FORCE, GivenConsent.State.REPLACED);
        consents.give(member, ConsentWay.REGISTRAR);
        assertThat(consents.history(member)).hasSize(2);
    }

    @Test
    void theDatabaseItselfRefusesToEnrolUnderAConsentThatHasToBeAskedAgain() {
        MemberId member = consenting();
        keepFace(member);
        publish(today());

        assertThatThrownBy(() -> keepFace(member))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("asked again");
        assertThat(enrolled(member)).isTrue();

        consents.give(member, ConsentWay.PAPER);
        keepFace(member);
    }

    @Test
    void theDatabaseItselfRefusesToChangeAPublishedText() {
        for (String change : java.util.List.of(
                "update biometrics_consent_wording set purpose = 'x' where text_version = '2026-1'",
                "delete from biometrics_consent_wording where text_version = '2026-1'",
                "update biometrics_consent_text set asks_again_at = now() where text_version = '2026-1'",
                "delete from biometrics_consent_text where text_version = '2026-1'")) {
            assertThatThrownBy(() -> jdbc.update(change))
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("append-only");
        }
        assertThat(texts.find("2026-1")).isPresent();
    }

    @Test
    void theDatabaseItselfRefusesConsentToNoTextAndThroughAnothersLink() {
        MemberId ada = member();
        MemberId grace = member();
        token(grace);
        UUID gracesLink = jdbc.queryForObject(
                "select link_id from biometrics_consent_link where member_id = ?", UUID.class, grace.value());
        String insert =
                """
                insert into biometrics_consent (consent_id, member_id, active_member, text_version, agreed_version, way, link_id,
                    given_at, given_to_kind, given_to_id) values (?, ?, ?, ?, ?, ?, ?, now(), 'ANONYMOUS', 'link')""";

        assertRefused(insert, UUID.randomUUID(), ada.value(), ada.value(), "none", "none", "PAPER", null);
        assertRefused(insert, UUID.randomUUID(), ada.value(), ada.value(), "2026-1", "2026-1", "PHONE", null);
        assertRefused(insert, UUID.randomUUID(), ada.value(), ada.value(), "2026-1", "2026-1", "PHONE", gracesLink);
        assertThat(jdbc.update(
                        insert,
                        UUID.randomUUID(),
                        grace.value(),
                        grace.value(),
                        "2026-1",
                        "2026-1",
                        "PHONE",
                        gracesLink))
                .isEqualTo(1);
    }

    private void assertRefused(String insert, Object... values) {
        assertThatThrownBy(() -> jdbc.update(insert, values)).isInstanceOf(DataIntegrityViolationException.class);
    }
}
