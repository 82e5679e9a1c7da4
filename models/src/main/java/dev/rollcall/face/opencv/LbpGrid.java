package dev.rollcall.face.opencv;

import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Histograms of uniform local binary patterns over a grid of cells (Ahonen, Hadid and Pietikainen 2004), and beside them
 * each cell's mean colour. No weights: it tells drawn people apart, and must not be asked about real ones.
 */
final class LbpGrid implements Descriptor {
    private static final int SIDE = Alignment.SIDE;
    private static final int CELLS = 7;
    private static final int CELL = SIDE / CELLS;
    private static final int PATTERNS = 59;
    private static final int TEXTURE = CELLS * CELLS * PATTERNS;
    private static final int COLOURS = 3;
    static final int LENGTH = TEXTURE + CELLS * CELLS * COLOURS;

    private static final int[] PATTERN_OF_CODE = patterns();
    private static final int[][] NEIGHBOURS = {{-1, -1}, {0, -1}, {1, -1}, {1, 0}, {1, 1}, {0, 1}, {-1, 1}, {-1, 0}};

    @Override
    public float[] describe(Mat crop) {
        try (Mats mats = new Mats()) {
            Mat smooth = mats.empty();
            Imgproc.GaussianBlur(crop, smooth, new Size(3, 3), 0);
            Mat luma = mats.empty();
            Imgproc.cvtColor(smooth, luma, Imgproc.COLOR_BGR2GRAY);
            Mat lab = mats.empty();
            Imgproc.cvtColor(smooth, lab, Imgproc.COLOR_BGR2Lab);
            Mat cells = mats.empty();
            Imgproc.resize(lab, cells, new Size(CELLS, CELLS), 0, 0, Imgproc.INTER_AREA);
            float[] values = new float[LENGTH];
            texture(bytes(luma, 1), values);
            colours(bytes(cells, COLOURS), values);
            return values;
        }
    }

    private static byte[] bytes(Mat mat, int channels) {
        byte[] bytes = new byte[(int) mat.total() * channels];
        mat.get(0, 0, bytes);
        return bytes;
    }

    /** Square roots of the histograms less those of an even one: the cosine is then a centred Hellinger similarity. */
    private static void texture(byte[] luma, float[] values) {
        for (int y = 1; y < SIDE - 1; y++) {
            for (int x = 1; x < SIDE - 1; x++) {
                int cell = y / CELL * CELLS + x / CELL;
                values[cell * PATTERNS + PATTERN_OF_CODE[code(luma, x, y)]]++;
            }
        }
        double even = Math.sqrt(1.0 / PATTERNS);
        for (int i = 0; i < TEXTURE; i++) {
            values[i] = (float) ((Math.sqrt(values[i] / (CELL * CELL)) - even) / CELLS);
        }
    }

    private static int code(byte[] luma, int x, int y) {
        int centre = luma[y * SIDE + x] & 0xff;
        int code = 0;
        for (int i = 0; i < NEIGHBOURS.length; i++) {
            int other = luma[(y + NEIGHBOURS[i][1]) * SIDE + x + NEIGHBOURS[i][0]] & 0xff;
            code |= (other >= centre ? 1 : 0) << i;
        }
        return code;
    }

    /** Each channel less its mean over the face, so that the light of the room weighs little. */
    private static void colours(byte[] lab, float[] values) {
        for (int channel = 0; channel < COLOURS; channel++) {
            double mean = 0;
            for (int cell = 0; cell < CELLS * CELLS; cell++) {
                mean += (lab[cell * COLOURS + channel] & 0xff) / (double) (CELLS * CELLS);
            }
            for (int cell = 0; cell < CELLS * CELLS; cell++) {
                int at = cell * COLOURS + channel;
                values[TEXTURE + at] = (float) (((lab[at] & 0xff) - mean) / 255);
            }
        }
    }

    /** 58 patterns with at most two changes round the circle have a bin each; all others share the last. */
    private static int[] patterns() {
        int[] bins = new int[256];
        int next = 0;
        for (int code = 0; code < 256; code++) {
            int turned = (code >> 1) | ((code & 1) << 7);
            bins[code] = Integer.bitCount(code ^ turned) <= 2 ? next++ : PATTERNS - 1;
        }
        return bins;
    }
}
