package dev.rollcall.server.biometrics.consent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The texts members agree to; a text once shipped is never changed, a new one gets a new version. Thread-safe. */
@Component
public class ConsentTexts {
    /** The version given out now. */
    public static final String CURRENT = "2026-1";

    /** The current text in the reader's language, Chinese or else English, one string a paragraph. */
    public List<String> current(Locale reader) {
        String language = reader.getLanguage().equals(Locale.CHINESE.getLanguage()) ? "zh" : "en";
        String name = "/biometrics/consent/" + CURRENT + "_" + language + ".txt";
        try (InputStream in = ConsentTexts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the consent text " + name + " is missing from this program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
