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
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javax.swing.JButton;

/** Names of pages side by side, the current one underlined. */
public final class Tabs extends Page {
    private static final Lettering NAME = Lettering.sans(31);
    private static final Lettering CURRENT = new Lettering(false, true, 31);

    private int current;

    /** @param chosen is told which one, from 0 */
    public Tabs(Theme theme, List<Said> names, IntConsumer chosen) {
        super(theme);
        setOpaque(false);
        IntStream.range(0, names.size()).forEach(at -> add(new Tab(names.get(at), at, chosen)));
    }

    @Override
    protected void arrange(Pane whole) {
        double wide = whole.width() / getComponentCount();
        for (int at = 0; at < getComponentCount(); at++) {
            getComponent(at).setBounds(new Pane(at * wide, 0, wide, whole.height()).pixels(theme().measure()));
        }
    }

    @Override
    protected void paint(Brush brush, Pane whole) {
        brush.line(whole.x(), whole.bottom() - 1, whole.right(), whole.bottom() - 1, Tone.LINE, 2);
    }

    private final class Tab extends JButton {
        private final transient Said name;
        private final int place;

        Tab(Said name, int place, IntConsumer chosen) {
            super(name.first());
            this.name = name;
            this.place = place;
            setContentAreaFilled(false);
            setBorder(null);
            setOpaque(false);
            setRequestFocusEnabled(false);
            addActionListener(press -> {
                current = place;
                Tabs.this.repaint();
                chosen.accept(place);
            });
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            Brush brush = new Brush((Graphics2D) graphics, theme());
            double unit = theme().measure().unit();
            Pane pane = new Pane(0, 0, getWidth() / unit, getHeight() / unit);
            boolean here = place == current;
            Lettering lettering = brush.fit(name.first(), here ? CURRENT : NAME, pane.width() - 12, 20);
            Inking inking = here ? Inking.ON_PAPER : Inking.ON_PAPER_QUIET;
            brush.text(name.first(), pane.centreX(), pane.centreY() + 11, lettering, inking, Brush.Align.CENTRE);
            if (here) {
                double half = brush.width(name.first(), lettering) / 2 + 10;
                brush.line(
                        pane.centreX() - half,
                        pane.bottom() - 3,
                        pane.centreX() + half,
                        pane.bottom() - 3,
                        Tone.SEAL,
                        5);
            }
            if (isFocusOwner()) {
                brush.outline(Brush.round(pane.inset(4), 10), Tone.SEAL, 3);
            }
            brush.dispose();
        }
    }
}
