package dev.rollcall.kiosk.ui.paint;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code tokens.css}, the one file in which the look of console and kiosk is written. */
final class Tokens {
    private static final String FILE = "tokens.css";

    private final String css;

    private Tokens(String css) {
        this.css = css;
    }

    static Tokens read() {
        try (InputStream file = Tokens.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not in the jar");
            }
            return new Tokens(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Map<Tone, Color> light() {
        return colours(block(":root"));
    }

    Map<Tone, Color> dark() {
        return colours(block("[data-theme=dark]"));
    }

    /** The families of {@code --serif} or {@code --sans}, the preferred first. */
    List<String> families(String name) {
        return Arrays.stream(value(block(":root"), name, "[^;]+").split(","))
                .map(family -> family.strip().replace("\"", ""))
                .toList();
    }

    private static Map<Tone, Color> colours(String block) {
        var colours = new EnumMap<Tone, Color>(Tone.class);
        for (Tone tone : Tone.values()) {
            colours.put(tone, Color.decode(value(block, tone.token(), "#[0-9a-fA-F]{6}")));
        }
        return colours;
    }

    private String block(String selector) {
        int start = css.indexOf(selector + " {");
        int end = css.indexOf('}', start);
        if (start < 0 || end < 0) {
            throw new IllegalStateException(FILE + " has no block " + selector);
        }
        return css.substring(start, end);
    }

    private static String value(String block, String name, String form) {
        Matcher found = Pattern.compile("--" + name + ":\\s*(" + form + ");").matcher(block);
        if (!found.find()) {
            throw new IllegalStateException(FILE + " has no --" + name);
        }
        return found.group(1);
    }
}
