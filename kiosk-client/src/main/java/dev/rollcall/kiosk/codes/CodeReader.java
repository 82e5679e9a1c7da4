package dev.rollcall.kiosk.codes;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.rollcall.face.Frame;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The reading stage: the texts of the QR codes in a frame.
 *
 * <p>Every frame is searched where it is restless, at full scale. Two looks are taken only now and then, when that found
 * nothing: for a code light on dark, and for one so near that it fills the frame. For one thread at a time.
 */
public final class CodeReader {
    private static final int REGIONS = 3;
    private static final int INVERTED_EVERY = 2;
    private static final int WHOLE_EVERY = 4;

    private final QRCodeReader whole = new QRCodeReader();
    private long frames;

    /** The texts in {@code frame}, most often none; the same code is told again for every frame it is read in. */
    public List<String> read(Frame frame) {
        Grey grey = Grey.of(frame);
        List<Region> regions = BusyRegions.in(grey, REGIONS);
        Set<String> texts = new LinkedHashSet<>();
        regions.forEach(region -> read(grey.enlarged(region)).ifPresent(texts::add));
        long turn = frames++;
        if (texts.isEmpty() && turn % INVERTED_EVERY == 0 && !regions.isEmpty()) {
            read(grey.enlarged(regions.get(0)).inverted()).ifPresent(texts::add);
        }
        if (texts.isEmpty() && turn % WHOLE_EVERY == 1) {
            readWhole(grey.halved()).ifPresent(texts::add);
        }
        return List.copyOf(texts);
    }

    private static Optional<String> read(Grey part) {
        try {
            return Corners.in(part).stream()
                    .flatMap(corners -> Grid.over(part, corners))
                    .map(Grid::text)
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (NotFoundException allOneGrey) {
            return Optional.empty();
        }
    }

    private Optional<String> readWhole(Grey picture) {
        try {
            return Optional.of(whole.decode(new BinaryBitmap(new HybridBinarizer(picture.source())))
                    .getText());
        } catch (ReaderException none) {
            return Optional.empty();
        }
    }
}
