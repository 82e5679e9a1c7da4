package dev.rollcall.server.members.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.rollcall.server.members.sheets.Grid;
import dev.rollcall.server.members.sheets.GridRow;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnGuessTest {
    @Test
    void findsTheHeaderUnderItsTitlesAndTakesNoRowNumberForANumber() {
        Columns columns = guess(
                List.of("某市政协委员名册"),
                List.of("序号", "界 别", "委员编号", "姓名", "手机\n号码", "任职日期", "备注"),
                List.of("1", "教育界", "0012", "单晓雯", "13800138000", "2022-01-10", ""));

        assertThat(columns.headerLine()).isEqualTo(2);
        assertThat(columns.fields())
                .containsOnly(
                        entry(ImportField.SECTOR, 1),
                        entry(ImportField.NUMBER, 2),
                        entry(ImportField.NAME, 3),
                        entry(ImportField.MOBILE, 4),
                        entry(ImportField.FROM, 5));
    }

    @Test
    void readsEnglishAndTraditionalHeaders() {
        assertThat(guess(List.of("Member No.", "Full Name", "E-mail", "Term of office", "Mobile phone"))
                        .fields())
                .containsOnlyKeys(
                        ImportField.NUMBER, ImportField.NAME, ImportField.EMAIL, ImportField.TERMS, ImportField.MOBILE);
        assertThat(guess(List.of("編號", "姓名", "界別", "單位", "職務")).fields())
                .containsOnlyKeys(
                        ImportField.NUMBER,
                        ImportField.NAME,
                        ImportField.SECTOR,
                        ImportField.EMPLOYER,
                        ImportField.TITLE);
    }

    @Test
    void choosesTheLowerOfTwoHeaderRows() {
        assertThat(guess(
                                List.of("编号", "姓名", "联系方式", ""),
                                List.of("编号", "姓名", "手机", "邮箱"),
                                List.of("1", "单晓雯", "13800138000", "a@example.org"))
                        .headerLine())
                .isEqualTo(2);
    }

    @Test
    void knowsAColumnByWhatStandsInIt() {
        Columns columns = guess(
                List.of("编号", "姓名", "怎么找", "", "x"),
                List.of("1", "单晓雯", "13800138000", "女", "a@example.org"),
                List.of("2", "曾立新", "139 0013 9000", "男", "b@example.org"),
                List.of("3", "仇英", "13700137000", "女", "c@example.org"),
                List.of("4", "邱月", "13600136000", "女", "d@example.org"),
                List.of("5", "吕布", "13500135000", "男", "e@example.org"));

        assertThat(columns.fields())
                .contains(entry(ImportField.MOBILE, 2), entry(ImportField.SEX, 3), entry(ImportField.EMAIL, 4));
    }

    @SafeVarargs
    private static Columns guess(List<String>... lines) {
        List<GridRow> rows = new ArrayList<>();
        for (List<String> line : lines) {
            rows.add(new GridRow(rows.size() + 1, false, line));
        }
        return new ColumnGuess(new Grid("Sheet1", false, 0, rows)).columns();
    }
}
