package dev.rollcall.kiosk.ui;

import dev.rollcall.face.Frame;
import dev.rollcall.kiosk.claim.Claim;
import dev.rollcall.kiosk.state.KioskState;
import dev.rollcall.kiosk.ui.Overlay.Opening;
import dev.rollcall.kiosk.ui.paint.Around;
import dev.rollcall.kiosk.ui.paint.Brush;
import dev.rollcall.kiosk.ui.paint.FootLine;
import dev.rollcall.kiosk.ui.paint.Measure;
import dev.rollcall.kiosk.ui.paint.Pane;
import dev.rollcall.kiosk.ui.paint.Said;
import dev.rollcall.kiosk.ui.paint.Theme;
import dev.rollcall.kiosk.ui.paint.TouchButton;
import dev.rollcall.kiosk.ui.paint.TouchButton.Weight;
import dev.rollcall.kiosk.ui.sheet.Sheet;
import dev.rollcall.kiosk.ui.sheet.Sheets;
import dev.rollcall.kiosk.ui.sheet.SteadyHint;
import dev.rollcall.kiosk.ui.touch.LongPress;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JLayeredPane;
import org.jspecify.annotations.Nullable;

/** Stage, buttons and whatever covers them; the same in a window and offscreen. For the thread of the screen. */
final class KioskView extends JLayeredPane implements KioskWindow.Inside {
    private final transient KioskControls controls;
    private final transient Clock clock;
    private final transient Map<Opening, Overlay> overlays = new EnumMap<>(Opening.class);
    private final transient Sheets sheets = new Sheets();
    private final transient SteadyHint steady = new SteadyHint();
    private final transient Consumer<KioskState> heard;
    private final Stage stage;
    private transient Theme theme;
    private transient KioskState state = new KioskState.Starting();
    private @Nullable Opening open;
    private @Nullable JComponent cover;
    private long touchedAt;

    /**
     * @param heard is told each new state once, for its sound
     */
    KioskView(Theme theme, KioskControls controls, Clock clock, Consumer<KioskState> heard) {
        this.heard = heard;
        this.theme = theme;
        this.controls = controls;
        this.clock = clock;
        Around around = around();
        this.stage = new Stage(theme, clock, sheets.of(state, around), around);
        add(stage, DEFAULT_LAYER);
    }

    /** Offers {@code opening} from now on. */
    void offer(Opening opening, Overlay overlay) {
        overlays.put(opening, overlay);
        arrangeButtons();
    }

    void show(KioskState state) {
        KioskState next = steady.of(state, clock.millis());
        if (!next.equals(this.state)) {
            heard.accept(next);
        }
        this.state = next;
        if (open == Opening.NUMBER_PAD && (next instanceof KioskState.Welcome || next instanceof KioskState.Goodbye)) {
            closeCover();
        }
        refresh();
    }

    void mirror(Frame frame) {
        if (cover == null) {
            stage.take(frame);
        } else if (cover instanceof Overlay.Mirror watching) {
            watching.mirror(frame);
        }
    }

    /** Looks at clock and surroundings again; called every second. */
    @Override
    public void refresh() {
        Around around = around();
        Sheet before = stage.sheet();
        Sheet next = sheets.of(state, around);
        stage.show(next, around);
        if (before.waiting() != next.waiting()) {
            arrangeButtons();
        }
        Opening opened = open;
        if (opened != null && clock.millis() - touchedAt > opened.patience().toMillis()) {
            closeCover();
        }
    }

    /** Somebody touched or typed: what is open stays open for longer. */
    @Override
    public void touched() {
        touchedAt = clock.millis();
    }

    @Override
    public void present(Claim claim) {
        if (open != Opening.STAFF) {
            closeCover();
            controls.present(claim);
        }
    }

    @Override
    public void staffWanted() {
        open(Opening.STAFF);
    }

    /** Opens {@code opening}, unless it is open already, in the place of whatever else is. */
    void bring(Opening opening) {
        if (open != opening) {
            closeCover();
            open(opening);
        }
    }

    void open(Opening opening) {
        Overlay overlay = overlays.get(opening);
        if (overlay == null || open != null) {
            return;
        }
        JComponent component = overlay.open(new Overlay.Setting(theme, controls, this::closeCover, this::left));
        component.setBounds(0, 0, getWidth(), getHeight());
        cover = component;
        open = opening;
        touched();
        stage.setVisible(false);
        arrangeButtons();
        add(component, MODAL_LAYER);
        revalidate();
        component.requestFocusInWindow();
        repaint();
    }

    void closeCover() {
        JComponent covering = cover;
        if (covering == null) {
            return;
        }
        cover = null;
        open = null;
        remove(covering);
        stage.setVisible(true);
        arrangeButtons();
        repaint();
    }

    private Duration left() {
        Opening opened = open;
        return opened == null ? Duration.ZERO : opened.patience().minusMillis(clock.millis() - touchedAt);
    }

    void rest() {
        stage.rest();
    }

    @Override
    public void doLayout() {
        int width = Math.max(1, getWidth());
        int height = Math.max(1, getHeight());
        Measure measure = new Measure(width, height);
        stage.setBounds(0, 0, width, height);
        if (!measure.equals(theme.measure())) {
            closeCover();
            theme = theme.on(measure);
            stage.restyle(theme);
            arrangeButtons();
        }
        JComponent covering = cover;
        if (covering != null) {
            covering.setBounds(0, 0, width, height);
        }
    }

    private void arrangeButtons() {
        for (var component : getComponentsInLayer(PALETTE_LAYER)) {
            remove(component);
        }
        if (cover == null) {
            if (overlays.containsKey(Opening.STAFF)) {
                Said name = Said.plain(around().kiosk());
                JComponent corner = button(name, Weight.QUIET, () -> {}, wide -> FootLine.staff(theme.measure(), wide));
                LongPress.on(corner, this::staffWanted);
            }
            if (overlays.containsKey(Opening.NUMBER_PAD) && stage.sheet().waiting()) {
                Said words = theme.texts().say("foot.number");
                button(
                        words,
                        Weight.USUAL,
                        () -> open(Opening.NUMBER_PAD),
                        wide -> FootLine.numberPad(theme.measure(), wide));
            }
        }
        repaint();
    }

    private interface Placing {
        Pane at(double wide);
    }

    private JComponent button(Said words, Weight weight, Runnable action, Placing placing) {
        var button = new TouchButton(theme, words, weight, action);
        Graphics2D scratch = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        Rectangle place = placing.at(button.wide(new Brush(scratch, theme))).pixels(theme.measure());
        scratch.dispose();
        button.setBounds(place);
        add(button, PALETTE_LAYER);
        return button;
    }

    private Around around() {
        KioskControls.Surroundings now = controls.surroundings();
        return new Around(
                now.house(),
                now.kiosk(),
                now.online(),
                now.pending(),
                now.demoGrade(),
                clock.instant().truncatedTo(ChronoUnit.MINUTES),
                clock.getZone());
    }
}
