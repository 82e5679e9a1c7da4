package dev.rollcall.server.devices.pairing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A QR code as the path of an SVG, one unit a module, so that it prints sharp at any size and needs no request of its own.
 *
 * @param size width and height in units, quiet zone included
 */
record PairingPicture(int size, String path) {
    private static final int QUIET_ZONE = 2;

    /** What a kiosk's camera reads: where to go and with which code. */
    static PairingPicture of(String server, String code) {
        try {
            BitMatrix modules = new QRCodeWriter()
                    .encode(
                            server + "#pair=" + code,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.Q));
            return new PairingPicture(modules.getWidth(), path(modules));
        } catch (WriterException tooLong) {
            throw new IllegalStateException("the server's address does not fit a QR code", tooLong);
        }
    }

    private static String path(BitMatrix modules) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
