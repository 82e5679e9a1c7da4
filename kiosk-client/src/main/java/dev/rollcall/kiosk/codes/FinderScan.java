package dev.rollcall.kiosk.codes;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.detector.FinderPattern;
import com.google.zxing.qrcode.detector.FinderPatternFinder;
import java.util.Comparator;
import java.util.List;

/**
 * All the finder patterns of a picture in black and white, where {@link FinderPatternFinder} would settle for three of them:
 * hair and letters look like finder patterns too, and which three belong together shows only when a grid is laid over them.
 */
final class FinderScan extends FinderPatternFinder {
    private static final int RUNS = 5;
    private static final int EVERY_ROW = 2;

    private FinderScan(BitMatrix image) {
        super(image);
    }

    /** At most {@code most} patterns, those seen in most rows first. */
    static List<FinderPattern> in(BitMatrix image, int most) {
        var scan = new FinderScan(image);
        for (int row = 0; row < image.getHeight(); row += EVERY_ROW) {
            scan.along(row);
        }
        return scan.getPossibleCenters().stream()
                .filter(pattern -> pattern.getCount() > 1)
                .sorted(Comparator.comparingInt(FinderPattern::getCount).reversed())
                .limit(most)
                .toList();
    }

    /** Looks for dark, light, dark, light, dark as 1:1:3:1:1; the base class then checks the other directions. */
    private void along(int row) {
        int[] runs = new int[RUNS];
        int run = 0;
        for (int x = 0; x < getImage().getWidth(); x++) {
            boolean dark = getImage().get(x, row);
            if (dark == (run % 2 == 0)) {
                runs[run]++;
            } else if (run == RUNS - 1) {
                examine(runs, row, x);
                run = forgetFirstTwo(runs);
                runs[run]++;
            } else if (run > 0 || runs[0] > 0) {
                run++;
                runs[run]++;
            }
        }
        if (run == RUNS - 1) {
            examine(runs, row, getImage().getWidth());
        }
    }

    private void examine(int[] runs, int row, int end) {
        if (foundPatternCross(runs)) {
            handlePossibleCenter(runs, row, end);
        }
    }

    /** The last three runs are the first three of what may come; says which run begins. */
    private static int forgetFirstTwo(int[] runs) {
        System.arraycopy(runs, 2, runs, 0, RUNS - 2);
        runs[RUNS - 2] = 0;
        runs[RUNS - 1] = 0;
        return RUNS - 2;
    }
}
