package dev.rollcall.kiosk.ui.sound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WaveformTest {

    @ParameterizedTest
    @EnumSource
    void beginsSoftlyEndsInSilenceAndIsNeverTooLoud(Cue cue) {
        int[] wave = samples(Waveform.of(cue, 1));

        assertThat(Math.abs(wave[1])).as("no click at first").isLessThan(Short.MAX_VALUE / 50);
        assertThat(loudest(wave, wave.length - 400, wave.length)).as("over").isLessThan(Short.MAX_VALUE / 50);
        assertThat(loudest(wave, 0, wave.length))
                .as("heard, and not cut off")
                .isBetween(Short.MAX_VALUE / 10, Short.MAX_VALUE - 1);
    }

    @ParameterizedTest
    @EnumSource
    void isAsLoudAsAskedFor(Cue cue) {
        int full = loudest(samples(Waveform.of(cue, 1)), 0, 40_000);
        int half = loudest(samples(Waveform.of(cue, 0.5)), 0, 40_000);

        assertThat(half).isBetween(full * 45 / 100, full * 55 / 100);
        assertThat(loudest(samples(Waveform.of(cue, 0)), 0, 40_000)).isZero();
    }

    private static int[] samples(byte[] bytes) {
        int[] wave = new int[bytes.length / 2];
        for (int at = 0; at < wave.length; at++) {
            wave[at] = (bytes[2 * at] & 0xff) | bytes[2 * at + 1] << 8;
        }
        return wave;
    }

    private static int loudest(int[] wave, int from, int to) {
        int loudest = 0;
        for (int at = from; at < to; at++) {
            loudest = Math.max(loudest, Math.abs(wave[at]));
        }
        return loudest;
    }
}
