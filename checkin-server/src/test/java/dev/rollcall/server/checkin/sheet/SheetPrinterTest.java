package dev.rollcall.server.checkin.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.protocol.Attendee;
import dev.rollcall.server.checkin.AttendanceFigures;
import dev.rollcall.server.checkin.AttendanceState;
import dev.rollcall.server.checkin.MemberAttendance;
import dev.rollcall.server.checkin.corrections.CorrectionLines;
import dev.rollcall.server.checkin.prints.PrintFonts;
import dev.rollcall.server.checkin.sheet.AttendanceSheet.Line;
import dev.rollcall.server.checkin.sheet.AttendanceSheet.WalkIn;
import dev.rollcall.server.meetings.LeaveKind;
import dev.rollcall.server.meetings.MeetingId;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.members.MemberId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The file is drawn as a printer would draw it, and read as a reader would search it. */
class SheetPrinterTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String LONGEST = "Maria-Theresia von Habsburg-Lothringen 阿卜杜热合曼·买买提";
    private static final SessionView SESSION = new SessionView(
            new SessionId(UUID.randomUUID()),
            new MeetingId(UUID.randomUUID()),
            "中国人民政治协商会议第十四届滨海市委员会第五次全体会议",
            "第一次大会 · 开幕",
            "人民会堂 大礼堂",
            SHANGHAI,
            at("08:00"),
            at("09:00"),
            at("09:05"),
            at("10:00"),
            at("11:30"));
    private static final List<String> SECTORS = List.of("中共", "经济界", "教育界", "医药卫生界", "社会福利和社会保障界", "");
    private static final String SURNAMES = "曾单仇解欧阳邱葛阿依古丽周何林吴王李张刘陈杨黄赵";
    private static final String GIVEN = "立新晓雯国栋小东月英静限明雪建华丽娟志强";

    private final SheetPrinter printer = new SheetPrinter(PrintFonts.ofThisMachine(), () -> "中国人民政治协商会议滨海市委员会");

    @Test
    void printsThreeHundredPeopleOverSeveralPagesInWordsThatCanBeFound() throws Exception {
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            for (SheetOrder order : SheetOrder.values()) {
                AttendanceSheet sheet = sheet(300, order);

                byte[] pdf = printer.print(sheet, new SheetWords(messages(), locale));

                try (PDDocument document = Loader.loadPDF(pdf)) {
                    assertThat(document.getNumberOfPages()).isBetween(3, 6);
                    String words = new PDFTextStripper().getText(document);
                    assertThat(sheet.lines())
                            .allSatisfy(line -> assertThat(words).contains(line.name()));
                    assertThat(words).contains("经济界", "客人");
                    keep(document, "sheet-" + locale.getLanguage() + "-" + order);
                }
                assertThat(pdf.length).as("bytes").isLessThan(600_000);
            }
        }
    }

    @Test
    void keepsTheSignatureAndTheSealOnOnePage() throws Exception {
        for (int people = 1; people < 140; people += 9) {
            byte[] pdf = printer.print(sheet(people, SheetOrder.STROKES), new SheetWords(messages(), Locale.CHINESE));

            try (PDDocument document = Loader.loadPDF(pdf)) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(document.getNumberOfPages());
                assertThat(stripper.getText(document)).contains("制表人", "审核人", "盖章");
            }
        }
    }

    @Test
    void printsAnEmptyRosterAndANameThatNoFontHas() throws Exception {
        assertThat(text(sheet(0, SheetOrder.SECTOR))).contains("应到", "制表人");
        String unheardOf = "王" + Character.toString(0x10FFFD);
        var sheet = new AttendanceSheet(
                SESSION,
                SheetOrder.SECTOR,
                figures(List.of()),
                List.of(line(1, unheardOf, "", AttendanceState.PRESENT, "08:50", null)),
                List.of(),
                List.of(),
                at("12:00"));

        assertThat(text(sheet)).contains("王");
    }

    private String text(AttendanceSheet sheet) throws Exception {
        try (PDDocument document = Loader.loadPDF(printer.print(sheet, new SheetWords(messages(), Locale.CHINESE)))) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static AttendanceSheet sheet(int people, SheetOrder order) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < people; i++) {
            String name = i % 97 == 5
                    ? LONGEST
                    : "" + SURNAMES.charAt(i % SURNAMES.length()) + GIVEN.charAt(i * 7 % GIVEN.length())
                            + (i % 3 == 0 ? "" : GIVEN.charAt(i * 5 % GIVEN.length()));
            String sector = SECTORS.get(Math.min(i * SECTORS.size() / people, SECTORS.size() - 1));
            lines.add(
                    switch (i % 20) {
                        case 3, 4 -> line(i, name, sector, AttendanceState.LATE, "09:17", null);
                        case 7 ->
                            line(i, name, sector, AttendanceState.LEFT_EARLY, i % 40 == 7 ? "09:20" : "08:50", "10:42");
                        case 9 -> line(i, name, sector, AttendanceState.EXCUSED, null, null);
                        case 5 ->
                            line(
                                    i,
                                    name,
                                    sector,
                                    i % 2 == 0 ? AttendanceState.PRESENT : AttendanceState.ABSENT,
                                    null,
                                    null);
                        default -> line(i, name, sector, AttendanceState.PRESENT, "08:50", null);
                    });
        }
        var walkIn =
                new WalkIn(UUID.randomUUID(), "0900", "客人", "经济界", at("08:55").atZone(SHANGHAI));
        return new AttendanceSheet(
                SESSION,
                order,
                figures(lines),
                lines,
                people == 0 ? List.of() : List.of(walkIn),
                corrections(lines),
                at("12:00"));
    }

    private static AttendanceFigures figures(List<Line> lines) {
        return AttendanceFigures.of(lines.stream()
                .map(line -> new MemberAttendance(new MemberId(line.member()), line.state(), null, null))
                .toList());
    }

    private static Line line(
            int number,
            String name,
            String sector,
            AttendanceState state,
            @Nullable String came,
            @Nullable String left) {
        return new Line(
                UUID.randomUUID(),
                String.format(Locale.ROOT, "%04d", number),
                name,
                sector,
                "",
                Attendee.MUST_ATTEND,
                state,
                local(came),
                local(left),
                came == null || came.compareTo("09:05") <= 0 ? 0 : 17,
                List.of(),
                state == AttendanceState.EXCUSED ? LeaveKind.values()[number % 4] : null,
                number % 60 == 3);
    }

    private static List<CorrectionLines.Line> corrections(List<Line> lines) {
        return lines.stream()
                .filter(Line::corrected)
                .map(line -> new CorrectionLines.Line(
                        UUID.randomUUID(),
                        line.member(),
                        line.name(),
                        line.number(),
                        "CAME",
                        local("09:17"),
                        "终端死机，由门口工作人员登记在纸上，会后与本人核对无误；同组委员也都证明其在大会开始前已经入座，因此按实际到会时间更正",
                        "a",
                        "周小门",
                        at("15:00").atZone(SHANGHAI),
                        true,
                        "",
                        "林静",
                        local("16:20")))
                .toList();
    }

    private static @Nullable ZonedDateTime local(@Nullable String time) {
        return time == null ? null : at(time).atZone(SHANGHAI);
    }

    private static Instant at(String time) {
        return ZonedDateTime.parse("2027-03-01T" + time + ":00+08:00[Asia/Shanghai]")
                .toInstant();
    }

    /** For people to look at. */
    private static void keep(PDDocument document, String name) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "sheets"));
        document.save(folder.resolve(name + ".pdf").toFile());
        var renderer = new PDFRenderer(document);
        for (int page : List.of(0, document.getNumberOfPages() - 1)) {
            ImageIO.write(
                    renderer.renderImageWithDPI(page, 80),
                    "png",
                    folder.resolve(name + "-" + (page + 1) + ".png").toFile());
        }
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(
                "messages/checkin",
                "messages/checkin-sheet",
                "messages/checkin-corrections",
                "messages/meetings-leave");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
