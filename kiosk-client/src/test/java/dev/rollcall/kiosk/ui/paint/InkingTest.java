package dev.rollcall.kiosk.ui.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** All text is painted in an {@link Inking}, so these are all pairs there are. */
class InkingTest {
    private static final double TEXT = 4.5;
    private static final double SIGN = 3;

    static List<Palette> palettes() {
        return List.of(Palette.light(), Palette.dark());
    }

    @ParameterizedTest
    @EnumSource(Inking.class)
    void isReadableInLightAndDark(Inking inking) {
        assertThat(palettes())
                .allSatisfy(palette -> assertThat(contrast(palette.of(inking.ink()), palette.of(inking.ground())))
                        .isGreaterThanOrEqualTo(TEXT));
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void keepsSignsAndEdgesOfButtonsVisible(Palette palette) {
        assertThat(contrast(palette.of(Tone.EDGE), palette.of(Tone.SHEET))).isGreaterThanOrEqualTo(SIGN);
        assertThat(contrast(palette.of(Tone.EDGE), palette.of(Tone.PAPER))).isGreaterThanOrEqualTo(SIGN);
        assertThat(contrast(palette.of(Tone.PRESENT), palette.of(Tone.PAPER))).isGreaterThanOrEqualTo(SIGN);
        assertThat(contrast(palette.of(Tone.LATE), palette.of(Tone.PAPER))).isGreaterThanOrEqualTo(SIGN);
        assertThat(contrast(palette.of(Tone.SEAL), palette.of(Tone.SHEET))).isGreaterThanOrEqualTo(SIGN);
    }

    /** Contrast ratio by WCAG 2.2. */
    private static double contrast(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
