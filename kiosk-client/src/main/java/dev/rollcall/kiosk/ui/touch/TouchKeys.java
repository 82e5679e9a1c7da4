package dev.rollcall.kiosk.ui.touch;

import dev.rollcall.kiosk.ui.paint.Brush;
import dev.rollcall.kiosk.ui.paint.Pane;
import dev.rollcall.kiosk.ui.paint.Said;
import dev.rollcall.kiosk.ui.paint.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JComponent;

/** Rows of keys for fingers, as wide and as high as there is room. For the thread of the screen. */
public final class TouchKeys extends Page {
    private static final double GAP = 9;

    private final transient List<List<Key>> rows;
    private final List<List<JComponent>> caps = new ArrayList<>();

    /**
     * One key.
     *
     * @param span how many usual keys wide it is
     * @param primary whether it is the one thing to do
     */
    public record Key(Said words, double span, boolean primary, Runnable action) {

        /** A key that does something other than typing. */
        public static Key doing(Said words, double span, Runnable action) {
            return new Key(words, span, false, action);
        }

        /** The key that finishes. */
        public static Key finishing(Said words, double span, Runnable action) {
            return new Key(words, span, true, action);
        }
    }

    public TouchKeys(Theme theme, List<List<Key>> rows) {
        super(theme);
        this.rows = rows;
        setOpaque(false);
        for (List<Key> row : rows) {
            List<JComponent> line = new ArrayList<>();
            for (Key key : row) {
                var cap = new KeyCap(theme, key.words(), key.primary(), key.action());
                line.add(cap);
                add(cap);
            }
            caps.add(line);
        }
    }

    /** Keys that type each character of {@code characters}. */
    public static List<Key> typing(String characters, Consumer<Character> typed) {
        List<Key> row = new ArrayList<>();
        for (int at = 0; at < characters.length(); at++) {
            char character = characters.charAt(at);
            row.add(Key.doing(Said.plain(String.valueOf(character)), 1, () -> typed.accept(character)));
        }
        return row;
    }

    /** These keys and then those. */
    public static List<Key> row(List<Key> first, Key... then) {
        List<Key> row = new ArrayList<>(first);
        row.addAll(List.of(then));
        return row;
    }

    @Override
    protected void arrange(Pane whole) {
        double high = (whole.height() - GAP * (rows.size() - 1)) / rows.size();
        for (int line = 0; line < rows.size(); line++) {
            double spans = rows.get(line).stream().mapToDouble(Key::span).sum();
            double one = (whole.width() - GAP * (rows.get(line).size() - 1)) / spans;
            double x = 0;
            for (int at = 0; at < rows.get(line).size(); at++) {
                double wide = one * rows.get(line).get(at).span();
                place(caps.get(line).get(at), new Pane(x, line * (high + GAP), wide, high));
                x += wide + GAP;
            }
        }
    }

    @Override
    protected void paint(Brush brush, Pane whole) {
        // The keys are everything.
    }
}
