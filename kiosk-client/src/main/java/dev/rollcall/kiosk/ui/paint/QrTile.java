package dev.rollcall.kiosk.ui.paint;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.net.URI;
import java.util.Map;

/** An address as a QR code, dark on white in either theme, so that every reader reads it. */
public final class QrTile {
    private static final int QUIET_MODULES = 2;

    private QrTile() {}

    public static void paint(Brush brush, Pane place, URI address) {
        BitMatrix code = encode(address);
        var graphics = brush.graphics();
        graphics.setColor(Color.WHITE);
        graphics.fill(Brush.round(place, 14));
        brush.outline(Brush.round(place, 14), Tone.LINE, 1.5);
        double unit = brush.theme().measure().unit();
        int modules = code.getWidth();
        // Whole pixels a module: a code with uneven modules is harder to read.
        double module = Math.max(1, Math.floor(place.width() * unit / modules)) / unit;
        double left = Math.round((place.centreX() - module * modules / 2) * unit) / unit;
        double top = Math.round((place.centreY() - module * modules / 2) * unit) / unit;
        graphics.setColor(Color.BLACK);
        for (int y = 0; y < modules; y++) {
            for (int x = 0; x < modules; x++) {
                if (code.get(x, y)) {
                    graphics.fill(new Rectangle2D.Double(left + x * module, top + y * module, module, module));
                }
            }
        }
    }

    private static BitMatrix encode(URI address) {
        try {
            return new QRCodeWriter()
                    .encode(
                            address.toString(),
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    QUIET_MODULES,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(
                    "an address of " + address.toString().length() + " characters", tooLong);
        }
    }
}
