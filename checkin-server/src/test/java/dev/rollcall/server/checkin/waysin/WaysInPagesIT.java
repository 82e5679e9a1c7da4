package dev.rollcall.server.checkin.waysin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.rollcall.codes.EntryCode.Kind;
import dev.rollcall.server.checkin.AssemblyFixture;
import dev.rollcall.server.checkin.codes.CodeBook;
import dev.rollcall.server.checkin.codes.IssuedCode;
import dev.rollcall.server.checkin.codes.OneTimeCodes;
import dev.rollcall.server.checkin.pass.PassLinks;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.Members;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The pages and the interface of codes, cards and passes. */
@SpringBootTest(
        properties = {
            "rollcall.security.seed[0].username=administrator",
            "rollcall.security.seed[0].display-name=林静",
            "rollcall.security.seed[0].password=three small boats",
            "rollcall.security.seed[0].roles=ADMINISTRATOR"
        })
@AutoConfigureMockMvc
class WaysInPagesIT {
    private static final RequestPostProcessor REGISTRAR = user("rita").roles("REGISTRAR");
    private static final RequestPostProcessor DOOR = user("dora").roles("DOOR_STAFF");
    private static final RequestPostProcessor AUDITOR = user("aron").roles("AUDITOR");
    private static final RequestPostProcessor ADMINISTRATOR = user("anna").roles("ADMINISTRATOR");

    @Autowired
    MockMvcTester web;

    @Autowired
    Members members;

    @Autowired
    Meetings meetings;

    @Autowired
    CodeBook book;

    @Autowired
    PassLinks links;

    @Autowired
    OneTimeCodes oneTimeCodes;

    @Autowired
    JdbcTemplate jdbc;

    private MemberId ada;
    private SessionId session;

    @BeforeEach
    void aSessionIsOpen() {
        var assembly = new AssemblyFixture(members, meetings);
        ada = assembly.member("曾立新");
        session = assembly.openSession(List.of(ada));
    }

    @Test
    void makesCardsForARosterAndAsksAboutEarlierOnes() throws Exception {
        String batch = issued(false);
        assertThat(page(batch, REGISTRAR)).contains("已制发 1 张签到码卡", "cards.pdf?paper=A4");
        byte[] pdf = get(batch + "/cards.pdf?paper=A4", REGISTRAR).getResponse().getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
        assertThat(confirm()).hasStatusOk().bodyText().contains("其中 1 人已有有效的卡", "旧卡作废");

        issued(true);

        assertThat(book.of(ada.value())).hasSize(2);
        assertThat(book.counting(Kind.PRINTED, List.of(ada.value()))).hasSize(1);
        assertThat(get(batch + "/cards.pdf?paper=A4", REGISTRAR)).hasStatus(410);
        assertThat(page("/checkin/codes", REGISTRAR)).contains("曾立新", "已作废");
    }

    @Test
    void takesACardBackFromTheListAndFromTheMember() {
        issued(false);
        IssuedCode code = book.of(ada.value()).get(0);

        assertThat(post("/checkin/codes/" + code.id() + "/revoke", REGISTRAR)).hasStatus(302);

        assertThat(book.of(ada.value()).get(0).counts()).isFalse();
        assertThat(page("/checkin/ways-in/" + ada, REGISTRAR)).contains("曾立新的签到方式", "已作废");
    }

    @Test
    void showsAOneTimeCodeOnceToStaffAtTheDoor() {
        var answer = web.post()
                .uri("/checkin/ways-in/{id}/number", ada)
                .with(DOOR)
                .with(csrf())
                .exchange();

        assertThat(answer).hasStatus(302);
        var made = (OneTimeCodes.Made)
                Objects.requireNonNull(answer.getMvcResult().getFlashMap().get("made"));
        assertThat(oneTimeCodes.inForce().get(ada).hash().matches(made.digits()))
                .isTrue();
        assertThat(page("/checkin/ways-in/" + ada, DOOR))
                .doesNotContain(made.digits().substring(0, 3) + " ");
        String shown = body(web.get()
                .uri("/checkin/ways-in/{id}", ada)
                .with(DOOR)
                .flashAttr("made", made)
                .locale(Locale.CHINESE)
                .exchange());
        assertThat(shown)
                .contains(made.digits().substring(0, 3) + " " + made.digits().substring(3));
    }

    @Test
    void opensThePassByItsLinkAloneAndKeepsItOutOfCaches() {
        String path = "/checkin/pass/" + links.make(ada).token();

        var answer = web.get().uri(path).locale(Locale.CHINESE).exchange();

        assertThat(answer)
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .hasHeader("Referrer-Policy", "no-referrer");
        assertThat(body(answer))
                .contains(
                        "开幕会", "全会", "大礼堂", "曾立新", "<noscript><meta http-equiv=\"refresh\" content=\"30\">", "hx-get=");
        assertThat(answer.getRequest().getSession(false))
                .as("a phone gets no session")
                .isNull();
        String renewed = body(web.get()
                .uri(path)
                .header("HX-Request", "true")
                .locale(Locale.CHINESE)
                .exchange());
        assertThat(renewed).contains("id=\"code\"").doesNotContain("<html");
        assertThat(path(renewed)).isNotEqualTo(path(body(answer)));
    }

    @Test
    void givesTheHolderAOneTimeCodeWithoutAScript() {
        String path = "/checkin/pass/" + links.make(ada).token();

        var answer = web.post().uri(path + "/number").locale(Locale.CHINESE).exchange();

        assertThat(answer).hasStatusOk();
        assertThat(body(answer)).contains("限用一次").doesNotContain("http-equiv=\"refresh\"");
        assertThat(oneTimeCodes.inForce()).containsKey(ada);
        for (int i = 0; i < 4; i++) {
            assertThat(web.post().uri(path + "/number")).hasStatusOk();
        }
        assertThat(web.post().uri(path + "/number")).hasStatus(429);
    }

    @Test
    void saysPlainlyWhenALinkIsOldWithdrawnOrForged() {
        String old = links.make(ada).token();
        jdbc.update("update checkin_pass_link set expires_at = made_at where member_id = ?", ada.value());
        String withdrawn = links.make(ada).token();
        assertThat(post("/checkin/ways-in/" + ada + "/link/revoked", DOOR)).hasStatus(302);
        String good = links.make(ada).token();
        String forged = (good.startsWith("A") ? "B" : "A") + good.substring(1);

        for (String token : List.of(old, withdrawn)) {
            var answer = web.get()
                    .uri("/checkin/pass/" + token)
                    .locale(Locale.CHINESE)
                    .exchange();
            assertThat(answer).hasStatus(410);
            assertThat(body(answer)).contains("链接已过期或已撤回");
        }
        assertThat(web.get().uri("/checkin/pass/" + forged)).hasStatus(404);
        assertThat(web.get().uri("/checkin/pass/" + good)).hasStatusOk();
    }

    @Test
    void limitsHowOftenALinkIsOpened() {
        String path = "/checkin/pass/" + links.make(ada).token();
        int refused = 0;
        for (int i = 0; i < 100; i++) {
            refused += web.get().uri(path).exchange().getResponse().getStatus() == 429 ? 1 : 0;
        }
        assertThat(refused).isPositive();
    }

    @Test
    void entersCardsAndSaysWhoseACardIs() {
        String number = members.find(ada).orElseThrow().number();
        String card = "04AA" + ada.toString().substring(28).toUpperCase(Locale.ROOT);
        var look = web.post()
                .uri("/checkin/cards/look")
                .with(REGISTRAR)
                .with(csrf())
                .locale(Locale.CHINESE)
                .param("lines", number + "\t" + card + "\nX-404\t1234567")
                .exchange();
        assertThat(body(look)).contains("新增 1 张，需更正 1 行", "没有这位委员", "曾立新");

        var entered = web.post()
                .uri("/checkin/cards")
                .with(REGISTRAR)
                .with(csrf())
                .param("lines", number + "\t" + card + "\nX-404\t1234567")
                .exchange();

        assertThat(entered).flash().containsEntry("entered", 1).containsEntry("lines", "X-404\t1234567");
        assertThat(page("/checkin/cards", REGISTRAR)).contains("张卡");
        assertThat(page("/checkin/ways-in/" + ada, REGISTRAR)).contains("移除").doesNotContain(card);
    }

    @Test
    void replacesTheKeyForAdministratorsOnly() {
        assertThat(post("/checkin/codes/key", REGISTRAR)).hasStatus(403);
        assertThat(post("/checkin/codes/key", ADMINISTRATOR)).hasStatus(302);
        assertThat(page("/checkin/codes", ADMINISTRATOR)).contains("更换密钥");
        assertThat(page("/checkin/codes/staff", ADMINISTRATOR)).contains("工作证");
    }

    @Test
    void letsAnAuditorReadAndChangeNothing() {
        assertThat(page("/checkin/codes", AUDITOR)).doesNotContain("name=\"who\"");
        assertThat(page("/checkin/ways-in/" + ada, AUDITOR)).doesNotContain("/number\"");
        for (String act : List.of("/number", "/link", "/code", "/cards")) {
            assertThat(post("/checkin/ways-in/" + ada + act, AUDITOR)).as(act).hasStatus(403);
        }
        assertThat(post("/checkin/ways-in/" + ada + "/code", DOOR)).hasStatus(403);
    }

    @Test
    void servesIntegrators() {
        String api = "/api/v1/members/" + ada;
        var issued = json(api + "/codes", "{\"revokeEarlier\":true}");
        assertThat(issued)
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.text")
                .asString()
                .startsWith("RC1:");
        assertThat(json(api + "/one-time-code", "{}"))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.code")
                .asString()
                .hasSize(6);
        assertThat(json(api + "/pass-link", "{}"))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.url")
                .asString()
                .contains("/checkin/pass/");
        String card = "{\"number\":\"04BB" + ada.toString().substring(28) + "\"}";
        assertThat(json(api + "/cards", card))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.length()")
                .isEqualTo(1);
        assertThat(json(api + "/cards", "{\"number\":\"1\"}")).hasStatus(422);
        String code = book.of(ada.value()).get(0).id();
        assertThat(web.delete().uri(api + "/codes/" + code).with(REGISTRAR)).hasStatus(204);
        assertThat(book.of(ada.value()).get(0).counts()).isFalse();
        assertThat(web.get().uri(api + "/codes").with(AUDITOR))
                .hasStatusOk()
                .bodyText()
                .contains(code)
                .doesNotContain("RC1:");
        assertThat(json("/api/v1/members/" + session + "/one-time-code", "{}")).hasStatus(404);
    }

    private MvcTestResult json(String uri, String content) {
        return web.post()
                .uri(uri)
                .with(REGISTRAR)
                .contentType(MediaType.APPLICATION_JSON)
                .content(content)
                .exchange();
    }

    private MvcTestResult confirm() {
        return web.post()
                .uri("/checkin/codes/confirm")
                .with(REGISTRAR)
                .with(csrf())
                .locale(Locale.CHINESE)
                .param("who", "ROSTER")
                .param("sitting", session.toString())
                .exchange();
    }

    private String issued(boolean revokeEarlier) {
        var answer = web.post()
                .uri("/checkin/codes/issue")
                .with(REGISTRAR)
                .with(csrf())
                .param("who", "ROSTER")
                .param("sitting", session.toString())
                .param("revokeEarlier", Boolean.toString(revokeEarlier))
                .exchange();
        assertThat(answer).hasStatus(302);
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private MvcTestResult post(String uri, RequestPostProcessor who) {
        return web.post()
                .uri(uri)
                .with(who)
                .with(csrf())
                .param("number", "04CC")
                .exchange();
    }

    private MvcTestResult get(String uri, RequestPostProcessor who) {
        return web.get().uri(uri).with(who).locale(Locale.CHINESE).exchange();
    }

    private String page(String uri, RequestPostProcessor who) {
        var answer = get(uri, who);
        assertThat(answer).hasStatusOk();
        return body(answer);
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String path(String page) {
        int from = page.indexOf(" d=\"");
        return page.substring(from, page.indexOf('"', from + 5));
    }
}
