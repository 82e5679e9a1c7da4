package dev.rollcall.face.drawn;

import java.awt.image.BufferedImage;

/** Lights a relief: a key light from one side, a soft fill from above, blood under the skin, a little shine. */
final class Light {
    private static final double[] LINEAR = new double[256];
    private static final byte[] CODED = new byte[4096];
    private static final double[] WRAP = {0.42, 0.26, 0.20};

    static {
        for (int i = 0; i < 256; i++) {
            LINEAR[i] = Math.pow(i / 255.0, 2.2);
        }
        for (int i = 0; i < CODED.length; i++) {
            CODED[i] = (byte) Math.round(255 * Math.pow(i / (CODED.length - 1.0), 1 / 2.2));
        }
    }

    private final double x;
    private final double y;
    private final double z;
    private final double[] key = new double[3];
    private final double[] fill = new double[3];

    Light(Nuisance nuisance) {
        double length = Math.sqrt(nuisance.lightX() * nuisance.lightX() + nuisance.lightY() * nuisance.lightY() + 0.81);
        x = nuisance.lightX() / length;
        y = nuisance.lightY() / length;
        z = 0.9 / length;
        double warm = nuisance.warmth();
        double[] tint = {1 + 0.05 * warm, 1 + 0.01 * warm, 1 - 0.07 * warm};
        for (int i = 0; i < 3; i++) {
            key[i] = 0.80 * nuisance.strength() * tint[i];
            fill[i] = 0.34 * nuisance.strength() * (2 - tint[i]);
        }
    }

    /** Lights {@code albedo} in place; its transparency stays. */
    void fall(BufferedImage albedo, Raster raster, Relief relief, double shine) {
        float[] cavity = relief.cavity((int) (0.09 * raster.scale()));
        float[] grain = Grain.skin(raster.width(), raster.height());
        int[] row = new int[raster.width()];
        for (int r = 0; r < raster.height(); r++) {
            albedo.getRGB(0, r, row.length, 1, row, 0, row.length);
            for (int c = 0; c < row.length; c++) {
                if (row[c] >>> 24 != 0) {
                    int i = r * row.length + c;
                    row[c] = lit(row[c], new Spot(raster, relief, c, r), cavity[i], grain[i], shine);
                }
            }
            albedo.setRGB(0, r, row.length, 1, row, 0, row.length);
        }
    }

    private int lit(int argb, Spot spot, float cavity, float grain, double shine) {
        double toward = spot.nx * x + spot.ny * y + spot.nz * z;
        double open = spot.nz > 0.9 || toward > 0 ? 1 - 0.75 * spot.shadow(x, y, z) : 0.25;
        double hollow = Math.max(0.5, Math.min(1.25, 1 + 5.5 * cavity));
        double sky = 0.62 + 0.38 * (0.55 * spot.nz - 0.75 * spot.ny);
        double halfZ = Math.sqrt((1 + z) / 2);
        double gloss = (spot.nx * x + spot.ny * y + spot.nz * (z + 1)) / (2 * halfZ);
        double spark = shine * Math.pow(Math.max(0, gloss), 26) * open;
        int result = argb & 0xFF000000;
        for (int i = 0; i < 3; i++) {
            double albedo = LINEAR[(argb >> (16 - 8 * i)) & 0xFF] * (1 + grain);
            double diffuse = Math.max(0, (toward + WRAP[i]) / (1 + WRAP[i]));
            double soft = i == 0 ? Math.sqrt(open) : open;
            double value =
                    albedo * (fill[i] * sky * hollow * hollow + key[i] * diffuse * soft * hollow) + spark * key[i];
            result |= coded(value) << (16 - 8 * i);
        }
        return result;
    }

    private static int coded(double linear) {
        double rolled = linear < 0.7 ? linear : 0.7 + 0.3 * (1 - Math.exp(-(linear - 0.7) / 0.3));
        return CODED[(int) (Math.max(0, Math.min(1, rolled)) * (CODED.length - 1))] & 0xFF;
    }

    /** How bright a flat vertical surface is at (px, py): cloth and hair are lit by this. */
    double flat(double px, double py) {
        return Math.max(0.55, Math.min(1.35, 0.97 + 0.22 * (px * x / 1.4) + 0.10 * (py - 0.4) * y));
    }

    double x() {
        return x;
    }

    /** The normal of one pixel and what stands between it and the light. */
    private static final class Spot {
        private final Raster raster;
        private final Relief relief;
        private final int column;
        private final int row;
        private final double nx;
        private final double ny;
        private final double nz;

        private Spot(Raster raster, Relief relief, int column, int row) {
            this.raster = raster;
            this.relief = relief;
            this.column = column;
            this.row = row;
            double dx = (relief.at(column + 1, row) - relief.at(column - 1, row)) * raster.scale() / 2;
            double dy = (relief.at(column, row + 1) - relief.at(column, row - 1)) * raster.scale() / 2;
            double length = Math.sqrt(dx * dx + dy * dy + 1);
            nx = -dx / length;
            ny = -dy / length;
            nz = 1 / length;
        }

        private double shadow(double x, double y, double z) {
            double flat = Math.sqrt(x * x + y * y);
            if (flat < 0.05) {
                return 0;
            }
            double here = relief.at(column, row);
            double dark = 0;
            for (int i = 2; i <= 12; i++) {
                double reach = 0.045 * i;
                int c = column + (int) Math.round(x / flat * reach * raster.scale());
                int r = row + (int) Math.round(y / flat * reach * raster.scale());
                double over = relief.at(c, r) - here - reach * z / flat * 0.55;
                dark = Math.max(dark, over / (0.05 + 0.10 * reach));
            }
            return Math.min(1, dark);
        }
    }
}
