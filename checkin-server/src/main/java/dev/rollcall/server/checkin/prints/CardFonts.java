package dev.rollcall.server.checkin.prints;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The fonts that cards are written with, one after the other until one has the character: those of the settings, then the
 * machine's Chinese fonts, then whatever the machine has. Looked for once. Thread-safe.
 *
 * <p>No Chinese font is published where Maven finds it in a form that can be shipped, and one of 10 MB would be carried by everybody;
 * so the machine's are used, through Java's own text engine, which reads collections (.ttc) and both kinds of outlines.
 */
@Component
public class CardFonts {
    private static final Logger log = LoggerFactory.getLogger(CardFonts.class);
    private static final String CHINESE = "曾立新委员会议签到码欧阳";
    private static final List<String> SERIF =
            List.of("Noto Serif CJK SC", "Source Han Serif SC", "Noto Serif SC", "Songti SC", "STSong", "SimSun");
    private static final List<String> SANS = List.of(
            "Noto Sans CJK SC",
            "Source Han Sans SC",
            "Noto Sans SC",
            "PingFang SC",
            "Microsoft YaHei",
            "WenQuanYi Micro Hei",
            "WenQuanYi Zen Hei",
            "Droid Sans Fallback");

    private final List<Path> files;
    private @Nullable Chains found;

    CardFonts(PrintsProperties settings) {
        this.files = settings.fonts();
    }

    /** Whether Chinese can be written at all. */
    public boolean writesChinese() {
        return chains().serif().stream().anyMatch(font -> font.canDisplayUpTo(CHINESE) < 0);
    }

    /** Characters of {@code text} that no font here has, each once. */
    public String missing(String text) {
        return text.codePoints()
                .filter(character -> font(character, true).isEmpty())
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** The first font that has {@code character}. */
    Optional<Font> font(int character, boolean serif) {
        List<Font> chain = serif ? chains().serif() : chains().sans();
        return chain.stream().filter(font -> font.canDisplay(character)).findFirst();
    }

    private synchronized Chains chains() {
        Chains chains = found;
        if (chains == null) {
            chains = look();
            found = chains;
        }
        return chains;
    }

    private Chains look() {
        try {
            List<Font> own = files.stream().flatMap(file -> load(file).stream()).toList();
            Set<String> families = Set.copyOf(Arrays.asList(
                    GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames()));
            return new Chains(
                    chain(own, families, SERIF, SANS, Font.SERIF), chain(own, families, SANS, SERIF, Font.SANS_SERIF));
        } catch (RuntimeException | Error noFontSystem) { // a Java without fontconfig throws either
            log.warn("no fonts on this machine; cards are printed without words", noFontSystem);
            return new Chains(List.of(), List.of());
        }
    }

    private static List<Font> chain(
            List<Font> own, Set<String> families, List<String> first, List<String> then, String last) {
        var chain = new ArrayList<>(own);
        for (List<String> names : List.of(first, then)) {
            names.stream()
                    .filter(families::contains)
                    .map(name -> new Font(name, Font.PLAIN, 1))
                    .forEach(chain::add);
        }
        chain.add(new Font(last, Font.PLAIN, 1));
        return List.copyOf(chain);
    }

    private static List<Font> load(Path file) {
        try {
            return Arrays.asList(Font.createFonts(file.toFile()));
        } catch (IOException | FontFormatException unusable) {
            log.warn("font of the settings not used: {}", unusable.toString());
            return List.of();
        }
    }

    private record Chains(List<Font> serif, List<Font> sans) {}
}
