package dev.rollcall.server.biometrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.server.members.MemberId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockPart;

/** Consent and photos over pages and REST. */
class FacePagesIT extends FaceFixture {
    @Test
    void readsNoFilesOfStrangers() {
        for (String address : List.of("/sign-in", "/biometrics/consent/anybody/agreed", "/v3/api-docs")) {
            assertThat(mvc.post().uri(address).multipart().file("photo", new byte[] {1}))
                    .as(address)
                    .hasStatus(address.startsWith("/v3") ? 401 : 302);
        }
        assertThat(mvc.post().uri("/api/kiosk/v1/pair").multipart().file("photo", new byte[] {1}))
                .hasStatus(401);
    }

    @Test
    void withdrawalDestroysEverythingAndLeavesAReceipt() {
        MemberId member = enrolled(0);
        byte[] sealed = jdbc.queryForObject(
                "select sealed from biometrics_template where member_id = ?", byte[].class, member.value());

        assertThat(mvc.delete()
                        .uri("/api/v1/members/{id}/consent", member)
                        .with(registrar())
                        .with(csrf()))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.erased.leftBehind", left -> left.assertThat().isEqualTo(0))
                .hasPathSatisfying(
                        "$.erased.templates", count -> count.assertThat().isEqualTo(1));

        assertThat(rows("biometrics_data_key", member)
                        + rows("biometrics_template", member)
                        + rows("biometrics_photo", member))
                .isZero();
        assertThat(biometrics.templates(List.of(member))).isEmpty();
        assertThat(indexOf(everythingStored(), sealed)).isNegative();
        assertThat(traced(member)).contains("biometrics.erased", "biometrics.consent-withdrawn");
        assertProblem("biometrics/consent-missing", () -> biometrics.enrol(member, List.of(RealFaces.enrolment(0))));
    }

    @Test
    void erasureLeavesTheConsentInForce() {
        MemberId member = enrolled(0);

        assertThat(mvc.delete()
                        .uri("/api/v1/members/{id}/photos", member)
                        .with(registrar())
                        .with(csrf()))
                .hasStatusOk();

        assertThat(biometrics.templates(List.of(member))).isEmpty();
        biometrics.enrol(member, List.of(RealFaces.enrolment(0)));
    }

    @Test
    void answersAnIntegratorPhotoByPhoto() {
        MemberId member = member();
        assertThat(mvc.put()
                        .uri("/api/v1/members/{id}/consent", member)
                        .contentType("application/json")
                        .content("{\"way\":\"PAPER\"}")
                        .with(registrar())
                        .with(csrf()))
                .hasStatusOk();

        assertThat(mvc.post()
                        .uri("/api/v1/members/{id}/photos", member)
                        .with(registrar())
                        .with(csrf())
                        .multipart()
                        .part(new MockPart("photo", "a.jpg", RealFaces.enrolment(0)))
                        .part(new MockPart("photo", "b.jpg", RealFaces.landscape())))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.photos[0].used", used -> used.assertThat().isEqualTo(true))
                .hasPathSatisfying(
                        "$.photos[1].flaws[0]", flaw -> flaw.assertThat().isEqualTo("NO_FACE"));
        assertThat(mvc.post()
                        .uri("/api/v1/members/{id}/photos", member)
                        .with(registrar())
                        .with(csrf())
                        .multipart()
                        .part(new MockPart("photo", "b.jpg", RealFaces.landscape())))
                .hasStatus(422)
                .bodyJson()
                .hasPathSatisfying(
                        "$.type", type -> type.assertThat().isEqualTo("/problems/biometrics/photos-unusable"))
                .hasPathSatisfying(
                        "$.photos[0].flaws[0]", flaw -> flaw.assertThat().isEqualTo("NO_FACE"));
    }

    @Test
    void showsPhotosToTheRegistrarOnly() {
        MemberId member = enrolled(0);
        UUID photo = jdbc.queryForObject(
                "select photo_id from biometrics_photo where member_id = ?", UUID.class, member.value());

        assertThat(mvc.get()
                        .uri("/biometrics/{id}/photos/{photo}", member, photo)
                        .with(registrar()))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store");
        assertThat(mvc.get()
                        .uri("/biometrics/{id}/photos/{photo}", member, photo)
                        .with(as("AUDITOR")))
                .hasStatus(403);
        assertThat(mvc.get().uri("/biometrics/{id}", member).with(as("AUDITOR")))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/photos/");
        assertThat(mvc.get().uri("/biometrics/{id}", member).with(as("ORGANIZER")))
                .hasStatus(403);
    }

    @Test
    void listsWhoIsEnrolledAndWhoIsNot() {
        MemberId enrolled = enrolled(0);
        MemberId consenting = consenting();

        assertThat(mvc.get().uri("/biometrics?state=ENROLLED").with(registrar()))
                .bodyText()
                .contains(enrolled.toString())
                .doesNotContain(consenting.toString());
        assertThat(mvc.get()
                        .uri("/biometrics?state=CONSENTED&q="
                                + members.find(consenting).orElseThrow().number())
                        .with(registrar()))
                .bodyText()
                .contains(consenting.toString());
    }

    @Test
    void recordsNoConsentOfNobody() {
        var nobody = new MemberId(UUID.randomUUID());

        assertProblem("biometrics/unknown-member", () -> biometrics.recordConsent(nobody));
        assertThat(mvc.post()
                        .uri("/biometrics/{id}/consent/refused", nobody)
                        .with(registrar())
                        .with(csrf()))
                .hasStatus(404);
        assertThat(rows("biometrics_consent", nobody)).isZero();
    }
}
