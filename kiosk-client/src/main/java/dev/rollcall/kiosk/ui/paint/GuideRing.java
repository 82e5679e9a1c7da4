package dev.rollcall.kiosk.ui.paint;

import dev.rollcall.face.Box;
import dev.rollcall.kiosk.state.Guide;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import org.jspecify.annotations.Nullable;

/**
 * A calm guide round the nearest face: follows it softly and says by its line whether all is well. For the thread of the
 * screen.
 */
public final class GuideRing {
    private static final double WIDER = 1.45;
    private static final double HIGHER = 1.5;
    /** Share of the way to the face that the ring goes with each picture. */
    private static final double FOLLOW = 0.35;

    private static final float LINE = 6;

    private @Nullable Pane at;

    /** Forgets where it was. */
    public void forget() {
        at = null;
    }

    /** Paints the ring round the face of {@code guide} into {@code mirror}, a step nearer to it than before. */
    public void paint(Brush brush, Pane mirror, Guide guide) {
        Pane target = target(mirror, guide);
        Pane before = at;
        Pane now = before == null || brush.theme().motion().reduced() ? target : between(before, target);
        at = now;
        var graphics = brush.graphics();
        var ring = new Ellipse2D.Double(now.x(), now.y(), now.width(), now.height());
        boolean well = guide.flaws().isEmpty();
        graphics.setColor(new Color(0, 0, 0, 70));
        graphics.setStroke(stroke(LINE + 5, well));
        graphics.draw(ring);
        graphics.setColor(brush.theme().palette().bright(well ? Tone.PRESENT : Tone.INK));
        graphics.setStroke(stroke(LINE, well));
        graphics.draw(ring);
    }

    /** A whole line when all is well, a broken one while something can be done better. */
    private static BasicStroke stroke(float width, boolean whole) {
        return whole
                ? new BasicStroke(width)
                : new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {26, 26}, 0);
    }

    private static Pane target(Pane mirror, Guide guide) {
        var cover = MirrorPicture.Cover.of(guide.frameWidth(), guide.frameHeight(), mirror.width(), mirror.height());
        Box face = guide.face();
        double centreX = mirror.x() + mirror.width() - (cover.left() + face.centreX() * cover.scale());
        double centreY = mirror.y() + cover.top() + face.centreY() * cover.scale();
        double width = face.width() * cover.scale() * WIDER;
        double height = face.height() * cover.scale() * HIGHER;
        return new Pane(centreX - width / 2, centreY - height / 2, width, height);
    }

    private static Pane between(Pane from, Pane to) {
        return new Pane(
                from.x() + (to.x() - from.x()) * FOLLOW,
                from.y() + (to.y() - from.y()) * FOLLOW,
                from.width() + (to.width() - from.width()) * FOLLOW,
                from.height() + (to.height() - from.height()) * FOLLOW);
    }
}
