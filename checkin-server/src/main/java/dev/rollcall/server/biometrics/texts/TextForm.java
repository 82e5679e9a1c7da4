package dev.rollcall.server.biometrics.texts;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a new text sends: a field for each part and language, and from which day earlier consents are asked again.
 *
 * @param zh by name of the part
 * @param en by name of the part
 * @param asks whether members who agreed before are asked again
 * @param day ISO date, counts only with {@code asks}
 */
record TextForm(
        @Nullable Map<String, String> zh,
        @Nullable Map<String, String> en,
        @Nullable Boolean asks,
        @Nullable String day) {
    static TextForm of(PublishedText text) {
        return new TextForm(named(text.chinese()), named(text.english()), false, null);
    }

    public boolean again() {
        return Boolean.TRUE.equals(asks);
    }

    /** @throws TextProblem if something is missing or too long */
    TextPublishing.Draft draft() {
        return new TextPublishing.Draft(wording(zh), wording(en), again() ? date() : null);
    }

    /** What stands in the field. */
    public String said(String language, TextPart part) {
        Map<String, String> said = language.equals("zh") ? zh : en;
        return said == null ? "" : said.getOrDefault(part.name(), "");
    }

    private LocalDate date() {
        try {
            return LocalDate.parse(day == null ? "" : day.strip());
        } catch (DateTimeParseException none) {
            throw TextProblem.asksInThePast();
        }
    }

    private static Wording wording(@Nullable Map<String, String> said) {
        var parts = new EnumMap<TextPart, String>(TextPart.class);
        for (TextPart part : TextPart.values()) {
            String neat = Wording.neat(said == null ? null : said.get(part.name()));
            if (neat.isEmpty()) {
                throw TextProblem.incomplete();
            }
            if (neat.length() > TextPublishing.LONGEST) {
                throw TextProblem.tooLong(TextPublishing.LONGEST);
            }
            parts.put(part, neat);
        }
        return new Wording(parts);
    }

    private static Map<String, String> named(Wording wording) {
        return Stream.of(TextPart.values()).collect(Collectors.toMap(TextPart::name, wording::part));
    }
}
