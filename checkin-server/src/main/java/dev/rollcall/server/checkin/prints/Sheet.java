package dev.rollcall.server.checkin.prints;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** One page of paper, measured in millimetres from its lower left corner. Used by one thread, closed by who opened it. */
final class Sheet implements AutoCloseable {
    static final float POINTS = 72 / 25.4f;

    private final PDPageContentStream ink;

    Sheet(PDDocument document, float width, float height) throws IOException {
        var page = new PDPage(new PDRectangle(width * POINTS, height * POINTS));
        document.addPage(page);
        ink = new PDPageContentStream(document, page);
    }

    /** Fills {@code shape}, which is in points, with its origin at ({@code x}, {@code y}). */
    void fill(Shape shape, float x, float y, Color colour) throws IOException {
        PathIterator path = shape.getPathIterator(AffineTransform.getTranslateInstance(x * POINTS, y * POINTS));
        float[] at = new float[6];
        float fromX = 0;
        float fromY = 0;
        boolean any = false;
        for (; !path.isDone(); path.next()) {
            any = true;
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> ink.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> ink.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO -> curve(cubic(fromX, fromY, at));
                case PathIterator.SEG_CUBICTO -> curve(at);
                default -> ink.closePath();
            }
            int end = end(path.currentSegment(at));
            if (end >= 0) {
                fromX = at[end];
                fromY = at[end + 1];
            }
        }
        if (any) {
            ink.setNonStrokingColor(colour);
            ink.fill();
        }
    }

    /** A curve of second degree as one of third, which is all a page knows. */
    static float[] cubic(float fromX, float fromY, float[] at) {
        return new float[] {
            fromX + (at[0] - fromX) * 2 / 3,
            fromY + (at[1] - fromY) * 2 / 3,
            at[2] + (at[0] - at[2]) * 2 / 3,
            at[3] + (at[1] - at[3]) * 2 / 3,
            at[2],
            at[3]
        };
    }

    private void curve(float[] at) throws IOException {
        ink.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
    }

    /** Where in its numbers a segment's last point stands, below 0 for one without. */
    static int end(int segment) {
        return switch (segment) {
            case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 0;
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 4;
            default -> -1;
        };
    }

    void fill(Rectangle2D.Float millimetres, Color colour) throws IOException {
        ink.setNonStrokingColor(colour);
        ink.addRect(
                millimetres.x * POINTS,
                millimetres.y * POINTS,
                millimetres.width * POINTS,
                millimetres.height * POINTS);
        ink.fill();
    }

    /** A hairline. */
    void line(float fromX, float fromY, float toX, float toY, Color colour) throws IOException {
        ink.setStrokingColor(colour);
        ink.setLineWidth(0.3f);
        ink.moveTo(fromX * POINTS, fromY * POINTS);
        ink.lineTo(toX * POINTS, toY * POINTS);
        ink.stroke();
    }

    @Override
    public void close() throws IOException {
        ink.close();
    }
}
