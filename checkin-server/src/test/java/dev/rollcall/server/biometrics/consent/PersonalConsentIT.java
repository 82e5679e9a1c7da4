package dev.rollcall.server.biometrics.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.rollcall.server.keys.LinkTokens;
import dev.rollcall.server.members.MemberId;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The member's own page behind a link. */
class PersonalConsentIT extends ConsentFixture {
    @Autowired
    LinkTokens tokens;

    @Test
    void agreesByAnExplicitActAloneAndWithoutASession() {
        MemberId member = member();
        String token = token(member);

        MvcTestResult page = get(token);
        assertThat(page)
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .hasHeader("Referrer-Policy", "no-referrer")
                .bodyText()
                .contains("曾立新委员，您愿意刷脸签到吗？", texts.current().version(), "我同意刷脸签到", "我用码或卡签到")
                .doesNotContain("checked");
        assertThat(page.getRequest().getSession(false))
                .as("a phone gets no session")
                .isNull();
        assertThat(post(token, "agreed", "version", texts.current().version()))
                .hasStatus(422)
                .bodyText()
                .contains("请先勾选");
        assertThat(standings.of(member)).isEmpty();

        assertThat(post(token, "agreed", "version", texts.current().version(), "read", "true"))
                .hasStatus(302);

        assertThat(standings.of(member)).contains(Standing.AGREED);
        assertThat(jdbc.queryForMap(
                        "select way, language, given_to_id from biometrics_consent where member_id = ?",
                        member.value()))
                .containsValues("PHONE", "zh", "link");
        assertThat(get(token)).hasStatusOk().bodyText().contains("您已同意刷脸签到", "撤回并销毁我的人脸信息");
    }

    @Test
    void whoeverOnlyOpensTheLinkAnswersNothing() {
        MemberId member = member();
        String token = token(member);

        for (String path : List.of("", "/agreed?read=true&version=2026-1", "/refused", "/withdrawn")) {
            assertThat(mvc.get().uri("/biometrics/consent/" + token + path)).matches(result -> {});
            assertThat(mvc.head().uri("/biometrics/consent/" + token + path)).matches(result -> {});
        }

        assertThat(standings.of(member)).isEmpty();
        assertThat(rows("biometrics_consent", member) + rows("biometrics_consent_refusal", member))
                .isZero();
    }

    @Test
    void refusesByAnEqualActThatIsRemembered() {
        MemberId member = member();
        String token = token(member);

        assertThat(post(token, "refused")).hasStatus(302);

        assertThat(standings.of(member)).contains(Standing.REFUSED);
        assertThat(get(token)).bodyText().contains("您选择了用码或卡签到", "我同意刷脸签到");
    }

    @Test
    void withdrawsAndShowsTheReceipt() {
        MemberId member = consenting();
        keepFace(member);
        String token = token(member);

        assertThat(post(token, "withdrawn")).hasStatus(302);

        assertThat(enrolled(member)).isFalse();
        assertThat(standings.of(member)).contains(Standing.WITHDRAWN);
        assertThat(get(token)).bodyText().contains("您已撤回同意", "销毁回执", "残留 0");
    }

    @Test
    void refusesAnAnswerToATextThatIsNoLongerTheCurrentOne() {
        MemberId member = member();
        String token = token(member);
        String read = texts.current().version();
        publish(null);

        assertThat(post(token, "agreed", "version", read, "read", "true"))
                .hasStatus(409)
                .bodyText()
                .contains("同意书有改动", "一、目的".substring(0, 1));
        assertThat(standings.of(member)).isEmpty();
    }

    @Test
    void aLinkDiesWithItsDateItsRevocationAndIsNeverGuessed() {
        MemberId member = member();
        String expired = token(member);
        jdbc.update("update biometrics_consent_link set expires_at = made_at where member_id = ?", member.value());
        String revoked = token(member);
        links.revoke(member);
        String good = token(member);
        UUID id = UUID.randomUUID();

        for (String dead : List.of(expired, revoked)) {
            assertThat(get(dead))
                    .hasStatus(410)
                    .bodyText()
                    .contains("链接已过期或已作废")
                    .doesNotContain("曾立新");
            assertThat(post(dead, "agreed", "version", texts.current().version(), "read", "true"))
                    .hasStatus(410);
            assertThat(post(dead, "withdrawn")).hasStatus(410);
        }
        for (String guess : List.of(
                "x",
                flipped(good),
                tokens.token("pass_link", id),
                tokens.token("consent_link", id),
                Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[32]))) {
            assertThat(get(guess)).hasStatus(404).bodyText().contains("链接不完整").doesNotContain("曾立新");
            assertThat(post(guess, "refused")).hasStatus(404);
        }
        assertThat(standings.of(member)).isEmpty();
        assertThat(get(good)).hasStatusOk();
    }

    @Test
    void limitsHowOftenWrongLinksAreTriedFromOneAddress() {
        int refused = 0;
        for (int i = 0; i < 100; i++) {
            refused += mvc.get()
                                    .uri("/biometrics/consent/guess" + i)
                                    .with(request -> {
                                        request.setRemoteAddr("192.0.2.77");
                                        return request;
                                    })
                                    .exchange()
                                    .getResponse()
                                    .getStatus()
                            == 429
                    ? 1
                    : 0;
        }
        assertThat(refused).isGreaterThan(50);
    }

    @Test
    void makesLinksForASelectionOnceAndListsThem() {
        MemberId ada = member();
        MemberId grace = member();
        consents.refuse(grace, Answer.to(ConsentWay.REGISTRAR));

        for (int i = 0; i < 2; i++) {
            assertThat(mvc.post()
                            .uri("/biometrics/links")
                            .param("whom", "TO_ASK")
                            .with(REGISTRAR)
                            .with(csrf()))
                    .hasStatus(302);
        }

        assertThat(rows("biometrics_consent_link", ada)).isEqualTo(1);
        assertThat(rows("biometrics_consent_link", grace))
                .as("who refused is not asked again")
                .isZero();
        String token =
                java.util.Objects.requireNonNull(links.current().get(ada)).token();
        assertThat(mvc.get().uri("/biometrics/links").with(REGISTRAR).locale(Locale.CHINESE))
                .hasStatusOk()
                .bodyText()
                .contains("/biometrics/consent/" + token, "可复制的名单");
        assertThat(mvc.get().uri("/biometrics/links").with(AUDITOR)).hasStatus(403);
        assertThat(mvc.get().uri("/biometrics").with(AUDITOR))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/biometrics/links");
        assertThat(mvc.get().uri("/biometrics").with(REGISTRAR)).bodyText().contains("/biometrics/links");
        assertThat(traced(ada)).contains("biometrics.consent-link-made");
    }

    private MvcTestResult get(String token) {
        return mvc.get()
                .uri("/biometrics/consent/{token}", token)
                .locale(Locale.CHINESE)
                .exchange();
    }

    private MvcTestResult post(String token, String act, String... parameters) {
        var request =
                mvc.post().uri("/biometrics/consent/{token}/{act}", token, act).locale(Locale.CHINESE);
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    /** Another last letter that still decodes to as many bytes. */
    private static String flipped(String token) {
        char last = token.charAt(5);
        return token.substring(0, 5) + (last == 'A' ? 'B' : 'A') + token.substring(6);
    }
}
