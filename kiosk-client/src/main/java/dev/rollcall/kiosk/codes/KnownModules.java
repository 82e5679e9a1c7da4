package dev.rollcall.kiosk.codes;

import com.google.zxing.qrcode.decoder.Version;
import java.util.ArrayList;
import java.util.List;

/**
 * Modules whose colour does not depend on what stands in the code (ISO/IEC 18004, 6.3).
 *
 * @param dark middles as x, y, x, y, ... in modules
 * @param light the same for light ones
 */
record KnownModules(float[] dark, float[] light) {
    /** Square rings round a middle, from the middle out: true is dark. A finder pattern ends with the light round it. */
    private static final boolean[] FINDER = {true, true, false, true, false};

    private static final boolean[] ALIGNMENT = {true, false, true};

    /** All of them: finder patterns and the light round them, timing patterns, alignment patterns. */
    static KnownModules of(Version version) {
        int side = version.getDimensionForVersion();
        var known = new Collected(side);
        known.rings(3, 3, FINDER);
        known.rings(side - 4, 3, FINDER);
        known.rings(3, side - 4, FINDER);
        known.timing();
        known.alignment(version.getAlignmentPatternCenters());
        return known.places();
    }

    /** The timing patterns alone: they tell one version from the next. */
    static KnownModules timing(Version version) {
        var known = new Collected(version.getDimensionForVersion());
        known.timing();
        return known.places();
    }

    /** The alignment patterns alone: they lie where perspective shows most. */
    static KnownModules alignment(Version version) {
        var known = new Collected(version.getDimensionForVersion());
        known.alignment(version.getAlignmentPatternCenters());
        return known.places();
    }

    private static final class Collected {
        private final int side;
        private final List<Float> dark = new ArrayList<>();
        private final List<Float> light = new ArrayList<>();

        Collected(int side) {
            this.side = side;
        }

        void timing() {
            for (int i = 8; i < side - 8; i++) {
                add(i, 6, i % 2 == 0);
                add(6, i, i % 2 == 0);
            }
        }

        void alignment(int[] lines) {
            for (int x : lines) {
                for (int y : lines) {
                    boolean underFinder = (x == 6 && y == 6) || (x == 6 && y == side - 7) || (x == side - 7 && y == 6);
                    if (!underFinder) {
                        rings(x, y, ALIGNMENT);
                    }
                }
            }
        }

        void rings(int x, int y, boolean[] dark) {
            int reach = dark.length - 1;
            for (int dy = -reach; dy <= reach; dy++) {
                for (int dx = -reach; dx <= reach; dx++) {
                    add(x + dx, y + dy, dark[Math.max(Math.abs(dx), Math.abs(dy))]);
                }
            }
        }

        private void add(int x, int y, boolean isDark) {
            if (x >= 0 && y >= 0 && x < side && y < side) {
                List<Float> places = isDark ? dark : light;
                places.add(x + 0.5f);
                places.add(y + 0.5f);
            }
        }

        KnownModules places() {
            return new KnownModules(array(dark), array(light));
        }

        private static float[] array(List<Float> values) {
            float[] array = new float[values.size()];
            for (int i = 0; i < array.length; i++) {
                array[i] = values.get(i);
            }
            return array;
        }
    }
}
