package dev.rollcall.kiosk.ui.sound;

import dev.rollcall.kiosk.ui.sound.Cue.Strike;
import java.util.Arrays;
import javax.sound.sampled.AudioFormat;

/** A cue as samples. */
final class Waveform {
    static final AudioFormat FORMAT = new AudioFormat(44_100, 16, 1, true, false);

    private static final double ATTACK_MILLIS = 3;
    private static final int LASTS_MILLIS = 1_400;
    private static final double LOUDEST = 0.98;

    private Waveform() {}

    /** 16 bits, mono, little endian, as loud as {@code volume} says, 0 to 1. */
    static byte[] of(Cue cue, double volume) {
        int samples = (int) (FORMAT.getSampleRate() * LASTS_MILLIS / 1_000);
        double[] wave = new double[samples];
        for (Strike strike : cue.strikes()) {
            add(wave, strike);
        }
        double loud = volume * Math.min(1, LOUDEST / peak(wave));
        byte[] bytes = new byte[samples * 2];
        for (int at = 0; at < samples; at++) {
            int value = (int) (wave[at] * loud * Short.MAX_VALUE);
            bytes[2 * at] = (byte) value;
            bytes[2 * at + 1] = (byte) (value >> 8);
        }
        return bytes;
    }

    /** Strikes that meet may be louder together than the format holds; cut off, they would crackle. */
    private static double peak(double[] wave) {
        return Arrays.stream(wave).map(Math::abs).max().orElse(0);
    }

    private static void add(double[] wave, Strike strike) {
        double phase = 0;
        int start = (int) (strike.at() * FORMAT.getSampleRate() / 1_000);
        for (int at = start; at < wave.length; at++) {
            double millis = (at - start) * 1_000.0 / FORMAT.getSampleRate();
            double fall = Math.exp(-millis / strike.decay());
            double frequency = strike.to() + (strike.from() - strike.to()) * Math.exp(-millis / 12);
            phase += 2 * Math.PI * frequency / FORMAT.getSampleRate();
            wave[at] += strike.strength() * Math.min(1, millis / ATTACK_MILLIS) * fall * Math.sin(phase);
        }
    }
}
