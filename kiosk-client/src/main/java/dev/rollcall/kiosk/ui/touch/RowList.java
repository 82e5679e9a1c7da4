package dev.rollcall.kiosk.ui.touch;

import dev.rollcall.kiosk.ui.paint.Brush;
import dev.rollcall.kiosk.ui.paint.Inking;
import dev.rollcall.kiosk.ui.paint.Lettering;
import dev.rollcall.kiosk.ui.paint.Measure;
import dev.rollcall.kiosk.ui.paint.Pane;
import dev.rollcall.kiosk.ui.paint.Said;
import dev.rollcall.kiosk.ui.paint.Theme;
import dev.rollcall.kiosk.ui.paint.TouchButton;
import dev.rollcall.kiosk.ui.paint.TouchButton.Weight;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows one below the other, as many as fit, and keys for those before and after; nothing has to be dragged. */
public final class RowList extends Page {
    /** Height of one row in units. */
    public static final double ROW = 112;

    private static final double GAP = 12;
    private static final double FOOT = Measure.TOUCH + 16;
    private static final Lettering EMPTY = Lettering.sans(28);

    private final TouchButton before;
    private final TouchButton after;
    private final transient String empty;
    private transient List<Row> rows = List.of();
    private int first;
    private int shown = -1;

    /**
     * One row.
     *
     * @param chosen whether it is the one in force
     * @param action what touching it does, null for a row that is only to be read
     */
    public record Row(String main, String sub, String right, boolean chosen, @Nullable Runnable action) {}

    /**
     * @param before words of the key for the rows before
     * @param empty what is said while there is none
     */
    public RowList(Theme theme, Said before, Said after, Said empty) {
        super(theme);
        this.before = new TouchButton(theme, before, Weight.USUAL, () -> turn(-1));
        this.after = new TouchButton(theme, after, Weight.USUAL, () -> turn(1));
        this.empty = empty.first();
        setOpaque(false);
    }

    /** Replaces all rows and starts at the first. */
    public void show(List<Row> others) {
        rows = List.copyOf(others);
        first = 0;
        refill();
    }

    private void turn(int pages) {
        first = Math.max(0, Math.min(rows.size() - 1, first + pages * Math.max(1, fitting())));
        refill();
    }

    private void refill() {
        removeAll();
        shown = Math.min(fitting(), rows.size() - first);
        for (int at = first; at < first + shown; at++) {
            add(new RowButton(theme(), rows.get(at)));
        }
        if (rows.size() > shown) {
            before.setEnabled(first > 0);
            after.setEnabled(first + shown < rows.size());
            before.setVisible(first > 0);
            after.setVisible(first + shown < rows.size());
            add(before);
            add(after);
        }
        revalidate();
        repaint();
    }

    private int fitting() {
        double high = getHeight() / theme().measure().unit();
        int all = (int) ((high + GAP) / (ROW + GAP));
        return rows.size() <= all ? all : (int) ((high - FOOT + GAP) / (ROW + GAP));
    }

    @Override
    protected void arrange(Pane whole) {
        if (shown != Math.min(fitting(), rows.size() - first)) {
            refill();
        }
        IntStream.range(0, Math.max(0, shown)).forEach(at -> getComponent(at)
                .setBounds(whole.below(at * (ROW + GAP)).top(ROW).pixels(theme().measure())));
        Pane foot = whole.bottom(Measure.TOUCH);
        place(before, foot.left(foot.width() / 2 - 8));
        place(after, foot.right(foot.width() / 2 - 8));
    }

    @Override
    protected void paint(Brush brush, Pane whole) {
        if (rows.isEmpty()) {
            double y = whole.y() + 48;
            for (String line : brush.lines(empty, EMPTY, whole.width())) {
                brush.text(line, whole.x(), y, EMPTY, Inking.ON_PAPER_QUIET);
                y += 44;
            }
        }
    }
}
