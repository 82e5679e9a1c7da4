package dev.rollcall.kiosk.codes;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.rollcall.face.Frame;
import java.util.List;
import java.util.Map;

/**
 * The reading stage: the texts of the QR codes in a frame. What one frame is not searched for, one of the next few is, so
 * that a frame stays cheap. For one thread at a time.
 */
public final class CodeReader {
    private final QRCodeReader reader = new QRCodeReader();
    private long frames;

    /** The texts in {@code frame}, most often none; the same code is told again for every frame it is read in. */
    public List<String> read(Frame frame) {
        LuminanceSource light = light(frame);
        frames++;
        try {
            var binarizer = frames % 2 == 0 ? new GlobalHistogramBinarizer(light) : new HybridBinarizer(light);
            return List.of(reader.decode(new BinaryBitmap(binarizer), Map.of(DecodeHintType.CHARACTER_SET, "UTF-8"))
                    .getText());
        } catch (ReaderException none) {
            return List.of();
        }
    }

    private static LuminanceSource light(Frame frame) {
        byte[] bgr = frame.bgr();
        byte[] grey = new byte[frame.width() * frame.height()];
        for (int i = 0, p = 0; i < grey.length; i++, p += 3) {
            grey[i] = (byte) (((bgr[p] & 0xff) + 2 * (bgr[p + 1] & 0xff) + (bgr[p + 2] & 0xff)) >> 2);
        }
        return new PlanarYUVLuminanceSource(
                grey, frame.width(), frame.height(), 0, 0, frame.width(), frame.height(), false);
    }
}
