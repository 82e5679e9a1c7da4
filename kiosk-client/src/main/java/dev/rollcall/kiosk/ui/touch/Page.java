package dev.rollcall.kiosk.ui.touch;

import dev.rollcall.kiosk.ui.paint.Brush;
import dev.rollcall.kiosk.ui.paint.Pane;
import dev.rollcall.kiosk.ui.paint.Theme;
import dev.rollcall.kiosk.ui.paint.Tone;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;

/** A part of the screen, or all of it, laid out and painted in units on bare paper. For the thread of the screen. */
public abstract class Page extends JComponent {
    private final transient Theme theme;

    protected Page(Theme theme) {
        this.theme = theme;
        setOpaque(true);
    }

    protected final Theme theme() {
        return theme;
    }

    /** Gives each child its place; {@code whole} starts at the upper left corner of this page. */
    protected abstract void arrange(Pane whole);

    /** Paints everything that is no child. */
    protected abstract void paint(Brush brush, Pane whole);

    /** Gives {@code child} the place {@code pane}. */
    protected final void place(JComponent child, Pane pane) {
        child.setBounds(pane.pixels(theme.measure()));
    }

    /** Removes every child and adds these. */
    protected final void hold(JComponent... children) {
        removeAll();
        for (JComponent child : children) {
            add(child);
        }
        revalidate();
        repaint();
    }

    @Override
    public final void doLayout() {
        arrange(whole());
    }

    @Override
    protected final void paintComponent(Graphics graphics) {
        Brush brush = new Brush((Graphics2D) graphics, theme);
        Rectangle clip = graphics.getClipBounds();
        if (isOpaque()) {
            graphics.setColor(theme.palette().of(Tone.PAPER));
            graphics.fillRect(clip.x, clip.y, clip.width, clip.height);
        }
        paint(brush, whole());
        brush.dispose();
    }

    @Override
    public final AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new Read();
        }
        return accessibleContext;
    }

    /** What a screen reader is told of a page. */
    private final class Read extends AccessibleJComponent {
        private static final long serialVersionUID = 1L;

        @Override
        public AccessibleRole getAccessibleRole() {
            return AccessibleRole.PANEL;
        }
    }

    private Pane whole() {
        double unit = theme.measure().unit();
        return new Pane(0, 0, getWidth() / unit, getHeight() / unit);
    }
}
