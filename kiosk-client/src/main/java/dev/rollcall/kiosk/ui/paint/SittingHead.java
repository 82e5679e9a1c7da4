package dev.rollcall.kiosk.ui.paint;

import dev.rollcall.kiosk.state.Sitting;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The head of the screen: which meeting, where and when; and the clock. */
public final class SittingHead {
    /** Its height below the upper margin, in units. */
    public static final double HEIGHT = 128;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final Lettering TITLE = Lettering.serif(36);
    private static final Lettering LONG_TITLE = Lettering.serif(30);
    private static final Lettering PLACE = Lettering.sans(27);
    private static final Lettering CLOCK = Lettering.serif(68);
    private static final double EMBLEM = 76;

    private SittingHead() {}

    /** Paints the head of {@code sitting} into the upper part of {@code pane}; the assembly's where there is none. */
    public static void paint(Brush brush, Pane pane, @Nullable Sitting sitting, Around around) {
        ZoneId zone = sitting == null ? around.zone() : sitting.zone();
        String clock = TIME.format(around.now().atZone(zone));
        double clockWidth = brush.text(clock, pane.right(), pane.y() + 58, CLOCK, Inking.ON_PAPER, Brush.Align.RIGHT);
        double room = pane.width() - clockWidth - 48;
        if (sitting == null) {
            assembly(brush, pane, room, around);
            return;
        }
        List<String> lines = lines(brush, sitting, room);
        boolean twoLines = lines.size() > 1;
        double y = pane.y() + (twoLines ? 24 : 34);
        for (String line : lines) {
            brush.text(line, pane.x(), y, twoLines ? LONG_TITLE : TITLE, Inking.ON_PAPER);
            y += twoLines ? 40 : 42;
        }
        brush.text(brush.cut(where(sitting), PLACE, room), pane.x(), y + 4, PLACE, Inking.ON_PAPER_QUIET);
    }

    /** Meeting and sitting in one line, or each in its own. */
    private static List<String> lines(Brush brush, Sitting sitting, double room) {
        String title = title(sitting);
        if (brush.width(title, TITLE) <= room) {
            return List.of(title);
        } else if (sitting.title().equals(sitting.meeting())) {
            return brush.lines(title, LONG_TITLE, room, 2);
        }
        return List.of(brush.cut(sitting.meeting(), LONG_TITLE, room), brush.cut(sitting.title(), LONG_TITLE, room));
    }

    private static void assembly(Brush brush, Pane pane, double room, Around around) {
        HouseSign.paint(brush, new Pane(pane.x(), pane.y() - 6, EMBLEM, EMBLEM), around.house());
        String assembly = around.house().name();
        Lettering lettering = brush.fit(assembly, Lettering.serif(42), room - EMBLEM - 24, 28);
        String name = brush.lines(assembly, lettering, room - EMBLEM - 24, 1).get(0);
        brush.text(name, pane.x() + EMBLEM + 24, pane.y() + 47, lettering, Inking.ON_PAPER);
    }

    /** Meeting and sitting in one line. */
    public static String title(Sitting sitting) {
        return sitting.title().equals(sitting.meeting())
                ? sitting.title()
                : sitting.meeting() + " · " + sitting.title();
    }

    /** The time of day of {@code sitting}'s venue. */
    public static String hours(Sitting sitting) {
        return TIME.format(sitting.startsAt().atZone(sitting.zone()))
                + " – "
                + TIME.format(sitting.endsAt().atZone(sitting.zone()));
    }

    private static String where(Sitting sitting) {
        return sitting.venue() + "　" + hours(sitting);
    }
}
