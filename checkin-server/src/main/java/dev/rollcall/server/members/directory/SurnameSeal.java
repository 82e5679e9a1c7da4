package dev.rollcall.server.members.directory;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.web.util.HtmlUtils;

/** The picture of somebody who has none: the surname in a seal, in ink, light or dark as the reader's screen. */
final class SurnameSeal {
    /** Surnames of two characters, those that still occur. */
    private static final Set<String> COMPOUND = Set.of(
            "欧阳", "司马", "上官", "诸葛", "司徒", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "宇文", "长孙", "轩辕", "夏侯", "司空", "端木", "独孤",
            "南宫", "西门", "呼延", "百里", "东郭", "钟离", "闻人", "申屠", "太史", "拓跋", "澹台", "公冶", "淳于", "单于", "濮阳", "万俟", "赫连", "歐陽",
            "諸葛", "司馬");

    private static final String SVG =
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" role="img">\
            <style>.g{fill:#edeae3}.s{fill:none;stroke:#7b7468}text{fill:#5d574d;font-family:"Noto Serif SC","Noto Serif CJK SC",\
            "Songti SC",STSong,Georgia,serif;font-weight:600;text-anchor:middle;dominant-baseline:central}\
            @media(prefers-color-scheme:dark){.g{fill:#2b2823}.s{stroke:#8a8376}text{fill:#b9b1a2}}</style>\
            <rect class="g" width="96" height="96"/>\
            <rect class="s" x="20" y="20" width="56" height="56" rx="11" stroke-width="2.5" transform="rotate(-4 48 48)"/>\
            <g transform="rotate(-4 48 48)">%s</g></svg>""";

    private SurnameSeal() {}

    static String draw(String name) {
        String sign = sign(name);
        if (sign.codePointCount(0, sign.length()) == 1) {
            return SVG.formatted("<text x=\"48\" y=\"49\" font-size=\"34\">%s</text>".formatted(escaped(sign)));
        }
        boolean latin = sign.chars().allMatch(letter -> letter < 0x250);
        return SVG.formatted(
                latin
                        ? "<text x=\"48\" y=\"49\" font-size=\"25\">%s</text>".formatted(escaped(sign))
                        : "<text x=\"48\" y=\"36\" font-size=\"23\">%s</text><text x=\"48\" y=\"61\" font-size=\"23\">%s</text>"
                                .formatted(sign.charAt(0), sign.charAt(1)));
    }

    /** XML knows none of the named entities of HTML beyond the five, so only these are written. */
    private static String escaped(String sign) {
        return HtmlUtils.htmlEscape(sign, StandardCharsets.UTF_8.name());
    }

    /** The surname of a Chinese name, the initials of any other. */
    static String sign(String name) {
        if (name.length() > 2 && COMPOUND.contains(name.substring(0, 2))) {
            return name.substring(0, 2);
        }
        String first = name.substring(0, name.offsetByCodePoints(0, 1));
        int last = name.lastIndexOf(' ');
        if (last < 0 || Character.isIdeographic(first.codePointAt(0)) || last + 1 >= name.length()) {
            return first;
        }
        return first + name.substring(last + 1, name.offsetByCodePoints(last + 1, 1));
    }
}
