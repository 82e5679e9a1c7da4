package dev.rollcall.server.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest
@AutoConfigureMockMvc
class MemberPagesIT {
    private static final RequestPostProcessor REGISTRAR = user("rita").roles("REGISTRAR");
    private static final RequestPostProcessor AUDITOR = user("aron").roles("AUDITOR");

    @Autowired
    MockMvcTester web;

    @Autowired
    Members members;

    @Test
    void findsAMemberByNamePinyinInitialsAndNumber() {
        members.register(new MemberDraft("P-101", "单晓霁", "", "教育界", "教授"));

        for (String words : new String[] {"单晓霁", "晓霁", "shanxiaoji", "Shan Xiao Ji", "sxj", "p-101", "101"}) {
            assertThat(page("/members?q=" + words)).as(words).contains("单晓霁");
        }
        assertThat(page("/members?q=%25")).doesNotContain("单晓霁");
        assertThat(page("/members?sector=教育界")).contains("单晓霁");
        assertThat(page("/members?sector=农业界")).doesNotContain("单晓霁").contains("没有符合条件的委员");
    }

    @Test
    void answersHtmxWithTheListAlone() {
        assertThat(web.get().uri("/members").header("HX-Request", "true").with(AUDITOR))
                .hasStatusOk()
                .bodyText()
                .startsWith("<div id=\"found\"")
                .doesNotContain("<html");
    }

    @Test
    void registersAMemberThroughTheForm() {
        var answer = web.post()
                .uri("/members/new")
                .with(REGISTRAR)
                .with(csrf())
                .param("number", "P-201")
                .param("name", "曾立新")
                .exchange();

        assertThat(answer).hasStatus(302);
        var member = members.findByNumber("P-201").orElseThrow();
        assertThat(answer).hasRedirectedUrl("/members/" + member.id());
        assertThat(page("/members/" + member.id())).contains("曾立新", "zeng li xin", "/biometrics/" + member.id());
    }

    @Test
    void keepsWhatWasTypedWhenItRefuses() {
        members.register(MemberDraft.of("P-301", "仇英"));

        assertThat(web.post()
                        .uri("/members/new")
                        .with(REGISTRAR)
                        .with(csrf())
                        .locale(Locale.CHINESE)
                        .param("number", "P-301")
                        .param("name", "欧阳明")
                        .param("email", "not-an-address"))
                .hasStatus(422)
                .bodyText()
                .contains("欧阳明", "not-an-address", "电子邮箱格式不正确");
        assertThat(web.post()
                        .uri("/members/new")
                        .with(REGISTRAR)
                        .with(csrf())
                        .locale(Locale.ENGLISH)
                        .param("number", "P-301")
                        .param("name", "欧阳明"))
                .hasStatus(422)
                .bodyText()
                .contains("欧阳明", "Number P-301 already belongs to another member.");
    }

    @Test
    void tellsTheSecondOfTwoEditorsAndLosesNothing() {
        var id = members.register(MemberDraft.of("P-401", "邱月"));
        String edit = "/members/" + id + "/edit";
        var first = web.post()
                .uri(edit)
                .with(REGISTRAR)
                .with(csrf())
                .param("version", "0")
                .param("number", "P-401")
                .param("name", "邱月")
                .param("title", "主任")
                .exchange();
        assertThat(first).hasStatus(302);

        var second = web.post()
                .uri(edit)
                .with(REGISTRAR)
                .with(csrf())
                .locale(Locale.CHINESE)
                .param("version", "0")
                .param("number", "P-401")
                .param("name", "邱月")
                .param("title", "院长")
                .exchange();

        assertThat(second)
                .hasStatus(409)
                .bodyText()
                .contains("其他人修改了", "主任", "value=\"院长\"", "name=\"version\" value=\"1\"");
        assertThat(members.find(id)).map(MemberView::title).contains("主任");
    }

    @Test
    void letsAnAuditorReadAndChangeNothing() {
        assertThat(web.get().uri("/members").with(AUDITOR))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/members/new");
        assertThat(web.get().uri("/members/new").with(AUDITOR)).hasStatus(403);
        assertThat(web.get().uri("/members.csv").with(AUDITOR)).hasStatus(403);
        assertThat(web.post()
                        .uri("/members/new")
                        .with(AUDITOR)
                        .with(csrf())
                        .param("number", "x")
                        .param("name", "x"))
                .hasStatus(403);
        assertThat(web.get().uri("/members").with(user("m").roles("MEMBER"))).hasStatus(403);
    }

    @Test
    void exportsWhatTheFilterShowsForASpreadsheet() {
        members.register(new MemberDraft("P-501", "=cmd()", "", "导出界", ""));
        members.register(new MemberDraft("P-502", "外人", "", "别的界", ""));

        assertThat(web.get().uri("/members.csv?sector=导出界").with(REGISTRAR).locale(Locale.CHINESE))
                .hasStatusOk()
                .bodyText()
                .startsWith("\uFEFF编号,姓名")
                .contains("P-501,'=cmd()")
                .doesNotContain("P-502");
    }

    @Test
    void exportsThoseTickedAndNobodyElse() {
        var ticked = members.register(MemberDraft.of("P-551", "勾选甲"));
        members.register(MemberDraft.of("P-552", "勾选乙"));

        assertThat(export("member", ticked.toString())).contains("P-551").doesNotContain("P-552");
        assertThat(export("q", "勾选", "everybody", "true")).contains("P-551", "P-552");
        assertThat(web.post().uri("/members.csv").with(REGISTRAR).with(csrf()))
                .hasStatus3xxRedirection()
                .flash()
                .containsEntry("refused", "members.bulk.nothing");
    }

    private String export(String... parameters) {
        var request = web.post().uri("/members.csv").with(REGISTRAR).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        var answer = request.exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void drawsASealWhereThereIsNoPortraitAndServesItOnce() {
        var id = members.register(MemberDraft.of("P-601", "欧阳明"));
        var seal = web.get().uri("/members/{id}/portrait", id).with(AUDITOR).exchange();

        assertThat(seal)
                .hasStatusOk()
                .hasContentTypeCompatibleWith("image/svg+xml")
                .bodyText()
                .contains(">欧<", ">阳<");
        String etag = seal.getResponse().getHeader(HttpHeaders.ETAG);
        assertThat(web.get().uri("/members/{id}/portrait", id).with(AUDITOR).header(HttpHeaders.IF_NONE_MATCH, etag))
                .hasStatus(304);
        assertThat(web.get().uri("/members/{id}/portrait", id))
                .satisfies(
                        answer -> assertThat(answer.getResponse().getStatus()).isIn(302, 401));
    }

    @Test
    void refusesAPortraitThatIsNoPictureInWords() {
        var id = members.register(MemberDraft.of("P-602", "邱月"));

        assertThat(web.post()
                        .multipart()
                        .uri("/members/{id}/portrait", id)
                        .file(new MockMultipartFile("picture", "x.jpg", "image/jpeg", new byte[] {1, 2, 3}))
                        .with(REGISTRAR)
                        .with(csrf()))
                .hasStatus(302)
                .flash()
                .containsEntry("refused", "problem.members.unreadable-picture");
    }

    @Test
    void servesIntegratorsWithVersions() {
        var created = api("{\"number\":\"P-701\",\"name\":\"单晓雯\"}");
        assertThat(created).hasStatus(201).bodyJson().extractingPath("$.pinyin").isEqualTo("shan xiao wen");
        String location = created.getResponse().getHeader(HttpHeaders.LOCATION);

        assertThat(replace(location, "\"0\"", "单晓文"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.name")
                .isEqualTo("单晓文");
        assertThat(replace(location, "\"0\"", "单小文")).hasStatus(412);
        assertThat(api("{\"number\":\"P-701\",\"name\":\"x\"}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/members/number-taken");
        assertThat(web.get().uri("/api/v1/members?q=P-701").with(AUDITOR))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult api(String json) {
        return web.post()
                .uri("/api/v1/members")
                .with(REGISTRAR)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult replace(
            String location, String seen, String name) {
        return web.put()
                .uri(location)
                .with(REGISTRAR)
                .with(csrf())
                .header(HttpHeaders.IF_MATCH, seen)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"number\":\"P-701\",\"name\":\"" + name + "\"}")
                .exchange();
    }

    private String page(String uri) {
        var answer = web.get().uri(uri).with(AUDITOR).locale(Locale.CHINESE).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
