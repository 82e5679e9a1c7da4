package dev.rollcall.server.members.importing;

import static dev.rollcall.server.members.importing.Imports.fixture;
import static dev.rollcall.server.members.importing.Imports.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.server.members.GroupKind;
import dev.rollcall.server.members.MemberStatus;
import dev.rollcall.server.members.Members;
import dev.rollcall.server.members.directory.KnownMember;
import dev.rollcall.server.members.directory.MemberReader;
import dev.rollcall.server.members.importing.Proposal.Verdict;
import dev.rollcall.server.members.importing.SheetImport.Note;
import dev.rollcall.server.members.importing.SheetImport.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the sheet to the register. */
@SpringBootTest
@Import(Imports.class)
class ImportingIT {
    @Autowired
    Imports imports;

    @Autowired
    ImportDesk desk;

    @Autowired
    ImportPages pages;

    @Autowired
    Applying applying;

    @Autowired
    Expiring expiring;

    @Autowired
    Members members;

    @Autowired
    MemberReader reader;

    @Autowired
    JdbcClient jdbc;

    @Test
    void importsASheetWithATitleMergedSectorsAndTheClerksLine() {
        var id = imports.applied(fixture("libreoffice-merged.xlsx"));

        assertThat(pages.get(id).run().counts()).isEqualTo(new SheetImport.Counts(4, 0, 0, 0));
        assertThat(imports.row(id, 9).verdict()).isEqualTo(Verdict.SKIPPED);
        KnownMember member = member("0014");
        assertThat(member.record().facts().name()).isEqualTo("仇英");
        assertThat(member.record().facts().pinyin()).isEqualTo("qiu ying");
        assertThat(member.record().facts().sector()).isEqualTo("教育界");
        assertThat(member.record().facts().mobile()).isEqualTo("13700137000");
        assertThat(member.record().standing().since()).isEqualTo(LocalDate.of(2023, 2, 28));
    }

    @Test
    void changesNothingTheSecondTime() {
        byte[] file = sheet("编号,姓名,专委会,届次", "S-1,单晓雯,提案委员会、文史委员会,第十五届", "S-2,曾立新,,");
        imports.applied(file);
        int changes = count("member_change");

        var again = imports.compared(file);

        assertThat(imports.counts(again)).isEqualTo(Map.of(Verdict.SAME, 2));
        assertThatThrownBy(() -> desk.apply(again, imports.registrar())).hasMessage("members/importing-nothing");
        assertThat(count("member_change")).isEqualTo(changes);
    }

    @Test
    void showsWhatChangesFieldByFieldAndLeavesEmptyCellsAlone() {
        imports.applied(sheet("编号,姓名,职务,手机,专委会", "F-1,单晓雯,教授,13800138000,提案委员会"));

        var id = imports.compared(sheet("编号,姓名,职务,手机,专委会", "F-1,单晓雯,院长,,文史委员会；提案委员会"));

        assertThat(imports.row(id, 2).changes())
                .containsExactly(
                        new FieldChange(ImportField.COMMITTEES, "提案委员会", "提案委员会、文史委员会"),
                        new FieldChange(ImportField.TITLE, "教授", "院长"));
        desk.understand(id, pages.get(id).plan().columns(), true);
        desk.agree(id, pages.get(id).plan().missing());
        assertThat(imports.row(id, 2).changes()).contains(new FieldChange(ImportField.MOBILE, "13800138000", ""));
    }

    @Test
    void namesTheCellAndTheReasonOfWhatIsWrong() {
        var id = imports.compared(fixture("xlsxwriter-awkward.xlsx"));

        assertThat(imports.row(id, 2).verdict()).isEqualTo(Verdict.NEW);
        assertThat(imports.row(id, 2).number()).isEqualTo("0007");
        assertThat(imports.row(id, 3).problems())
                .containsExactly(
                        new CellProblem("C3", "members.importing.problem.mobile-letters", List.of("138O0138000")));
        var formulas = imports.compared(fixture("openpyxl-not-calculated.xlsx"));
        assertThat(imports.row(formulas, 2).problems())
                .extracting(CellProblem::cell, CellProblem::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("C2", "members.importing.problem.not-calculated"));
        var error = imports.compared(fixture("libreoffice-formulas.xlsx"));
        assertThat(imports.row(error, 4).problems())
                .extracting(CellProblem::cell, CellProblem::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("E4", "members.importing.problem.formula-error"));
        assertThat(imports.row(error, 2).number()).isEqualTo("15-007");
    }

    @Test
    void readsDaysInEverySpelling() {
        var id = imports.compared("日期.csv", fixture("dates-utf8-bom.csv"));

        for (int line = 2; line <= 11; line++) {
            assertThat(imports.row(id, line).changes())
                    .as("row " + line)
                    .contains(new FieldChange(ImportField.SINCE, "", "2024-03-01"));
        }
        assertThat(imports.row(id, 12).verdict()).isEqualTo(Verdict.ERROR);
        assertThat(imports.row(id, 13).problems()).extracting(CellProblem::cell).containsExactly("C13");
    }

    @Test
    void importsGbkOfExcelAndSaysWhereAMobileWasShortened() {
        var id = imports.compared("导出.csv", fixture("excel-gbk.csv"));

        assertThat(imports.row(id, 2).problems())
                .extracting(CellProblem::cell, CellProblem::key)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("D2", "members.importing.problem.mobile-shortened"));
        assertThat(imports.row(id, 3).verdict()).isEqualTo(Verdict.NEW);
    }

    @Test
    void importsTheTextFilesOfLibreOfficeToTheSameMembers() {
        imports.applied(fixture("libreoffice-utf8.csv"));

        assertThat(member("0003").record().groups().get(GroupKind.COMMITTEE))
                .containsExactlyInAnyOrder("文史委员会", "提案委员会");
        assertThat(member("0002").record().facts().mobile()).isEqualTo("13900139000");
        for (String name : List.of("libreoffice-gb18030-semicolon.csv", "libreoffice-utf16-tab.csv")) {
            assertThat(imports.counts(imports.compared(name, fixture(name)))).isEqualTo(Map.of(Verdict.SAME, 3));
        }
    }

    @Test
    void importsHeadersInGroupsAndDatesFrom1904() {
        var id = imports.compared(fixture("openpyxl-1904.xlsx"));

        assertThat(imports.row(id, 3).changes())
                .contains(
                        new FieldChange(ImportField.EMAIL, "", "a@example.org"),
                        new FieldChange(ImportField.SINCE, "", "2024-03-01"));
    }

    @Test
    void importsTheVisibleSheetOfSeveralAndAnotherWhenAsked() {
        var id = imports.compared(fixture("libreoffice-sheets.xlsx"));
        assertThat(imports.rows(id)).extracting(Proposal::number).containsExactly("A1", "A2", "A3");

        desk.understand(id, desk.look(id, Optional.of("旧名册"), Optional.empty()).columns(), false);

        assertThat(imports.rows(id)).hasSize(9);
    }

    @Test
    void importsATraditionalHeaderInBig5AndAFileThatTellsItsSeparator() {
        var big5 = imports.compared("名單.csv", fixture("taiwan-big5.csv"));
        assertThat(imports.rows(big5)).hasSize(5).allMatch(Proposal::writes);
        var told = imports.compared("list.csv", fixture("told-separator.csv"));
        assertThat(imports.row(told, 3).changes()).contains(new FieldChange(ImportField.EMAIL, "", "anna@example.org"));
    }

    @Test
    void takesNeitherOfTwoRowsWithOneNumber() {
        var id = imports.compared(sheet("编号,姓名", "T-1,单晓雯", "T-1,曾立新", "T-2,仇英", "T-2,仇英", ",无号", "T-3,"));

        assertThat(imports.row(id, 2).problems())
                .containsExactly(new CellProblem("A2", "members.importing.problem.two-names", List.of("T-1", "3")));
        assertThat(imports.row(id, 3).problems())
                .containsExactly(new CellProblem("A3", "members.importing.problem.two-names", List.of("T-1", "2")));
        assertThat(imports.row(id, 5).problems())
                .containsExactly(new CellProblem("A5", "members.importing.problem.twice", List.of("T-2", "4")));
        assertThat(imports.row(id, 6).problems()).extracting(CellProblem::cell).containsExactly("A6");
        assertThat(imports.row(id, 7).verdict()).isEqualTo(Verdict.SKIPPED);
    }

    @Test
    void opensNoGroupThatNobodyAgreedTo() {
        byte[] file = sheet("编号,姓名,界别", "G-1,单晓雯,敎育界", "G-2,曾立新,敎育界");
        var id = desk.take("x.xlsx", file, imports.registrar());
        desk.understand(id, pages.get(id).plan().columns(), false);

        assertThat(pages.get(id).plan().toAgree()).containsExactly(new GroupName("SECTOR", "敎育界"));
        assertThat(imports.counts(id)).isEqualTo(Map.of(Verdict.ERROR, 2));

        desk.agree(id, Set.of(new GroupName("SECTOR", "敎育界")));
        assertThat(imports.counts(id)).isEqualTo(Map.of(Verdict.NEW, 2));
    }

    @Test
    void listsWhoIsNotInTheFileAndDeletesNobody() {
        imports.applied(sheet("编号,姓名", "L-1,单晓雯", "L-2,曾立新"));

        var id = imports.applied(sheet("编号,姓名", "L-1,单晓文"));
        var after = imports.compared(sheet("编号,姓名", "L-1,单晓文"));

        assertThat(pages.get(id).run().counts().corrected()).isEqualTo(1);
        assertThat(pages.slice(pages.view(after, true), new ImportQuery(RowFilter.ABSENT, 1))
                        .absent())
                .extracting(RowStore.Absent::number)
                .contains("L-2")
                .doesNotContain("L-1");
        assertThat(members.findByNumber("L-2").orElseThrow().serving()).isTrue();
    }

    @Test
    void tellsStatusWithDayAndReason() {
        imports.applied(sheet("编号,姓名,界别,任职日期", "Z-1,单晓雯,教育界,2020.01", "Z-2,曾立新,教育界,2020.01"));

        imports.applied(sheet("编号,姓名,状态,离任日期,离任原因", "Z-1,单晓雯,辞职,2024年3月1日,工作调动", "Z-2,曾立新,在任,,"));

        assertThat(member("Z-1").record().standing())
                .isEqualTo(new dev.rollcall.server.members.tenure.Standing(
                        MemberStatus.RESIGNED, LocalDate.of(2024, 3, 1), "工作调动"));
        assertThat(member("Z-2").record().standing().since()).isEqualTo(LocalDate.of(2020, 1, 1));
    }

    @Test
    void writesNothingWhenTheRegisterMovedAndShowsWhatDiffers() {
        imports.applied(sheet("编号,姓名,职务", "M-1,单晓雯,教授", "M-2,曾立新,校长"));
        var id = imports.compared(sheet("编号,姓名,职务", "M-1,单晓雯,院长", "M-2,曾立新,主任"));
        imports.applied(sheet("编号,姓名,职务", "M-1,单晓雯,副院长"));

        desk.apply(id, imports.registrar());
        var stopped = imports.await(id);

        assertThat(stopped.state()).isEqualTo(State.PREVIEWED);
        assertThat(stopped.note()).isEqualTo(Note.MOVED);
        assertThat(member("M-2").record().facts().title()).isEqualTo("校长");
        assertThat(pages.slice(pages.view(id, true), new ImportQuery(RowFilter.MOVED, 1))
                        .rows())
                .extracting(row -> row.proposal().changes())
                .containsExactly(List.of(new FieldChange(ImportField.TITLE, "副院长", "院长")));

        desk.apply(id, imports.registrar());
        assertThat(imports.await(id).state()).isEqualTo(State.APPLIED);
        assertThat(member("M-1").record().facts().title()).isEqualTo("院长");
    }

    @Test
    void saysWhichRowTheRegisterRefusedAndWritesNothing() {
        imports.applied(sheet("编号,姓名,任职日期", "R-1,单晓雯,2020-01-01", "R-2,曾立新,2020-01-01"));
        imports.applied(sheet("编号,姓名,状态,状态日期", "R-1,单晓雯,暂停,2021-01-01"));

        var id = imports.compared(sheet("编号,姓名,状态日期", "R-1,单晓雯,2021-05-05", "R-2,曾立,2020-01-01"));
        desk.apply(id, imports.registrar());
        var refused = imports.await(id);

        assertThat(refused.note()).isEqualTo(Note.REFUSED);
        assertThat(imports.row(id, 2).verdict()).isEqualTo(Verdict.ERROR);
        assertThat(imports.row(id, 3).verdict()).isEqualTo(Verdict.CHANGED);
        assertThat(member("R-2").record().facts().name()).isEqualTo("曾立新");

        desk.apply(id, imports.registrar());
        assertThat(imports.await(id).state()).isEqualTo(State.APPLIED);
        assertThat(member("R-2").record().facts().name()).isEqualTo("曾立");
    }

    @Test
    void takesUpNoAttemptThatAKilledServerHadBegun() {
        var id = imports.compared(sheet("编号,姓名", "K-1,单晓雯"));
        jdbc.sql(
                        """
                        update member_import set state = 'APPLYING', running = 1, attempt = 1, begun = true, total = 1
                        where import_id = ?""")
                .param(id)
                .update();

        applying.take(id, 1);

        assertThat(pages.get(id))
                .extracting(SheetImport::state, SheetImport::note)
                .containsExactly(State.PREVIEWED, Note.INTERRUPTED);
        assertThat(members.findByNumber("K-1")).isEmpty();
        desk.apply(id, imports.registrar());
        assertThat(imports.await(id).state()).isEqualTo(State.APPLIED);
        assertThat(members.findByNumber("K-1")).isPresent();
    }

    @Test
    void appliesOneImportAtATime() {
        var first = imports.compared(sheet("编号,姓名", "O-1,单晓雯"));
        var second = imports.compared(sheet("编号,姓名", "O-2,曾立新"));
        jdbc.sql("update member_import set state = 'APPLYING', running = 1 where import_id = ?")
                .param(first)
                .update();

        assertThatThrownBy(() -> desk.apply(second, imports.registrar())).hasMessage("members/importing-another-runs");

        jdbc.sql("update member_import set state = 'PREVIEWED', running = null where import_id = ?")
                .param(first)
                .update();
    }

    @Test
    void recordsTheImportAndItsActorWithoutNames() {
        var id = imports.applied(sheet("编号,姓名", "C-1,单晓雯", "C-2,曾立新"));

        assertThat(jdbc.sql("select kind || ' ' || actor_id || ' ' || facts from trail_entry where subject = ?")
                        .param(id.toString())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .startsWith("members.imported rita ")
                .contains("\"registered\":\"2\"")
                .doesNotContain("单晓雯");
    }

    @Test
    void remembersHowAHeaderWasUnderstood() {
        byte[] first = sheet("甲,乙,丙", "H-1,单晓雯,教授");
        var id = desk.take("1.xlsx", first, imports.registrar());
        assertThat(pages.get(id).state()).isEqualTo(State.UPLOADED);
        assertThatThrownBy(() -> desk.understand(id, pages.get(id).plan().columns(), false))
                .hasMessage("members/importing-no-number");
        desk.understand(
                id,
                pages.get(id)
                        .plan()
                        .columns()
                        .with(Map.of(ImportField.NUMBER, 0, ImportField.NAME, 1, ImportField.TITLE, 2)),
                false);

        var next = desk.take("2.xlsx", sheet("甲,乙,丙", "H-2,曾立新,校长"), imports.registrar());

        assertThat(pages.get(next).state()).isEqualTo(State.PREVIEWED);
        assertThat(imports.row(next, 2).changes()).contains(new FieldChange(ImportField.TITLE, "", "校长"));
    }

    @Test
    void keepsNothingOfAPersonOnceItIsOver() {
        var applied = imports.applied(sheet("编号,姓名", "E-1,单晓雯"));
        assertThat(parts(applied)).isZero();
        var dropped = imports.compared(sheet("编号,姓名", "E-2,曾立新"));
        desk.drop(dropped);
        var forgotten = imports.compared(sheet("编号,姓名", "E-3,仇英"));

        expiring.forget(forgotten);
        expiring.forget(applied);

        for (var id : List.of(applied, dropped, forgotten)) {
            assertThat(parts(id)).isZero();
            assertThat(imports.rows(id)).isEmpty();
        }
        assertThat(pages.get(forgotten).note()).isEqualTo(Note.EXPIRED);
        assertThatThrownBy(() -> desk.apply(forgotten, imports.registrar())).hasMessage("members/importing-over");
    }

    private KnownMember member(String number) {
        return reader.byNumbers(List.of(number)).get(number);
    }

    private int parts(java.util.UUID id) {
        return jdbc.sql("select count(*) from member_import_part where import_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
