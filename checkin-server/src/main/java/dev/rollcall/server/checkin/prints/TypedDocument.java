package dev.rollcall.server.checkin.prints;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** A document of A4 pages whose words can be read, searched and copied everywhere: its fonts are inside. Used by one thread. */
public final class TypedDocument {
    public static final float WIDTH = 210;
    public static final float HEIGHT = 297;

    private final TypedFonts fonts;
    private final List<TypedPage> pages = new ArrayList<>();

    public TypedDocument(CardFonts fonts) {
        this.fonts = new TypedFonts(fonts);
    }

    /** One more page, behind those there are; all stay open until the end. */
    public TypedPage page() {
        var page = new TypedPage(fonts);
        pages.add(page);
        return page;
    }

    public List<TypedPage> pages() {
        return List.copyOf(pages);
    }

    /** Width of {@code words} in millimetres. */
    public float width(String words, TypeStyle style) {
        return fonts.width(words, style) / Sheet.POINTS;
    }

    /** {@code words} in lines no wider than {@code most}, broken between Chinese characters and at spaces. */
    public List<String> lines(String words, TypeStyle style, float most) {
        var lines = new ArrayList<String>();
        int from = 0;
        while (from < words.length()) {
            int to = end(words, from, style, most);
            lines.add(words.substring(from, to).strip());
            from = to;
        }
        return lines;
    }

    private int end(String words, int from, TypeStyle style, float most) {
        int fits = from;
        int breakable = from;
        for (int at = from; at < words.length(); ) {
            int next = words.offsetByCodePoints(at, 1);
            if (fits > from && width(words.substring(from, next), style) > most) {
                return breakable > from ? breakable : fits;
            }
            fits = next;
            boolean wordGoesOn = next < words.length() && isLatin(words.charAt(next)) && isLatin(words.codePointAt(at));
            boolean hangs = next < words.length() && "，。；、：）".indexOf(words.charAt(next)) >= 0;
            if (!wordGoesOn && !hangs) {
                breakable = next;
            }
            at = next;
        }
        return words.length();
    }

    private static boolean isLatin(int character) {
        return character > ' ' && character < 0x2E80;
    }

    /** The whole as a PDF. */
    public byte[] save(String title, Locale locale) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            document.getDocumentInformation().setTitle(title);
            document.getDocumentCatalog().setLanguage(locale.toLanguageTag());
            var resources = new PDResources();
            resources.getCOSObject().setItem(COSName.FONT, fonts.embed(document));
            for (TypedPage typed : pages) {
                var page = new PDPage(new PDRectangle(WIDTH * Sheet.POINTS, HEIGHT * Sheet.POINTS));
                page.setResources(resources);
                page.setContents(
                        new PDStream(document, new ByteArrayInputStream(typed.content()), COSName.FLATE_DECODE));
                document.addPage(page);
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a PDF in memory", impossible);
        }
    }
}
