package dev.rollcall.kiosk.ui.paint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A name, as large as its room allows: in one line if that is large enough, else in two or three. */
public final class NameLine {
    /** The size of a name that has room. */
    public static final double LARGEST = 124;
    /** Below this two lines are better than one. */
    private static final double LARGE = 84;

    private static final int MOST_LINES = 3;
    private static final double LEADING = 1.16;

    private final Lettering lettering;
    private final List<String> lines;

    private NameLine(Lettering lettering, List<String> lines) {
        this.lettering = lettering;
        this.lines = lines;
    }

    /** {@code name} in at most {@code width} x {@code height}. */
    public static NameLine fitting(Brush brush, String name, double width, double height) {
        NameLine best = in(brush, List.of(name), width, height);
        if (best.lettering.size() >= LARGE) {
            return best;
        }
        for (List<String> cut : cuts(name)) {
            NameLine other = in(brush, cut, width, height);
            if (other.lettering.size() > best.lettering.size()) {
                best = other;
            }
        }
        return best;
    }

    private static NameLine in(Brush brush, List<String> lines, double width, double height) {
        double size = Math.min(lines.size() == 1 ? LARGEST : LARGE, height / (lines.size() * LEADING));
        for (String line : lines) {
            size = Math.min(
                    size, brush.fit(line, Lettering.serif(size), width, 1).size());
        }
        return new NameLine(Lettering.serif(size), lines);
    }

    /** The ways to write {@code name} in several lines: after a dot, space or hyphen; in its middle if it has none. */
    private static List<List<String>> cuts(String name) {
        String[] parts = name.strip().split("(?<=[· -])");
        if (parts.length == 1) {
            int middle = name.offsetByCodePoints(0, (name.codePointCount(0, name.length()) + 1) / 2);
            return List.of(List.of(name.substring(0, middle), name.substring(middle)));
        }
        var cuts = new ArrayList<List<String>>();
        for (int at = 1; at < parts.length; at++) {
            cuts.add(List.of(joined(parts, 0, at), joined(parts, at, parts.length)));
        }
        if (parts.length == MOST_LINES) {
            cuts.add(List.of(joined(parts, 0, 1), joined(parts, 1, 2), joined(parts, 2, MOST_LINES)));
        }
        return cuts;
    }

    private static String joined(String[] parts, int from, int to) {
        return String.join("", Arrays.asList(parts).subList(from, to)).strip();
    }

    public double height() {
        return lines.size() * lettering.size() * LEADING;
    }

    public void paint(Brush brush, double x, double top) {
        double y = top;
        for (String line : lines) {
            brush.text(line, x, y + lettering.size(), lettering, Inking.ON_SHEET);
            y += lettering.size() * LEADING;
        }
    }
}
