package dev.rollcall.server.biometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.server.members.MemberId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A face too near to another member's waits for a person to decide. */
class HeldFacesIT extends FaceFixture {
    private MemberId first;
    private MemberId twin;

    @BeforeEach
    void twins() {
        first = enrolled(7);
        twin = consenting();
        assertThat(upload(twin, 7)).hasStatus(409).bodyText().contains("/biometrics/held/" + open(twin));
    }

    @Test
    void enrolsNobodyMeanwhile() {
        assertThat(biometrics.templates(List.of(twin))).isEmpty();
        assertThat(rows("biometrics_template", twin)).isZero();
        assertThat(rows("biometrics_prepared", twin)).isEqualTo(1);
        assertThat(traced(twin)).contains("biometrics.held").doesNotContain("biometrics.enrolled");
    }

    @Test
    void showsBothSideBySideToARegistrarOnly() {
        String address = "/biometrics/held/" + open(twin);

        assertThat(mvc.get().uri(address).with(registrar()))
                .hasStatusOk()
                .bodyText()
                .contains(address + "/photos/0", "/biometrics/" + first + "/photos/", "almost the same");
        assertThat(mvc.get().uri(address + "/photos/0").with(registrar()))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store");
        assertThat(mvc.get().uri("/biometrics/held").with(registrar()))
                .bodyText()
                .contains(address);
        for (String page : List.of("/biometrics/held", address, address + "/photos/0")) {
            assertThat(mvc.get().uri(page).with(as("AUDITOR"))).hasStatus(403);
            assertThat(mvc.get().uri(page).with(as("ORGANIZER"))).hasStatus(403);
        }
    }

    @Test
    void writesDownWhoLookedAtWhichPhoto() {
        UUID held = open(twin);
        assertThat(traced(twin)).doesNotContain("biometrics.photo-opened");

        assertThat(mvc.get().uri("/biometrics/held/{id}/photos/0", held).with(registrar()))
                .hasStatusOk();
        UUID kept = jdbc.queryForObject(
                "select photo_id from biometrics_photo where member_id = ?", UUID.class, first.value());
        assertThat(mvc.get().uri("/biometrics/{id}/photos/{photo}", first, kept).with(registrar()))
                .hasStatusOk();

        for (MemberId looked : List.of(twin, first)) {
            assertThat(traced(looked)).containsOnlyOnce("biometrics.photo-opened");
            assertThat(jdbc.queryForObject(
                            "select actor_id from trail_entry where subject = ? and kind = 'biometrics.photo-opened'",
                            String.class,
                            looked.toString()))
                    .isEqualTo("someone");
        }
    }

    @Test
    void enrolsTwinsForAReason() {
        UUID held = open(twin);

        assertThat(decide(held, "two-people", "twin sister")).hasStatus3xxRedirection();

        assertThat(biometrics.templates(List.of(twin))).isNotEmpty();
        assertThat(jdbc.queryForObject(
                        "select like_member from biometrics_template where member_id = ?", UUID.class, twin.value()))
                .isEqualTo(first.value());
        assertThat(decision(held)).isEqualTo("TWO_PEOPLE");
        assertThat(rows("biometrics_prepared", twin)).isZero();
        assertThat(traced(twin)).contains("biometrics.held-decided", "biometrics.enrolled");
        assertThat(decide(held, "two-people", "again")).hasStatus(409);
    }

    @Test
    void wantsAReasonThatIsNoStory() {
        UUID held = open(twin);

        assertThat(decide(held, "two-people", " ")).hasStatus(422);
        assertThat(decide(held, "two-people", "x".repeat(201)))
                .hasStatus(422)
                .bodyText()
                .contains("200");
        assertThat(decision(held)).isNull();
    }

    @Test
    void holdsAnewWhenAThirdOneResemblesAsWell() {
        UUID held = open(twin);
        MemberId third = consenting();
        assertThat(upload(third, 7)).hasStatus(409);
        assertThat(decide(open(third), "two-people", "cousin")).hasStatus3xxRedirection();

        assertThat(decide(held, "two-people", "twin sister")).hasStatus(409);

        assertThat(biometrics.templates(List.of(twin))).isEmpty();
        assertThat(jdbc.queryForObject(
                        "select like_member from biometrics_held where open_member = ?", UUID.class, twin.value()))
                .isEqualTo(third.value());
    }

    @Test
    void destroysTheWrongPhoto() {
        UUID held = open(twin);

        assertThat(decide(held, "drop", "")).hasStatus3xxRedirection();

        assertThat(decision(held)).isEqualTo("DROPPED");
        assertThat(rows("biometrics_prepared", twin) + rows("biometrics_data_key", twin))
                .isZero();
        assertThat(decide(held, "drop", "")).hasStatus(409);
    }

    @Test
    void endsWithTheConsent() {
        UUID held = open(twin);

        assertThat(mvc.post()
                        .uri("/biometrics/{id}/withdraw", twin)
                        .with(registrar())
                        .with(csrf()))
                .hasStatus3xxRedirection();

        assertThat(decision(held)).isEqualTo("ERASED");
        assertThat(rows("biometrics_prepared", twin) + rows("biometrics_data_key", twin))
                .isZero();
        assertThat(mvc.get().uri("/biometrics/held/{id}", held).with(registrar()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/two-people");
    }

    @Test
    void endsWhenOtherPhotosAreEnrolled() {
        UUID held = open(twin);

        biometrics.enrol(twin, List.of(RealFaces.enrolment(3)));

        assertThat(decision(held)).isEqualTo("REPLACED");
        assertThat(rows("biometrics_prepared", twin)).isZero();
    }

    @Test
    void theDatabaseItselfKeepsOneOpenCaseAMemberAndAReasonForTwins() {
        assertThatThrownBy(() -> jdbc.update(
                        """
                        insert into biometrics_held (held_id, member_id, open_member, like_member, similarity, threshold, source,
                            photos, held_at, held_by_kind, held_by_id)
                        values (?, ?, ?, ?, 0.9, 0.5, 'DESK', 1, now(), 'SYSTEM', 'system')""",
                        UUID.randomUUID(),
                        twin.value(),
                        twin.value(),
                        first.value()))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.update(
                        """
                        update biometrics_held set open_member = null, decision = 'TWO_PEOPLE', decided_at = now()
                        where open_member = ?""",
                        twin.value()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private MvcTestResult upload(MemberId member, int photo) {
        return mvc.post()
                .uri("/biometrics/{id}/photos", member)
                .with(registrar())
                .with(csrf())
                .multipart()
                .part(new MockPart("photo", "a.jpg", RealFaces.enrolment(photo)))
                .exchange();
    }

    private MvcTestResult decide(UUID held, String how, String reason) {
        return mvc.post()
                .uri("/biometrics/held/{id}/" + how, held)
                .param("reason", reason)
                .with(registrar())
                .with(csrf())
                .exchange();
    }

    private UUID open(MemberId member) {
        return jdbc.queryForObject(
                "select held_id from biometrics_held where open_member = ?", UUID.class, member.value());
    }

    private String decision(UUID held) {
        return jdbc.queryForObject("select decision from biometrics_held where held_id = ?", String.class, held);
    }
}
