package dev.rollcall.kiosk.ui.paint;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The type of this machine: the first installed family of each chain that can write Chinese, and the others behind it
 * for characters it lacks.
 */
public final class Typefaces {
    private static final String SAMPLE = "签到Aa09";
    private static final List<String> SERIF =
            List.of("Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "Songti SC", "STSong", "SimSun");
    private static final List<String> SANS =
            List.of("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei");
    private static final List<String> ANY = List.of("WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "SimHei");

    private final List<Font> serif;
    private final List<Font> sans;

    private Typefaces(List<Font> serif, List<Font> sans) {
        this.serif = serif;
        this.sans = sans;
    }

    /** Looks at what is installed; takes a moment. */
    public static Typefaces installed() {
        Set<String> here =
                Set.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ENGLISH));
        Tokens tokens = Tokens.read();
        return new Typefaces(
                chain(here, SERIF, tokens.families("serif"), Font.SERIF),
                chain(here, SANS, tokens.families("sans"), Font.SANS_SERIF));
    }

    private static List<Font> chain(Set<String> here, List<String> first, List<String> then, String last) {
        var chain = new ArrayList<Font>();
        Stream.of(first, then, ANY)
                .flatMap(List::stream)
                .distinct()
                .filter(here::contains)
                .map(family -> new Font(family, Font.PLAIN, 1))
                .filter(font -> font.canDisplayUpTo(SAMPLE) < 0)
                .forEach(chain::add);
        chain.add(new Font(last, Font.PLAIN, 1));
        return List.copyOf(chain);
    }

    /** Whether Chinese can be written at all. */
    public boolean writeChinese() {
        return sans.get(0).canDisplayUpTo(SAMPLE) < 0;
    }

    /** The font for {@code text}, so that no character of it is a box as long as any installed font has it. */
    public Font font(Lettering lettering, String text) {
        List<Font> chain = lettering.serif() ? serif : sans;
        Font fitting = chain.stream()
                .filter(font -> font.canDisplayUpTo(text) < 0)
                .findFirst()
                .orElse(chain.get(0));
        return fitting.deriveFont(lettering.bold() ? Font.BOLD : Font.PLAIN, (float) lettering.size());
    }

    /** The usual sans font at {@code pixels}, for Swing's own components. */
    public Font plain(double pixels) {
        return sans.get(0).deriveFont((float) pixels);
    }
}
