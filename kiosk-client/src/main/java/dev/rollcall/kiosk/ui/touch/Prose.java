package dev.rollcall.kiosk.ui.touch;

import dev.rollcall.kiosk.ui.paint.Brush;
import dev.rollcall.kiosk.ui.paint.Inking;
import dev.rollcall.kiosk.ui.paint.Lettering;
import dev.rollcall.kiosk.ui.paint.Pane;
import dev.rollcall.kiosk.ui.paint.Theme;

/** A paragraph, or two in two languages. */
public final class Prose extends Page {
    private final transient Lettering lettering;
    private final transient Inking inking;
    private String text = "";

    public Prose(Theme theme, Lettering lettering, Inking inking) {
        super(theme);
        this.lettering = lettering;
        this.inking = inking;
        setOpaque(false);
    }

    /** Says {@code words}; each line of it starts a paragraph. */
    public Prose say(String words) {
        text = words;
        getAccessibleContext().setAccessibleName(words);
        repaint();
        return this;
    }

    public String said() {
        return text;
    }

    @Override
    protected void arrange(Pane whole) {
        // Holds nothing.
    }

    @Override
    protected void paint(Brush brush, Pane whole) {
        double y = whole.y() + lettering.size() * 1.15;
        for (String paragraph : text.lines().toList()) {
            for (String line : brush.lines(paragraph, lettering, whole.width())) {
                brush.text(line, whole.x(), y, lettering, inking);
                y += lettering.size() * 1.55;
            }
            y += lettering.size() * 0.35;
        }
    }
}
