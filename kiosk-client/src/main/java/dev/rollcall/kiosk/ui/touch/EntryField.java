package dev.rollcall.kiosk.ui.touch;

import dev.rollcall.kiosk.ui.paint.Brush;
import dev.rollcall.kiosk.ui.paint.Inking;
import dev.rollcall.kiosk.ui.paint.Lettering;
import dev.rollcall.kiosk.ui.paint.Pane;
import dev.rollcall.kiosk.ui.paint.Said;
import dev.rollcall.kiosk.ui.paint.Theme;
import dev.rollcall.kiosk.ui.paint.Tone;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.function.BooleanSupplier;
import javax.swing.JButton;

/** An {@link Entry} with its name above it; touching it makes it the one that is typed into. */
public final class EntryField extends JButton {
    /** Its height in units. */
    public static final double HEIGHT = 148;

    private static final double RADIUS = 18;
    private static final Lettering NAME = Lettering.sans(25);
    private static final Lettering FIGURES = Lettering.serif(52);
    private static final Lettering DOTS = Lettering.sans(34);

    private final transient Theme theme;
    private final transient Said name;
    private final transient Entry entry;
    private final transient BooleanSupplier current;

    /**
     * @param current whether this is the one that is typed into
     * @param touched makes it that
     */
    public EntryField(Theme theme, Said name, Entry entry, BooleanSupplier current, Runnable touched) {
        super(name.together());
        this.theme = theme;
        this.name = name;
        this.entry = entry;
        this.current = current;
        setContentAreaFilled(false);
        setBorder(null);
        setOpaque(false);
        setRequestFocusEnabled(false);
        addActionListener(press -> touched.run());
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Brush brush = new Brush((Graphics2D) graphics, theme);
        double unit = theme.measure().unit();
        Pane pane = new Pane(0, 0, getWidth() / unit, getHeight() / unit).inset(3);
        boolean typedInto = current.getAsBoolean();
        brush.fill(Brush.round(pane, RADIUS), Tone.SHEET);
        brush.outline(Brush.round(pane, RADIUS), typedInto ? Tone.INK : Tone.EDGE, typedInto ? 3 : 1.5);
        if (isFocusOwner()) {
            brush.outline(Brush.round(pane, RADIUS), Tone.SEAL, 3);
        }
        double left = pane.x() + 28;
        double named = brush.text(name.first(), left, pane.y() + 42, NAME, Inking.ON_SHEET_QUIET);
        brush.text(name.second(), left + named + 14, pane.y() + 42, NAME, Inking.ON_SHEET_QUIET);
        String shown = entry.shown();
        boolean dots = !shown.equals(entry.text());
        double room = pane.width() - 70;
        Lettering lettering = brush.fit(shown, dots ? DOTS : FIGURES, room, 22);
        double wide = shown.isEmpty() ? 0 : brush.text(shown, left, pane.bottom() - 36, lettering, Inking.ON_SHEET);
        if (typedInto) {
            double caret = left + wide + 6;
            brush.line(caret, pane.bottom() - 78, caret, pane.bottom() - 28, Tone.SEAL, 3);
        }
        brush.dispose();
    }
}
