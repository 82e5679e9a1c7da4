package dev.rollcall.kiosk.ui;

import dev.rollcall.face.Frame;
import dev.rollcall.kiosk.ui.paint.Around;
import dev.rollcall.kiosk.ui.paint.Brush;
import dev.rollcall.kiosk.ui.paint.Corners;
import dev.rollcall.kiosk.ui.paint.FootLine;
import dev.rollcall.kiosk.ui.paint.Measure;
import dev.rollcall.kiosk.ui.paint.MirrorPicture;
import dev.rollcall.kiosk.ui.paint.Motion;
import dev.rollcall.kiosk.ui.paint.Pane;
import dev.rollcall.kiosk.ui.paint.SittingHead;
import dev.rollcall.kiosk.ui.paint.Theme;
import dev.rollcall.kiosk.ui.paint.Tone;
import dev.rollcall.kiosk.ui.sheet.Sheet;
import java.awt.AlphaComposite;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.time.Clock;
import javax.swing.JComponent;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;

/**
 * Where the sheets are shown: what does not move is painted once into a picture of its own, what moves at each step over
 * it. Of the sheet before, nothing is kept.
 */
final class Stage extends JComponent {
    private static final double HEAD = 46;
    private static final double RISE = 14;
    private static final double RADIUS = 28;
    /** Between two pictures in the mirror: 20 a second look alive, and cost two thirds of 30. */
    private static final int MIRROR_MILLIS = 50;

    private static final int BESIDE_CARD_MILLIS = 66;

    private final transient MirrorPicture mirror = new MirrorPicture();
    private final transient Clock clock;
    private final transient Timer steps = new Timer(Motion.STEP_MILLIS, step -> step());
    private transient Theme theme;
    private transient Around around;
    private transient Sheet sheet;
    private transient @Nullable BufferedImage still;
    private long since;
    private boolean enters;
    private long nextAt;

    Stage(Theme theme, Clock clock, Sheet first, Around around) {
        this.theme = theme;
        this.clock = clock;
        this.sheet = first;
        this.around = around;
        setOpaque(true);
    }

    /** Replaces what is shown. */
    void show(Sheet next, Around surroundings) {
        boolean like = next.getClass().equals(sheet.getClass());
        boolean alike = like && next.key().equals(sheet.key());
        boolean another = !like || (!alike && next.renews());
        boolean same = alike && surroundings.equals(around);
        sheet = next;
        around = surroundings;
        if (same) {
            // What follows the face is painted with the next picture of it.
            return;
        }
        still = null;
        if (another) {
            since = clock.millis();
            enters = true;
            if (next.mirror(theme.measure(), content()) == null) {
                mirror.forget();
            }
        }
        repaint();
        steps.start();
    }

    /** Paints by other measures or words from now on. */
    void restyle(Theme other) {
        theme = other;
        still = null;
        mirror.forget();
        repaint();
    }

    /** Shows a picture of the camera where this sheet has a mirror. */
    void take(Frame frame) {
        Pane place = sheet.mirror(theme.measure(), content());
        if (place != null && due()) {
            Rectangle pixels = place.pixels(theme.measure());
            mirror.take(frame, pixels);
            mirror.over(picture -> dress(picture, place));
            repaint(pixels);
        }
    }

    /** Whether it is time for another picture: fewer are enough while a card is read. */
    private boolean due() {
        long now = clock.millis();
        if (now < nextAt && !mirror.isEmpty()) {
            return false;
        }
        int span = sheet.covering(theme.measure(), content()) == null ? MIRROR_MILLIS : BESIDE_CARD_MILLIS;
        nextAt = now - nextAt > span ? now + span : nextAt + span;
        return true;
    }

    /** Paints into a picture of the mirror what belongs on it: once for each, and not on a display, where that is dear. */
    private void dress(Graphics2D picture, Pane place) {
        Rectangle pixels = place.pixels(theme.measure());
        picture.translate(-pixels.x, -pixels.y);
        Brush brush = new Brush(picture, theme);
        sheet.paintOnMirror(brush, place);
        Corners.of(place, RADIUS, Tone.PAPER).paint(brush);
        brush.dispose();
    }

    Sheet sheet() {
        return sheet;
    }

    /** Between head and foot. */
    Pane content() {
        Measure measure = theme.measure();
        Pane whole = measure.whole().inset(Measure.MARGIN, 0);
        double air = measure.portrait() ? 24 : 8;
        double top = sheet.headed() ? HEAD + SittingHead.HEIGHT + air : HEAD;
        return new Pane(whole.x(), top, whole.width(), whole.height() - top - FootLine.height(measure) - 16);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (getWidth() < 2 || getHeight() < 2) {
            return;
        }
        Graphics2D pixels = (Graphics2D) graphics.create();
        long shownFor = clock.millis() - since;
        Pane content = content();
        still(pixels, content);
        mirror(pixels, content);
        if (enters && shownFor < Motion.ENTRY_MILLIS && !theme.motion().reduced()) {
            enter(pixels, sheet.entering(theme.measure(), content), shownFor);
        }
        Rectangle moving = sheet.moving(theme.measure(), content).pixels(theme.measure());
        if (pixels.hitClip(moving.x, moving.y, moving.width, moving.height)) {
            Brush brush = new Brush(pixels, theme);
            sheet.paintMoving(brush, content, shownFor);
            brush.dispose();
        }
        pixels.dispose();
    }

    private void mirror(Graphics2D pixels, Pane content) {
        Pane place = sheet.mirror(theme.measure(), content);
        if (place == null) {
            return;
        }
        Pane covering = sheet.covering(theme.measure(), content);
        if (covering == null || covering.x() >= place.right()) {
            reflect(pixels, place);
            return;
        }
        // No further down than behind the card's round corners.
        Pane visible = new Pane(
                place.x(), place.y(), place.width(), Math.min(place.bottom(), covering.y() + RADIUS) - place.y());
        Graphics2D part = (Graphics2D) pixels.create();
        part.clip(visible.pixels(theme.measure()));
        reflect(part, place);
        Brush brush = new Brush(part, theme);
        brush.sheet(covering, RADIUS);
        brush.dispose();
        part.dispose();
    }

    private void reflect(Graphics2D pixels, Pane place) {
        mirror.paint(pixels, place.pixels(theme.measure()), theme);
        if (mirror.isEmpty()) {
            Brush brush = new Brush(pixels, theme);
            Corners.of(place, RADIUS, Tone.PAPER).paint(brush);
            brush.dispose();
        }
    }

    /** What does not move, unless nothing but the mirror is painted. */
    private void still(Graphics2D pixels, Pane content) {
        Pane place = sheet.mirror(theme.measure(), content);
        Rectangle wanted = pixels.getClipBounds();
        boolean behind = place != null
                && wanted != null
                && !mirror.isEmpty()
                && sheet.covering(theme.measure(), content) == null
                && place.pixels(theme.measure()).contains(wanted);
        if (!behind) {
            pixels.drawImage(stillPicture(), 0, 0, null);
        }
    }

    /** The new part comes up from the paper: first its ground, then it, ever stronger. */
    private void enter(Graphics2D pixels, Pane entering, long shownFor) {
        Rectangle place = entering.pixels(theme.measure());
        if (place.isEmpty()) {
            return;
        }
        double come = theme.motion().eased(shownFor, Motion.ENTRY_MILLIS);
        int rise = theme.measure().pixels(RISE * (1 - come));
        Graphics2D part = (Graphics2D) pixels.create();
        part.clip(place);
        part.setColor(theme.palette().of(Tone.PAPER));
        part.fill(place);
        part.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) come));
        part.drawImage(stillPicture(), 0, rise, null);
        part.dispose();
    }

    private BufferedImage stillPicture() {
        BufferedImage picture = still;
        if (picture == null || picture.getWidth() != getWidth() || picture.getHeight() != getHeight()) {
            picture = new BufferedImage(getWidth(), getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D pixels = picture.createGraphics();
            Brush brush = new Brush(pixels, theme);
            Pane whole = theme.measure().whole();
            brush.fill(whole.inset(-1), Tone.PAPER);
            Pane head = new Pane(Measure.MARGIN, HEAD, whole.width() - 2 * Measure.MARGIN, SittingHead.HEIGHT);
            if (sheet.headed()) {
                SittingHead.paint(brush, head, sheet.sitting(), around);
            }
            FootLine.paint(brush, around);
            sheet.paint(brush, content());
            brush.dispose();
            pixels.dispose();
            still = picture;
        }
        return picture;
    }

    private void step() {
        long shownFor = clock.millis() - since;
        if (enters) {
            // Once more after its time: on a busy machine the step before may be long ago, and half of it not there
            // yet.
            enters = shownFor <= Motion.ENTRY_MILLIS;
            repaint(sheet.entering(theme.measure(), content()).pixels(theme.measure()));
        }
        if (shownFor <= sheet.movesFor()) {
            repaint(sheet.moving(theme.measure(), content()).pixels(theme.measure()));
        }
        if (shownFor > Math.max(sheet.movesFor(), Motion.ENTRY_MILLIS)) {
            steps.stop();
            repaint(sheet.moving(theme.measure(), content()).pixels(theme.measure()));
        }
    }

    /** Stops all movement. */
    void rest() {
        steps.stop();
        mirror.forget();
        still = null;
    }
}
