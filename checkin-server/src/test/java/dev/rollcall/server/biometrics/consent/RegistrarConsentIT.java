package dev.rollcall.server.biometrics.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.rollcall.server.members.MemberId;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Consent before the registrar: signed on the screen, or on paper with a scan. */
class RegistrarConsentIT extends ConsentFixture {
    @Test
    void keepsASignatureSealedAndShowsItToRegistrarAndAuditor() throws Exception {
        MemberId member = member();
        byte[] png = signature(true);

        assertThat(sign(member, "signature", url(png))).hasStatus(302);

        assertThat(standings.of(member)).contains(Standing.AGREED);
        UUID piece = piece(member);
        for (var reader : java.util.List.of(REGISTRAR, AUDITOR)) {
            MvcTestResult shown = mvc.get()
                    .uri("/biometrics/{id}/consent/evidence/{piece}", member, piece)
                    .with(reader)
                    .exchange();
            assertThat(shown).hasStatusOk().hasContentType("image/png").hasHeader("Cache-Control", "no-store");
            assertThat(shown.getResponse().getContentAsByteArray()).isEqualTo(png);
        }
        assertThat(mvc.get()
                        .uri("/biometrics/{id}/consent/evidence/{piece}", member(), piece)
                        .with(REGISTRAR))
                .as("of another member")
                .hasStatus(404);
        byte[] sealed = jdbc.queryForObject(
                "select sealed from biometrics_consent_evidence where evidence_id = ?", byte[].class, piece);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("PNG", "IHDR");
    }

    @Test
    void takesATypedNameWithATickAndNothingLess() throws Exception {
        MemberId member = member();

        assertThat(sign(member, "signature", "")).hasStatus(422).bodyText().contains("请在签名框中签名");
        assertThat(sign(member, "signature", url(signature(false)))).hasStatus(422);
        assertThat(sign(member, "signature", "data:image/png;base64,AAAA")).hasStatus(422);
        assertThat(sign(member, "typed", "曾立新")).hasStatus(422).bodyText().contains("请先勾选");
        assertThat(standings.of(member)).isEmpty();

        assertThat(sign(member, "typed", "曾立新", "read", "true")).hasStatus(302);

        assertThat(mvc.get()
                        .uri("/biometrics/{id}/consent/evidence/{piece}", member, piece(member))
                        .with(AUDITOR))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("曾立新");
    }

    @Test
    void takesAScanByWhatIsInItAndNotByItsName() {
        MemberId member = member();

        assertThat(paper(member, "scan.pdf", "MZ not a scan".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("请选择 PDF、JPEG 或 PNG");
        assertThat(paper(member, "scan.pdf", new byte[0])).hasStatus(422);
        byte[] large = new byte[Evidence.LARGEST_SCAN + 1];
        System.arraycopy("%PDF-".getBytes(StandardCharsets.UTF_8), 0, large, 0, 5);
        assertThat(paper(member, "scan.pdf", large)).hasStatus(422).bodyText().contains("超过 10 MB");
        assertThat(standings.of(member)).isEmpty();

        assertThat(paper(member, "scan.exe", "%PDF-1.7 paper".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(302);

        assertThat(mvc.get()
                        .uri("/biometrics/{id}/consent/evidence/{piece}", member, piece(member))
                        .with(REGISTRAR))
                .hasContentType("application/pdf")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .bodyText()
                .startsWith("%PDF-1.7");
    }

    @Test
    void keepsTheEvidenceWhenTheConsentEnds() throws Exception {
        MemberId member = member();
        assertThat(sign(member, "signature", url(signature(true)))).hasStatus(302);
        keepFace(member);

        assertThat(mvc.post()
                        .uri("/biometrics/{id}/consent/withdrawn", member)
                        .with(REGISTRAR)
                        .with(csrf()))
                .hasStatus(302);

        assertThat(enrolled(member)).isFalse();
        assertThat(piece(member)).isNotNull();
        assertThat(page(member)).bodyText().contains("已撤回", "屏幕签名");
    }

    @Test
    void recordsARefusalAndLinksFromTheMembersPage() {
        MemberId member = member();

        assertThat(act(member, "refused")).hasStatus(302);
        assertThat(standings.of(member)).contains(Standing.REFUSED);
        assertThat(page(member)).hasStatusOk().bodyText().contains("不同意，用码或卡");
        assertThat(act(member, "link")).hasStatus(302);
        String first =
                java.util.Objects.requireNonNull(links.current().get(member)).token();
        assertThat(page(member)).bodyText().contains(first);
        assertThat(mvc.get().uri("/biometrics/{id}/consent", member).with(AUDITOR))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(first);
        assertThat(act(member, "link/revoked")).hasStatus(302);
        assertThat(links.current()).doesNotContainKey(member);
        assertThat(mvc.post()
                        .uri("/biometrics/{id}/consent/refused", member)
                        .with(AUDITOR)
                        .with(csrf()))
                .hasStatus(403);
    }

    @Test
    void nobodyElseSaysYesOnTheMembersPhone() {
        MemberId member = member();

        assertThat(mvc.put()
                        .uri("/api/v1/members/{id}/consent", member)
                        .contentType("application/json")
                        .content("{\"way\":\"PHONE\"}")
                        .with(REGISTRAR)
                        .with(csrf()))
                .hasStatus(422);

        assertThat(standings.of(member)).isEmpty();
    }

    private MvcTestResult page(MemberId member) {
        return mvc.get()
                .uri("/biometrics/{id}/consent", member)
                .with(REGISTRAR)
                .locale(Locale.CHINESE)
                .exchange();
    }

    private MvcTestResult act(MemberId member, String act) {
        return mvc.post()
                .uri("/biometrics/" + member + "/consent/" + act)
                .with(REGISTRAR)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult sign(MemberId member, String... parameters) {
        var request = mvc.post()
                .uri("/biometrics/{id}/consent/signed", member)
                .param("version", texts.current().version())
                .with(REGISTRAR)
                .with(csrf())
                .locale(Locale.CHINESE);
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult paper(MemberId member, String name, byte[] content) {
        return mvc.post()
                .uri("/biometrics/{id}/consent/paper", member)
                .with(REGISTRAR)
                .with(csrf())
                .locale(Locale.CHINESE)
                .multipart()
                .file(new MockMultipartFile("scan", name, null, content))
                .exchange();
    }

    private @Nullable UUID piece(MemberId member) {
        return jdbc.queryForObject(
                """
                select e.evidence_id from biometrics_consent_evidence e join biometrics_consent c on c.consent_id = e.consent_id
                where c.member_id = ?""",
                UUID.class,
                member.value());
    }

    private static String url(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    private static byte[] signature(boolean written) throws IOException {
        var picture = new BufferedImage(1200, 360, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 1200, 360);
        if (written) {
            pen.setColor(Color.BLACK);
            pen.setStroke(new BasicStroke(6));
            pen.drawLine(200, 100, 700, 260);
        }
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }
}
