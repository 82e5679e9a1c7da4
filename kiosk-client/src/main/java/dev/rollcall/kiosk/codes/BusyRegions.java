package dev.rollcall.kiosk.codes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a picture is as restless as a code: light and dark change along rows and along columns alike. An edge, a stripe or
 * hair changes along one of them only.
 */
final class BusyRegions {
    /** Side of a block, in pixels of the halved picture. */
    private static final int BLOCK = 8;

    /** Least mean change from one pixel to the next, in grey levels: below it is noise. */
    private static final int FLOOR = 5;

    /** A region is what hangs together and is at least this restless, measured by its most restless block. */
    private static final double SHARE = 0.4;

    /** Blocks across: 64 pixels, less than a code of 2 cm. */
    private static final int NARROWEST = 4;

    private static final int LONGEST_PER_WIDTH = 3;

    private final Grey picture;
    private final int columns;
    private final int rows;
    private final int[] restless;
    private final boolean[] taken;

    private BusyRegions(Grey picture) {
        this.picture = picture;
        Grey half = picture.halved();
        columns = half.width() / BLOCK;
        rows = half.height() / BLOCK;
        restless = new int[columns * rows];
        taken = new boolean[restless.length];
        for (int block = 0; block < restless.length; block++) {
            restless[block] = changes(half, block % columns * BLOCK, block / columns * BLOCK);
        }
    }

    /** At most {@code most} regions of {@code picture}, the most restless first, with a margin. */
    static List<Region> in(Grey picture, int most) {
        var search = new BusyRegions(picture);
        var found = new ArrayList<Region>();
        for (int tries = 0; tries < 3 * most && found.size() < most; tries++) {
            int seed = search.mostRestless();
            if (seed < 0) {
                return found;
            }
            search.grownFrom(seed).ifPresent(found::add);
        }
        return found;
    }

    /** Sum of the changes to the next level inside a block, along rows or along columns, whichever is less. */
    private static int changes(Grey half, int left, int top) {
        byte[] levels = half.levels();
        int width = half.width();
        int across = 0;
        int down = 0;
        for (int y = top; y < top + BLOCK - 1; y++) {
            for (int x = left; x < left + BLOCK - 1; x++) {
                int level = levels[y * width + x] & 0xff;
                across += Math.abs(level - (levels[y * width + x + 1] & 0xff));
                down += Math.abs(level - (levels[(y + 1) * width + x] & 0xff));
            }
        }
        return Math.min(across, down);
    }

    private int mostRestless() {
        int best = -1;
        int most = FLOOR * (BLOCK - 1) * (BLOCK - 1);
        for (int block = 0; block < restless.length; block++) {
            if (!taken[block] && restless[block] >= most) {
                most = restless[block];
                best = block;
            }
        }
        return best;
    }

    private Optional<Region> grownFrom(int seed) {
        int least = (int) (SHARE * restless[seed]);
        var extent = new Extent(columns, rows);
        var open = new ArrayDeque<Integer>(List.of(seed));
        taken[seed] = true;
        while (!open.isEmpty()) {
            int block = open.remove();
            int column = block % columns;
            int row = block / columns;
            extent.include(column, row);
            for (int y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
                for (int x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
                    int next = y * columns + x;
                    if (!taken[next] && restless[next] >= least) {
                        taken[next] = true;
                        open.add(next);
                    }
                }
            }
        }
        return extent.mayBeACode() ? Optional.of(extent.region(picture)) : Optional.empty();
    }

    /** The blocks a region spans. */
    private static final class Extent {
        private int left;
        private int right = -1;
        private int top;
        private int bottom = -1;

        Extent(int columns, int rows) {
            left = columns;
            top = rows;
        }

        void include(int column, int row) {
            left = Math.min(left, column);
            right = Math.max(right, column);
            top = Math.min(top, row);
            bottom = Math.max(bottom, row);
        }

        boolean mayBeACode() {
            int shorter = Math.min(right - left, bottom - top) + 1;
            int longer = Math.max(right - left, bottom - top) + 1;
            return shorter >= NARROWEST && longer <= LONGEST_PER_WIDTH * shorter;
        }

        /**
         * In pixels of the whole picture, wider by a block and a sixth on each side: the finder patterns of a code held near
         * are less restless than its middle, and they take a seventh of its side.
         */
        Region region(Grey picture) {
            int side = 2 * BLOCK;
            int aside = side + (right - left + 1) * side / 6;
            int above = side + (bottom - top + 1) * side / 6;
            int x = Math.max(0, left * side - aside);
            int y = Math.max(0, top * side - above);
            int endX = Math.min(picture.width(), (right + 1) * side + aside);
            int endY = Math.min(picture.height(), (bottom + 1) * side + above);
            return new Region(x, y, endX - x, endY - y);
        }
    }
}
