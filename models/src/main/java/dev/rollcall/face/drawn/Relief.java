package dev.rollcall.face.drawn;

/** A height field over the head: bones and flesh as smooth bumps on an egg. Heights in units, towards the viewer. */
final class Relief {
    private final Raster raster;
    private final float[] height;

    Relief(Raster raster, Looks looks, Contour contour, Nuisance nuisance) {
        this.raster = raster;
        height = new float[raster.width() * raster.height()];
        egg(contour);
        bones(looks);
        eyes(looks);
        nose(looks);
        mouth(looks, nuisance);
        age(looks, nuisance);
    }

    private void egg(Contour contour) {
        double top = contour.top();
        double bottom = contour.bottom();
        for (int row = 0; row < raster.height(); row++) {
            double y = raster.y(row);
            double upper = Math.max(0, Math.min(1, (-0.35 - y) / (-0.35 - top)));
            double lower = Math.max(0, Math.min(1, (y - bottom + 0.34) / 0.34));
            double along = Math.sqrt(Math.max(0, 1 - upper * upper)) * Math.sqrt(Math.max(0, 1 - lower * lower));
            double half = contour.half(y);
            for (int column = 0; column < raster.width(); column++) {
                double u = half <= 0 ? 1 : Math.min(1, Math.abs(raster.x(column)) / half);
                double across = Math.sqrt(1 - Math.pow(u, 2.5));
                height[row * raster.width() + column] = (float) (1.05 * across * (0.35 + 0.65 * along));
            }
        }
    }

    private void bones(Looks looks) {
        Looks.Skull skull = looks.skull();
        pair(0.40, looks.brows().y() + 0.06, 0.27, 0.09, skull.browRidge());
        pair(0.62, 0.42, 0.24, 0.20, skull.cheekbone());
        pair(0.66, 0.95, 0.20, 0.24, -skull.hollow());
        pair(0.80, -0.42, 0.16, 0.22, -0.04 - skull.hollow() / 2);
        bump(0, skull.chinY() - 0.20, 0.20, 0.13, skull.chinBump());
        bump(0, -0.72, 0.45, 0.28, 0.05);
    }

    private void eyes(Looks looks) {
        Looks.Eyes eyes = looks.eyes();
        pair(eyes.apart() - 0.05, -0.05, 0.25, 0.14, -eyes.depth());
        pair(eyes.apart(), -0.01, 0.17, 0.105, 0.075);
        pair(eyes.apart(), 0.13, 0.17, 0.035, 0.02 * eyes.bags());
        pair(eyes.apart() - 0.02, 0.20, 0.19, 0.03, -0.022 * eyes.bags());
    }

    private void nose(Looks looks) {
        Looks.Nose nose = looks.nose();
        double tip = nose.tipY();
        for (double y = -0.12; y < tip - 0.04; y += 0.04) {
            double t = (y + 0.12) / (tip + 0.08);
            double lift = nose.bridge() + (nose.tip() - nose.bridge()) * t * t;
            bump(0, y, 0.075 + 0.045 * t, 0.05, lift * 0.33);
        }
        bump(0, tip - 0.02, nose.ball(), 0.085, nose.tip() * 0.62);
        bump(0, tip - 0.05, nose.halfWidth() * 0.9, 0.12, nose.tip() * 0.28);
        pair(nose.halfWidth() * 0.78, tip + 0.035, 0.075, 0.065, 0.10);
        bump(0, tip + 0.13, 0.16, 0.045, -0.05);
    }

    private void mouth(Looks looks, Nuisance nuisance) {
        Looks.Mouth mouth = looks.mouth();
        double tip = looks.nose().tipY();
        double half = mouth.halfWidth() * (1 + 0.10 * nuisance.smile());
        bump(0, mouth.y() - 0.02, half * 1.15, 0.17, 0.07);
        bump(0, mouth.y() - mouth.upper() * 0.7, half * 0.62, mouth.upper() * 0.75, 0.035);
        bump(0, mouth.y() + mouth.lower() * 0.6, half * 0.5, mouth.lower() * 0.62, 0.055);
        bump(0, mouth.y(), half * 0.7, 0.018, -0.05);
        bump(0, mouth.y() + mouth.lower() + 0.08, 0.2, 0.05, -0.05);
        bump(0, (tip + 0.1 + mouth.y()) / 2, 0.03, 0.08, -0.018);
        pair(half + 0.03, mouth.y() - mouth.corners(), 0.05, 0.05, -0.03);
    }

    private void age(Looks looks, Nuisance nuisance) {
        Looks.Nose nose = looks.nose();
        Looks.Mouth mouth = looks.mouth();
        double fold = 0.004 + 0.032 * looks.skin().lines() + 0.02 * Math.max(0, nuisance.smile());
        double fromX = nose.halfWidth() + 0.06;
        double toX = mouth.halfWidth() + 0.13;
        for (int i = 0; i <= 12; i++) {
            double t = i / 12.0;
            double x = fromX + (toX - fromX) * Math.pow(t, 0.8);
            double y = nose.tipY() + 0.02 + (mouth.y() - nose.tipY()) * t;
            double strength = fold * (1 - 0.5 * Math.abs(t - 0.4));
            pair(x, y, 0.028, 0.035, -strength * 0.55);
            pair(x + 0.09, y - 0.03, 0.07, 0.07, strength * 0.35);
        }
    }

    /** The same bump on both sides. */
    private void pair(double x, double y, double spreadX, double spreadY, double amount) {
        bump(x, y, spreadX, spreadY, amount);
        bump(-x, y, spreadX, spreadY, amount);
    }

    private void bump(double x, double y, double spreadX, double spreadY, double amount) {
        if (amount == 0) {
            return;
        }
        int top = Math.max(0, raster.row(y - 3 * spreadY));
        int bottom = Math.min(raster.height() - 1, raster.row(y + 3 * spreadY));
        int left = Math.max(0, raster.column(x - 3 * spreadX));
        int right = Math.min(raster.width() - 1, raster.column(x + 3 * spreadX));
        for (int row = top; row <= bottom; row++) {
            double v = (raster.y(row) - y) / spreadY;
            double vertical = amount * Math.exp(-v * v / 2);
            for (int column = left; column <= right; column++) {
                double u = (raster.x(column) - x) / spreadX;
                height[row * raster.width() + column] += (float) (vertical * Math.exp(-u * u / 2));
            }
        }
    }

    float at(int column, int row) {
        int c = Math.max(0, Math.min(raster.width() - 1, column));
        int r = Math.max(0, Math.min(raster.height() - 1, row));
        return height[r * raster.width() + c];
    }

    /** How far each point lies above (positive) or below its surroundings, within {@code reach} pixels. */
    float[] cavity(int reach) {
        float[] soft = Blur.box(Blur.box(height, raster.width(), reach), raster.width(), reach);
        float[] result = new float[height.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = height[i] - soft[i];
        }
        return result;
    }
}
