package dev.rollcall.server.biometrics.texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How a wording becomes a row of {@code biometrics_consent_wording}, a column for each part. */
final class WordingRow {
    static final String INSERT = "insert into biometrics_consent_wording (text_version, language, "
            + Arrays.stream(TextPart.values()).map(TextPart::column).collect(Collectors.joining(", "))
            + ") values (?, ?" + ", ?".repeat(TextPart.values().length) + ")";

    private WordingRow() {}

    static List<Object> values(String version, String language, Wording wording) {
        List<Object> values = new ArrayList<>(List.of(version, language));
        values.addAll(wording.paragraphs());
        return values;
    }
}
