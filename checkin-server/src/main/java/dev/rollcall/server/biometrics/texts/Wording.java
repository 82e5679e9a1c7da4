package dev.rollcall.server.biometrics.texts;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text in one language, a paragraph for each part.
 *
 * @param parts every part, none of them empty; blanks at the ends and blank lines are taken out
 */
public record Wording(Map<TextPart, String> parts) {
    public Wording {
        var whole = new EnumMap<TextPart, String>(TextPart.class);
        for (TextPart part : TextPart.values()) {
            String said = neat(parts.get(part));
            if (said.isEmpty()) {
                throw new IllegalArgumentException("nothing is said of " + part);
            }
            whole.put(part, said);
        }
        parts = Map.copyOf(whole);
    }

    /** @param paragraphs one for each part, in the order of {@link TextPart} */
    static Wording of(List<String> paragraphs) {
        if (paragraphs.size() != TextPart.values().length) {
            throw new IllegalArgumentException("a text has " + TextPart.values().length + " paragraphs");
        }
        var parts = new EnumMap<TextPart, String>(TextPart.class);
        Iterator<String> next = paragraphs.iterator();
        for (TextPart part : TextPart.values()) {
            parts.put(part, next.next());
        }
        return new Wording(parts);
    }

    public String part(TextPart part) {
        return Objects.requireNonNull(parts.get(part));
    }

    /** In the order in which it is read. */
    public List<String> paragraphs() {
        return Arrays.stream(TextPart.values()).map(this::part).toList();
    }

    /** As it is kept: lines without blanks at their ends, no blank ones. */
    static String neat(@Nullable String said) {
        return said == null
                ? ""
                : String.join(
                        "\n",
                        said.lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList());
    }
}
