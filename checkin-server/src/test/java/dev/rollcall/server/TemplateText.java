package dev.rollcall.server;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds words in a template that no bundle replaces. A prototype under {@code th:text} is replaced, signs hidden from
 * screen readers and the character of a seal are pictures, numbers and punctuation are nobody's language.
 */
final class TemplateText {
    private static final Pattern TOKEN = Pattern.compile(
            "<!--.*?-->|<!doctype[^>]*>|</?[a-zA-Z][^\\s/>]*(?:\"[^\"]*\"|'[^']*'|[^'\">])*>", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("</?([a-zA-Z][^\\s/>]*)");
    private static final Pattern REPLACED = Pattern.compile(
            "\\sth:(text|utext|errors|replace|insert|remove)=|aria-hidden=\"true\"|class=\"seal[\\s\"]|th:class=\"[^\"]*'seal");
    private static final Pattern SPOKEN =
            Pattern.compile("\\s(title|alt|placeholder|aria-label|data-label)=\"([^\"]*)\"");
    private static final Pattern WORD = Pattern.compile("\\p{L}");
    private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "link", "meta", "source", "col", "wbr");
    private static final Set<String> CODE = Set.of("script", "style", "svg");

    private final List<String> bare = new ArrayList<>();
    private final Deque<Boolean> replaced = new ArrayDeque<>();

    TemplateText(String template) {
        Matcher token = TOKEN.matcher(template);
        int from = 0;
        while (token.find()) {
            text(template.substring(from, token.start()));
            tag(token.group());
            from = token.end();
        }
        text(template.substring(from));
    }

    List<String> bare() {
        return bare;
    }

    private void text(String text) {
        String words = text.replaceAll("&[a-z]+;|\\[\\[.*?]]", "");
        if (WORD.matcher(words).find() && !replaced.contains(true)) {
            bare.add(text.strip());
        }
    }

    private void tag(String tag) {
        Matcher name = NAME.matcher(tag);
        if (!name.find() || tag.startsWith("<!")) {
            return;
        }
        String element = name.group(1).toLowerCase(java.util.Locale.ROOT);
        if (tag.startsWith("</")) {
            replaced.poll();
        } else {
            attributes(tag);
            if (!VOID.contains(element) && !tag.endsWith("/>")) {
                replaced.push(CODE.contains(element) || REPLACED.matcher(tag).find() && !element.equals("html"));
            }
        }
    }

    private void attributes(String tag) {
        Matcher spoken = SPOKEN.matcher(tag);
        while (spoken.find()) {
            boolean fromBundle = tag.contains("th:" + spoken.group(1) + "=") || tag.contains("th:attr=");
            if (!fromBundle && WORD.matcher(spoken.group(2)).find()) {
                bare.add(spoken.group().strip());
            }
        }
    }
}
