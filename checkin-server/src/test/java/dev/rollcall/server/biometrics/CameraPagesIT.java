package dev.rollcall.server.biometrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.server.members.MemberId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The enrolment desk's camera without a browser: who may use it, what it refuses, what it answers. */
class CameraPagesIT extends FaceFixture {
    @Test
    void judgesAFrameAndStoresNothing() {
        MemberId member = consenting();

        assertThat(look(member, RealFaces.landscape(), registrar()))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.look.hint", hint -> hint.assertThat().isEqualTo("NO_FACE"))
                .hasPathSatisfying(
                        "$.text", text -> text.assertThat().asString().isNotEmpty());

        assertThat(rows("biometrics_data_key", member) + rows("biometrics_prepared", member))
                .isZero();
    }

    @Test
    void looksAtNobodyWithoutConsent() {
        MemberId member = member();

        assertThat(look(member, RealFaces.landscape(), registrar())).hasStatus(409);
        assertThat(mvc.get().uri("/biometrics/{id}/camera", member).with(registrar()))
                .hasStatus(409);
        assertThat(enrol(member, RealFaces.severalOf(0))).hasStatus(409);
    }

    @Test
    void refusesWhatNoPageOfOursSends() {
        MemberId member = consenting();

        assertThat(look(member, new byte[1_000_001], registrar())).hasStatus(413);
        assertThat(look(member, new byte[100], registrar())).hasStatus(400);
        assertThat(look(member, RealFaces.landscape(), as("AUDITOR"))).hasStatus(403);
        assertThat(look(member, RealFaces.landscape(), as("ORGANIZER"))).hasStatus(403);
        assertThat(mvc.post()
                        .uri("/biometrics/{id}/camera/look", member)
                        .contentType("image/jpeg")
                        .content(RealFaces.landscape())
                        .with(registrar()))
                .as("without the token of the page")
                .hasStatus(403);
    }

    @Test
    void triesTheTemplateByAPictureThatIsNotInIt() {
        MemberId member = consenting();
        List<byte[]> photos = RealFaces.severalOf(0);

        assertThat(enrol(member, photos)).hasStatusOk().bodyText().contains("Recognised by the new template: yes");

        Integer kept = jdbc.queryForObject(
                "select photos from biometrics_template where member_id = ?", Integer.class, member.value());
        assertThat(kept).isBetween(1, photos.size() - 1);
    }

    @Test
    void saysWhenTheTrialFindsSomebodyElse() {
        MemberId member = consenting();
        enrolled(7);

        List<byte[]> photos = List.of(RealFaces.enrolment(3), RealFaces.enrolment(7));

        assertThat(enrol(member, photos)).hasStatusOk().bodyText().contains("came nearer to somebody else");
    }

    private MvcTestResult look(MemberId member, byte[] frame, RequestPostProcessor who) {
        return mvc.post()
                .uri("/biometrics/{id}/camera/look", member)
                .contentType("image/jpeg")
                .content(frame)
                .with(who)
                .with(csrf())
                .exchange();
    }

    /** All but the last are for the template, the last is for the trial. */
    private MvcTestResult enrol(MemberId member, List<byte[]> photos) {
        var request = mvc.post()
                .uri("/biometrics/{id}/camera/enrol", member)
                .with(registrar())
                .with(csrf())
                .multipart();
        for (byte[] photo : photos.subList(0, photos.size() - 1)) {
            request = request.part(filed("photo", photo));
        }
        return request.part(filed("check", photos.get(photos.size() - 1))).exchange();
    }

    private static MockPart filed(String name, byte[] photo) {
        return new MockPart(name, name + ".jpg", photo);
    }
}
