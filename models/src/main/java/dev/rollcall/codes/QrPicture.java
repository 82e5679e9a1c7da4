package dev.rollcall.codes;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A text as a QR code, in modules: the squares it is made of, quiet zone included. Immutable. */
public final class QrPicture {
    /** Light modules round the code, as ISO/IEC 18004 asks for. */
    public static final int QUIET_ZONE = 4;

    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8);

    private final ByteMatrix modules;

    private QrPicture(ByteMatrix modules) {
        this.modules = modules;
    }

    /** Lays out {@code text}; a text too long for any QR code is an argument refused. */
    public static QrPicture of(String text) {
        try {
            return new QrPicture(
                    Encoder.encode(text, ErrorCorrectionLevel.M, HINTS).getMatrix());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no QR code holds " + text.length() + " characters", tooLong);
        }
    }

    /** {@code text} in black on white, {@code size} pixels wide and high. */
    public static BufferedImage draw(String text, int size) {
        return of(text).draw(size);
    }

    /** Modules from edge to edge, quiet zone included: the width of {@link #svgPath()}'s view box. */
    public int side() {
        return modules.getWidth() + 2 * QUIET_ZONE;
    }

    /** Whether the module in column {@code x} and row {@code y}, from the top left corner, is dark. */
    public boolean isDark(int x, int y) {
        int column = x - QUIET_ZONE;
        int row = y - QUIET_ZONE;
        return column >= 0
                && row >= 0
                && column < modules.getWidth()
                && row < modules.getHeight()
                && modules.get(column, row) == 1;
    }

    /** The dark modules as the {@code d} of one SVG path, in units of one module; to be filled, without a stroke. */
    public String svgPath() {
        var path = new StringBuilder();
        for (int y = 0; y < side(); y++) {
            for (int x = 0; x < side(); x++) {
                int from = x;
                while (isDark(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append('M')
                            .append(from)
                            .append(' ')
                            .append(y)
                            .append('h')
                            .append(x - from);
                    path.append("v1h").append(from - x).append('z');
                }
            }
        }
        return path.toString();
    }

    /**
     * In black on white, {@code size} pixels wide and high. Every module has the same whole number of pixels, so that none
     * is blurred; what is left over widens the quiet zone.
     */
    public BufferedImage draw(int size) {
        int scale = size / side();
        if (scale == 0) {
            throw new IllegalArgumentException(size + " pixels are too few for " + side() + " modules");
        }
        int margin = (size - scale * side()) / 2;
        var image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D paper = image.createGraphics();
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, size, size);
        paper.setColor(Color.BLACK);
        for (int y = 0; y < side(); y++) {
            for (int x = 0; x < side(); x++) {
                if (isDark(x, y)) {
                    paper.fillRect(margin + x * scale, margin + y * scale, scale, scale);
                }
            }
        }
        paper.dispose();
        return image;
    }
}
