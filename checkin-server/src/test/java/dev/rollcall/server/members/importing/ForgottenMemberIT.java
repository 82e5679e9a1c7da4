package dev.rollcall.server.members.importing;

import static dev.rollcall.server.members.importing.Imports.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.rollcall.server.members.Members;
import dev.rollcall.server.members.importing.SheetImport.Note;
import dev.rollcall.server.members.importing.SheetImport.State;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whoever is anonymised stands in no sheet that was uploaded before. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(Imports.class)
class ForgottenMemberIT {
    @Autowired
    MockMvcTester web;

    @Autowired
    Members members;

    @Autowired
    Imports imports;

    @Autowired
    ImportDesk desk;

    @Autowired
    ImportPages pages;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void standsInNoRowOfAnImportThatIsOverWhileTheOthersStay() {
        UUID applied = imports.applied(sheet("编号,姓名,状态", "G-1,忘却一,辞职", "G-2,留下一,"));
        UUID wrong = imports.compared("忘却一.xlsx", sheet("编号,姓名,手机", "G-1,忘却一,12", "G-2,留下一,"));
        desk.drop(wrong);

        anonymise("G-1");

        assertThat(imports.rows(applied)).extracting(Proposal::number).containsExactly("G-2");
        assertThat(pages.get(applied).run().counts().registered()).isEqualTo(2);
        assertThat(pages.get(wrong).fileName()).isEmpty();
        assertThat(says("忘却一")).isZero();
    }

    @Test
    void takesAnOpenImportThatNamesThemAway() {
        imports.applied(sheet("编号,姓名,状态", "G-3,忘却三,免职"));
        UUID named = imports.compared(sheet("编号,姓名,职务", "G-3,,教授"));
        UUID unread = desk.take("名单.csv", "称呼,备注\n忘却三,请核\n".getBytes(StandardCharsets.UTF_8), imports.registrar());
        UUID other = imports.compared(sheet("序号,编号,姓名", "G-3,G-4,别人"));

        anonymise("G-3");

        assertThat(pages.get(named)).satisfies(gone -> {
            assertThat(gone.state()).isEqualTo(State.DROPPED);
            assertThat(gone.note()).isEqualTo(Note.ANONYMISED);
        });
        assertThat(page("/members/importing/" + named)).contains("写有一位刚刚匿名处理的委员");
        assertThat(pages.get(unread).state()).isEqualTo(State.DROPPED);
        assertThat(pages.get(other).state()).isEqualTo(State.PREVIEWED);
        assertThat(says("忘却三")).isZero();
        assertThat(jdbc.queryForObject(
                        "select count(*) from member_import_part where import_id in (?, ?)", Long.class, named, unread))
                .isZero();
    }

    @Test
    void waitsForAnImportThatIsBeingWritten() {
        imports.applied(sheet("编号,姓名,状态", "G-5,忘却五,辞职"));
        UUID running = imports.compared(sheet("编号,姓名,职务", "G-5,忘却五,教授"));
        jdbc.update(
                "update member_import set state = 'APPLYING', running = 1, begun = true where import_id = ?", running);
        try {
            assertThat(post("G-5")).flash().containsEntry("refused", "problem.members.importing-names-person");
            assertThat(members.findByNumber("G-5")).isPresent();
        } finally {
            jdbc.update("update member_import set state = 'PREVIEWED', running = null where import_id = ?", running);
        }
        anonymise("G-5");
        assertThat(pages.get(running).state()).isEqualTo(State.DROPPED);
    }

    @Test
    void isForgottenInWhatWasSaidOfAHeaderOrARow() {
        UUID headless =
                desk.take("名单.csv", "G-6,忘却六,男\nG-7,别人,女\n".getBytes(StandardCharsets.UTF_8), imports.registrar());
        imports.applied(sheet("编号,姓名,状态", "G-6,忘却六,辞职"));
        desk.drop(headless);

        anonymise("G-6");

        assertThat(says("忘却六")).isZero();
        assertThat(imports.counts(headless)).isEqualTo(Map.of());
        assertThatThrownBy(() -> desk.apply(headless, imports.registrar())).hasMessage("members/importing-over");
    }

    private long says(String name) {
        return jdbc.queryForObject(
                """
                select (select count(*) from member_import where file_name like ? or plan like ? or said like ?)
                + (select count(*) from member_import_row where name like ? or detail like ?)""",
                Long.class,
                like(name),
                like(name),
                like(name),
                like(name),
                like(name));
    }

    private static String like(String name) {
        return "%" + name + "%";
    }

    private void anonymise(String number) {
        assertThat(post(number)).flash().containsEntry("done", "anonymised");
    }

    private MvcTestResult post(String number) {
        var member = members.findByNumber(number).orElseThrow().id();
        return web.post()
                .uri("/members/{id}/anonymise", member)
                .param("number", number)
                .with(user("rita").roles("REGISTRAR"))
                .with(csrf())
                .exchange();
    }

    private String page(String uri) {
        var answer = web.get()
                .uri(uri)
                .with(user("rita").roles("REGISTRAR"))
                .locale(Locale.CHINESE)
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
