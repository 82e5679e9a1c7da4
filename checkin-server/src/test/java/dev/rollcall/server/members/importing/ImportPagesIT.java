package dev.rollcall.server.members.importing;

import static dev.rollcall.server.members.importing.Imports.fixture;
import static dev.rollcall.server.members.importing.Imports.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.rollcall.server.members.importing.Proposal.Verdict;
import dev.rollcall.server.members.sheets.SheetFile;
import dev.rollcall.server.members.sheets.SheetReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest
@AutoConfigureMockMvc
@Import(Imports.class)
class ImportPagesIT {
    private static final RequestPostProcessor REGISTRAR = user("rita").roles("REGISTRAR");
    private static final RequestPostProcessor AUDITOR = user("aron").roles("AUDITOR");
    private static final RequestPostProcessor DOOR = user("dora").roles("DOOR_STAFF");

    @Autowired
    MockMvcTester web;

    @Autowired
    Imports imports;

    @Autowired
    SheetReader sheets;

    @Test
    void leadsFromTheUploadThroughColumnsAndPreviewToTheRegister() {
        String one = upload(sheet("编号,姓名,界别,手机", "W-1,单晓雯,网页界,13800138000", "W-2,曾立新,网页界,13x"));
        assertThat(page(one + "/columns")).contains("W-1 · W-2", "name=\"field\"", "委员.xlsx");

        assertThat(post(one + "/columns", "sheet", "委员", "headerLine", "1", "field", "NUMBER", "field", "NAME"))
                .hasRedirectedUrl(one);
        assertThat(post(
                        one + "/columns",
                        "sheet",
                        "委员",
                        "headerLine",
                        "1",
                        "field",
                        "NUMBER",
                        "field",
                        "NAME",
                        "field",
                        "SECTOR",
                        "field",
                        "MOBILE"))
                .hasRedirectedUrl(one);
        assertThat(page(one)).contains("网页界", "勾选要新建的", "D3", "手机号含字母");
        assertThat(post(one + "/groups", "group", "SECTOR:网页界")).hasRedirectedUrl(one);
        assertThat(page(one)).contains("导入 1 位委员", "13800138000");

        assertThat(post(one + "/apply")).hasRedirectedUrl(one);
        imports.await(id(one));

        assertThat(page(one)).contains("导入完成", "新增 1 位", "1 行有误未导入");
        assertThat(page("/members/importing")).contains("委员.xlsx", "已导入");
        assertThat(web.get().uri(one + "/progress").with(REGISTRAR)).headers().hasValue("HX-Refresh", "true");
    }

    @Test
    void refusesTwoColumnsOfOneMeaningAndASheetWithoutNumbers() {
        String one = upload(sheet("甲乙,丙丁", "1,单晓雯"));

        assertThat(post(one + "/columns", "sheet", "委员", "headerLine", "1", "field", "NAME", "field", "NAME"))
                .hasStatus(422)
                .bodyText()
                .contains("有两列选成了同一项");
        assertThat(post(one + "/columns", "sheet", "委员", "headerLine", "1", "field", "NAME", "field", ""))
                .hasStatus(422)
                .bodyText()
                .contains("请指出哪一列是委员编号");
        assertThat(post(one + "/drop")).hasRedirectedUrl("/members/importing");
        assertThat(web.get().uri(one + "/columns").with(REGISTRAR)).hasStatus(410);
    }

    @Test
    void saysWhatToDoWithAFileThatIsNoSheet() {
        assertThat(web.post()
                        .multipart()
                        .uri("/members/importing")
                        .file(new MockMultipartFile("file", "名册.xls", "application/vnd.ms-excel", fixture("page.xls")))
                        .with(REGISTRAR)
                        .with(csrf()))
                .hasRedirectedUrl("/members/importing")
                .flash()
                .containsEntry("refusedKey", "problem.members.sheet-other-format");
    }

    @Test
    void givesTheRowsInErrorBackWithTheirReasonsInTheFormatTheyCameIn() {
        var csv = imports.compared("导出.csv", fixture("excel-gbk.csv"));
        byte[] back = web.get()
                .uri("/members/importing/" + csv + "/errors")
                .with(REGISTRAR)
                .locale(Locale.CHINESE)
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        SheetFile read = sheets.read(back);
        assertThat(read.encoding()).isEqualTo("GB18030");
        assertThat(read.sheet("").rows().get(0).cells()).containsExactly("委员证号", "姓名", "所属界别", "联系电话", "原因");
        assertThat(read.sheet("").rows()).hasSize(2);
        assertThat(read.sheet("").rows().get(1).cell(4)).startsWith("D2: 手机号被表格软件缩写成 1.38E+10");

        var xlsx = imports.compared(fixture("xlsxwriter-awkward.xlsx"));
        byte[] workbook = web.get()
                .uri("/members/importing/" + xlsx + "/errors")
                .with(REGISTRAR)
                .locale(Locale.ENGLISH)
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        assertThat(sheets.read(workbook).format()).isEqualTo(SheetFile.Format.XLSX);
        assertThat(sheets.read(workbook).sheet("").rows().get(1).cell(6))
                .isEqualTo("C3: The mobile number contains letters: 138O0138000");
    }

    @Test
    void takesBackWhatItExportsWithoutAChange() {
        imports.applied(sheet(
                "编号,姓名,拼音,性别,界别,专委会,活动组,党支部,其他组,工作单位,职务,手机,电子邮箱,通知语言,通知方式,任职状态,状态日期,状态原因,届次",
                "X-1,单晓雯,shan xiao wen,女,往返界,往返委、往返二委,往返组,往返支部,往返其他组,=cmd(),教授,+86 10 1234 5678,a@example.org,中文,短信,在任,2022-01-10,,第十五届、第十四届",
                "X-2,曾立新,,,往返界,,,,,,,,,,,辞去职务,2024-03-01,工作调动,第十五届",
                "X-3,O’Neill,,,,,,,,,,,,英文,电子邮件,暂停履职,2024-03-01,,"));

        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            for (String ending : List.of("xlsx", "csv")) {
                byte[] file = web.get()
                        .uri("/members." + ending + "?standing=ANY")
                        .with(REGISTRAR)
                        .locale(language)
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray();
                Map<Verdict, Integer> counts = imports.counts(imports.compared("export." + ending, file));
                assertThat(counts).as(ending + " " + language).containsOnlyKeys(Verdict.SAME);
            }
        }
    }

    @Test
    void letsAnAuditorLookAtImportsAndDoorStaffNot() {
        var id = imports.compared(sheet("编号,姓名", "V-1,单晓雯"));
        String one = "/members/importing/" + id;

        assertThat(web.get().uri("/members/importing").with(AUDITOR))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("type=\"file\"");
        assertThat(web.get().uri(one).with(AUDITOR))
                .hasStatusOk()
                .bodyText()
                .contains("V-1")
                .doesNotContain(one + "/apply", one + "/drop");
        for (String path : List.of("/apply", "/drop", "/groups", "/columns")) {
            assertThat(web.post().uri(one + path).with(AUDITOR).with(csrf()))
                    .as(path)
                    .hasStatus(403);
        }
        assertThat(web.get().uri(one).with(DOOR)).hasStatus(403);
        assertThat(web.get().uri("/members/importing").with(DOOR)).hasStatus(403);
    }

    @Test
    void servesIntegrators() {
        var taken = web.post()
                .multipart()
                .uri("/api/v1/members/imports")
                .file(new MockMultipartFile(
                        "file", "m.xlsx", "", sheet("Number,Name,Sector", "I-1,单晓雯,接口界", "I-2,,接口界")))
                .param("openGroups", "true")
                .with(REGISTRAR)
                .with(csrf())
                .exchange();
        assertThat(taken).hasStatus(201).bodyJson().extractingPath("$.rows.NEW").isEqualTo(1);
        String one = taken.getResponse().getHeader("Location");

        assertThat(web.get().uri(one + "/rows?show=ERROR").with(AUDITOR).locale(Locale.ENGLISH))
                .bodyJson()
                .extractingPath("$.items[0].problems.B3")
                .isEqualTo("A new member has no name");
        assertThat(web.post().uri(one + "/apply").with(REGISTRAR).with(csrf())).hasStatus(202);
        imports.await(id(one));
        assertThat(web.get().uri(one).with(AUDITOR))
                .bodyJson()
                .extractingPath("$.written.counts.registered")
                .isEqualTo(1);
        assertThat(web.post().uri(one + "/apply").with(REGISTRAR).with(csrf()).locale(Locale.ENGLISH))
                .hasStatus(410)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/members/importing-over");
        assertThat(web.post().uri(one + "/apply").with(AUDITOR).with(csrf())).hasStatus(403);
    }

    private String upload(byte[] file) {
        var answer = web.post()
                .multipart()
                .uri("/members/importing")
                .file(new MockMultipartFile("file", "委员.xlsx", "", file))
                .with(REGISTRAR)
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(302);
        return answer.getResponse().getRedirectedUrl();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult post(String path, String... parameters) {
        var request = web.post().uri(path).with(REGISTRAR).with(csrf()).locale(Locale.CHINESE);
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private String page(String uri) {
        var answer = web.get().uri(uri).with(REGISTRAR).locale(Locale.CHINESE).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }
}
