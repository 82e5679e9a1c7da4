package dev.rollcall.server.checkin.prints;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The file is drawn as a printer would draw it, and read as a kiosk would read it. */
class CardPrinterTest {
    private final CardFonts fonts = new CardFonts(new PrintsProperties(List.of()));
    private final CardPrinter printer = new CardPrinter(fonts, () -> "中国人民政治协商会议滨海市委员会", messages());

    @Test
    void printsTenCardsToASheetAndEveryCodeCanBeRead() throws Exception {
        List<PrintedCard> cards = cards(12);

        List<BufferedImage> sheets = drawn(printer.print(cards, "member", Paper.A4, Locale.CHINESE), 300);

        assertThat(sheets).hasSize(2);
        keep("cards-a4", sheets.get(0));
        assertThat(readSheet(sheets.get(0)))
                .containsExactlyElementsOf(
                        cards.subList(0, 10).stream().map(PrintedCard::code).toList());
        assertThat(readSheet(sheets.get(1))).hasSize(2);
    }

    @Test
    void printsOneCardToAPageOfTheSizeOfACard() throws Exception {
        byte[] pdf = printer.print(cards(2), "member", Paper.CR80, Locale.ENGLISH);

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(document.getPage(0).getMediaBox().getWidth() / 72 * 25.4f)
                    .isBetween(85.5f, 85.7f);
            assertThat(document.getPage(0).getMediaBox().getHeight() / 72 * 25.4f)
                    .isBetween(53.9f, 54.1f);
        }
        BufferedImage page = drawn(pdf, 300).get(0);
        keep("cards-cr80", page);
        assertThat(read(page)).contains(cards(1).get(0).code());
    }

    @Test
    void printsANameThatNoFontHasWithABoxAndSaysSoBefore() throws Exception {
        String unheardOf = "王" + Character.toString(0x10FFFD);

        byte[] pdf = printer.print(
                List.of(new PrintedCard(unheardOf, "0001", "mark", "RC1:TEST")), "member", Paper.CR80, Locale.CHINESE);

        assertThat(drawn(pdf, 72)).hasSize(1);
        assertThat(fonts.missing(unheardOf)).contains(Character.toString(0x10FFFD));
    }

    @Test
    void printsStaffPassesAndVeryLongNames() throws Exception {
        var card = new PrintedCard("Maria-Theresia von Habsburg-Lothringen 阿卜杜热合曼", "工作人员", "ab12", "RC1:LONG");

        BufferedImage page = drawn(printer.print(List.of(card), "staff", Paper.CR80, Locale.CHINESE), 300)
                .get(0);

        keep("cards-staff", page);
        assertThat(read(page)).contains("RC1:LONG");
    }

    private static List<PrintedCard> cards(int count) {
        List<String> names = List.of("曾立新", "欧阳雪", "单晓雯", "仇英", "阿依古丽", "周小门", "何监督", "林静", "吴限", "葛丽丝");
        return IntStream.range(0, count)
                .mapToObj(i -> new PrintedCard(
                        names.get(i % names.size()),
                        "00" + (10 + i),
                        "3f9a2c01",
                        "RC1:" + "6BFOXN%TSMAHN-HNP6$DTL4-H+5N/N:7" + i + "QWERTY".repeat(18)))
                .toList();
    }

    private static List<BufferedImage> drawn(byte[] pdf, int dpi) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            return IntStream.range(0, document.getNumberOfPages())
                    .mapToObj(page -> {
                        try {
                            return renderer.renderImageWithDPI(page, dpi);
                        } catch (IOException failed) {
                            throw new java.io.UncheckedIOException(failed);
                        }
                    })
                    .toList();
        }
    }

    /** What stands on each of the ten places of a sheet, in reading order; empty places are left out. */
    private static List<String> readSheet(BufferedImage sheet) {
        double millimetre = sheet.getWidth() / 210.0;
        return IntStream.range(0, 10)
                .mapToObj(place -> sheet.getSubimage(
                        (int) ((19.4 + place % 2 * 85.6) * millimetre),
                        (int) ((13.5 + place / 2 * 54) * millimetre),
                        (int) (85.6 * millimetre),
                        (int) (54 * millimetre)))
                .flatMap(card -> read(card).stream())
                .toList();
    }

    private static Optional<String> read(BufferedImage card) {
        var source = new BufferedImageLuminanceSource(card);
        return Stream.of(new HybridBinarizer(source), new GlobalHistogramBinarizer(source))
                .flatMap(black -> read(black).stream())
                .findFirst();
    }

    private static Optional<String> read(Binarizer black) {
        try {
            return Optional.of(new QRCodeReader()
                    .decode(new BinaryBitmap(black), Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText());
        } catch (ReaderException nothing) {
            return Optional.empty();
        }
    }

    /** For people to look at. */
    private static void keep(String name, BufferedImage page) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "cards"));
        ImageIO.write(page, "png", folder.resolve(name + ".png").toFile());
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/checkin");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
