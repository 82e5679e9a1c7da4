package dev.rollcall.server.members.sheets;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How the letters of a text file are written. A mark at the beginning decides; then zero bytes, which only UTF-16 has; then
 * what is valid UTF-8 is UTF-8; the rest is the guess of ICU between GB18030, which holds GBK and GB2312, and Big5.
 */
final class Charsets {
    static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5");
    /** How much surer than of GB18030 ICU must be of Big5, whose bytes nearly always are valid GB18030 too. */
    private static final int SURER = 15;

    private Charsets() {}

    static Charset of(byte[] text) {
        if (startsWith(text, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(text, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(text, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        int[] zeros = zeros(text);
        if (zeros[0] + zeros[1] > 0) {
            return zeros[1] > zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        if (valid(text, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        return chinese(text);
    }

    /** Without the mark at the beginning. */
    static String decode(byte[] text, Charset charset) {
        String decoded = new String(text, charset);
        return decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
    }

    static boolean valid(byte[] text, Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(text));
            return true;
        } catch (CharacterCodingException invalid) {
            return false;
        }
    }

    private static Charset chinese(byte[] text) {
        CharsetMatch[] guesses = new CharsetDetector().setText(text).detectAll();
        int mainland = confidence(guesses, "GB18030");
        int taiwan = confidence(guesses, "Big5");
        if (taiwan > mainland + SURER && valid(text, BIG5)) {
            return BIG5;
        }
        return GB18030;
    }

    private static int confidence(CharsetMatch[] guesses, String name) {
        return Arrays.stream(guesses)
                .filter(guess -> guess.getName().equals(name))
                .mapToInt(CharsetMatch::getConfidence)
                .max()
                .orElse(0);
    }

    /** How many zero bytes stand at even and at odd places of the first kilobytes. */
    private static int[] zeros(byte[] text) {
        int[] zeros = new int[2];
        for (int i = 0; i < Math.min(text.length, 8_192); i++) {
            zeros[i % 2] += text[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean startsWith(byte[] text, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= text.length || (text[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
