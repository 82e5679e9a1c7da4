package dev.rollcall.server.members.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** The sheets of {@code src/test/resources/importing}, and some too large or too hostile to keep. */
class SheetReaderTest {
    static final SheetsProperties LIMITS =
            new SheetsProperties(DataSize.ofMegabytes(2), DataSize.ofMegabytes(20), 500, 40);

    private final SheetReader reader = new SheetReader(LIMITS);

    @Test
    void fillsASectorDrawnOverSeveralRowsAndKeepsTheZerosOfAFormat() {
        Grid sheet = read("libreoffice-merged.xlsx").sheet("");

        assertThat(sheet.rows().get(0).cells()).containsExactly("某市政协第十五届委员名册");
        assertThat(sheet.rows().get(2).cells()).containsExactly("序号", "界别", "委员编号", "姓名", "手机号码", "任职日期");
        assertThat(sheet.rows().get(5).cells()).containsExactly("3", "教育界", "0014", "仇英", "１３７００１３７０００", "2023-02-28");
        assertThat(sheet.rows()).extracting(GridRow::line).containsExactly(1, 2, 3, 4, 5, 6, 8, 9);
    }

    @Test
    void takesWhatAFormulaShowedAndNamesTheErrorItShowed() {
        Grid sheet = read("libreoffice-formulas.xlsx").sheet("");

        assertThat(sheet.rows().get(1).cells()).containsExactly("15", "7", "15-007", "单晓雯", "第一中学", "校长");
        assertThat(sheet.rows().get(2).cell(4)).isEqualTo("第一中学");
        assertThat(CellText.failed(sheet.rows().get(3).cell(4))).isTrue();
    }

    @Test
    void choosesTheFullestSheetThatIsNotHiddenAndCountsWhatIsHidden() {
        SheetFile file = read("libreoffice-sheets.xlsx");

        assertThat(file.sheets()).extracting(Grid::name).containsExactly("说明", "委员", "旧名册");
        Grid chosen = file.sheet("");
        assertThat(chosen.name()).isEqualTo("委员");
        assertThat(chosen.hiddenColumns()).isEqualTo(1);
        assertThat(chosen.hiddenRows()).isEqualTo(1);
        assertThat(chosen.rows()).hasSize(4);
        assertThat(file.sheet("旧名册").rows()).hasSize(10);
    }

    @Test
    void readsTheTextFilesOfLibreOfficeInThreeEncodings() {
        for (String name :
                List.of("libreoffice-utf8.csv", "libreoffice-gb18030-semicolon.csv", "libreoffice-utf16-tab.csv")) {
            Grid sheet = read(name).sheet("");
            assertThat(sheet.rows().get(0).cells()).as(name).containsExactly("编号", "姓名", "性别", "界别", "专委会", "手机");
            assertThat(sheet.rows().get(2).cell(4)).as(name).isEqualTo("经济委员会;\"三农\"委员会");
            assertThat(sheet.rows().get(3).cell(4)).as(name).isEqualTo("文史委员会\n提案委员会");
        }
        assertThat(read("libreoffice-gb18030-semicolon.csv"))
                .extracting(SheetFile::encoding, SheetFile::separator)
                .containsExactly("GB18030", ';');
        assertThat(read("libreoffice-utf16-tab.csv").encoding()).isEqualTo("UTF-16LE");
    }

    @Test
    void readsGbkOfExcelAndNumbersInFormulaQuotes() {
        Grid sheet = read("excel-gbk.csv").sheet("");

        assertThat(sheet.rows().get(0).cells()).containsExactly("委员证号", "姓名", "所属界别", "联系电话");
        assertThat(sheet.rows().get(1).cell(0)).isEqualTo("0012");
    }

    @Test
    void tellsBig5FromGbk() {
        SheetFile file = read("taiwan-big5.csv");

        assertThat(file.encoding()).isEqualTo("Big5");
        assertThat(file.sheet("").rows().get(1).cells()).containsExactly("0", "陳美麗", "教育界", "國立臺灣大學圖書館", "館長");
    }

    @Test
    void obeysAFileThatTellsItsSeparatorAndCountsThatLine() {
        Grid sheet = read("told-separator.csv").sheet("");

        assertThat(sheet.rows().get(1).cells()).containsExactly("E1", "Anna O’Neill, née Ånd", "anna@example.org");
        assertThat(sheet.rows().get(1).line()).isEqualTo(3);
    }

    @Test
    void dropsTheByteOrderMarkOfUtf8() {
        assertThat(read("dates-utf8-bom.csv").sheet("").rows().get(0).cell(0)).isEqualTo("编号");
    }

    @Test
    void marksAFormulaThatWasNeverCalculated() {
        Grid sheet = read("openpyxl-not-calculated.xlsx").sheet("");

        assertThat(sheet.rows().get(1).cell(2)).isEqualTo(CellText.NOT_CALCULATED);
    }

    @Test
    void countsDatesFrom1904WhereTheBookSaysSo() {
        Grid sheet = read("openpyxl-1904.xlsx").sheet("");

        assertThat(sheet.rows().get(1).cells()).containsExactly("编号", "姓名", "手机", "邮箱", "增补时间");
        assertThat(sheet.rows().get(2).cells())
                .containsExactly("101", "单晓雯", "13800138000", "a@example.org", "2024-03-01");
        assertThat(sheet.rows().get(3).cell(4)).isEqualTo("2024-12-31");
    }

    @Test
    void writesAMobileOutThatIsShownAsAPowerOfTen() {
        Grid sheet = read("xlsxwriter-awkward.xlsx").sheet("");

        assertThat(sheet.rows().get(1).cells())
                .containsExactly("单晓雯", "０００７", "13800138000", "提案委员会\n文史委员会", "A@Example.org", "true");
        assertThat(sheet.rows().get(2).cells()).startsWith("曾立新", "00008", "138O0138000", "提案委员会/经济委员会，文史委员会", "无");
    }

    @Test
    void readsWhatAStreamingWriterWrites() throws IOException {
        try (var book = new SXSSFWorkbook()) {
            var sheet = book.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("编号");
            sheet.createRow(3).createCell(1).setCellValue(12.50);
            sheet.addMergedRegion(new CellRangeAddress(0, 3, 0, 0));

            Grid read = reader.read(bytes(book)).sheet("");
            assertThat(read.rows().get(1).cells()).containsExactly("编号", "12.5");
            assertThat(read.rows().get(1).line()).isEqualTo(4);
        }
    }

    @Test
    void asksForANewerFormatOfAnOldWorkbook() throws IOException {
        try (var book = new HSSFWorkbook()) {
            book.createSheet().createRow(0).createCell(0).setCellValue("编号");
            refused(bytes(book), "old-excel");
        }
    }

    @Test
    void asksForTheFileWithoutItsPassword() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook();
                var files = new POIFSFileSystem()) {
            book.createSheet().createRow(0).createCell(0).setCellValue("编号");
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var in = encryptor.getDataStream(files)) {
                book.write(in);
            }
            files.writeFilesystem(out);
        }
        refused(out.toByteArray(), "locked");
    }

    @Test
    void refusesWhatOnlyCallsItselfASheet() throws IOException {
        refused(bytes("page.xls"), "other-format");
        refused("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "other-format");
        refused(zip("word/document.xml", 10), "other-format");
        refused(new byte[0], "empty");
        refused("\n\n,,\n".getBytes(StandardCharsets.UTF_8), "empty");
        refused("编号,姓名\n1,\"单晓雯\n2,曾立新".getBytes(StandardCharsets.UTF_8), "quotes");
    }

    @Test
    void refusesABombBeforeItBurstsAndAFileTooLarge() throws IOException {
        refused(zip("xl/workbook.xml", 64 << 20), "bursting");
        refused(new byte[3 << 20], "too-large");
    }

    @Test
    void refusesMoreRowsOrColumnsThanTheSettingsAllow() throws IOException {
        refused("1\n".repeat(501).getBytes(StandardCharsets.UTF_8), "too-many-rows");
        refused(("1" + ",1".repeat(40)).getBytes(StandardCharsets.UTF_8), "too-many-columns");
        try (var book = new SXSSFWorkbook()) {
            var sheet = book.createSheet();
            for (int i = 0; i < 501; i++) {
                sheet.createRow(i).createCell(0).setCellValue(i);
            }
            refused(bytes(book), "too-many-rows");
        }
    }

    @Test
    void refusesADamagedWorkbook() throws IOException {
        byte[] whole = bytes("libreoffice-merged.xlsx");

        refused(java.util.Arrays.copyOf(whole, whole.length / 2), "damaged");
        refused(zip("xl/workbook.xml", 100), "damaged");
    }

    @Test
    void writesAFileThatItReadsAgain() {
        var rows = List.of(
                List.of("编号", "姓名", "手机"), List.of("0012", "=cmd()", "+86 138 0013 8000"), List.of("", "a\nb", ""));

        assertThat(reader.read(SheetWriter.xlsx("委员", rows)).sheet("").rows())
                .extracting(GridRow::cells)
                .containsExactly(rows.get(0), rows.get(1), List.of("", "a\nb"));
        for (String charset : List.of("UTF-8", "GB18030", "UTF-16LE")) {
            SheetFile again = reader.read(SheetWriter.csv(rows, charset, ';'));
            assertThat(again.encoding()).isEqualTo(charset);
            assertThat(again.sheet("").rows()).extracting(GridRow::cells).containsExactlyElementsOf(rows);
        }
    }

    @Test
    void namesACellAsASpreadsheetDoes() {
        assertThat(Grid.address(5, 17)).isEqualTo("F17");
        assertThat(Grid.letters(25)).isEqualTo("Z");
        assertThat(Grid.letters(26)).isEqualTo("AA");
        assertThat(Grid.letters(701)).isEqualTo("ZZ");
    }

    private void refused(byte[] file, String name) {
        assertThatThrownBy(() -> reader.read(file)).hasMessage("members/sheet-" + name);
    }

    private SheetFile read(String name) {
        return reader.read(bytes(name));
    }

    static byte[] bytes(String name) {
        try (InputStream in = SheetReaderTest.class.getResourceAsStream("/importing/" + name)) {
            return in.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] bytes(Workbook book) throws IOException {
        var out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    private static byte[] zip(String name, int size) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(new byte[size]);
        }
        return out.toByteArray();
    }
}
