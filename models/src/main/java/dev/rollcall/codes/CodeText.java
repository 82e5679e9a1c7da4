package dev.rollcall.codes;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.codec.CodecPolicy;
import org.apache.commons.codec.binary.Base45;

/** Bytes as the text of a QR code: a mark that says whose it is, then Base45 (RFC 9285), alphanumeric throughout. */
final class CodeText {
    /** Says "one of ours, first format"; a later format takes another digit. */
    static final String MARK = "RC1:";

    private CodeText() {}

    static String of(byte[] bytes) {
        return MARK + new String(codec().encode(bytes), StandardCharsets.US_ASCII);
    }

    static boolean isMarked(String text) {
        return text.startsWith(MARK);
    }

    /** The bytes in a marked text; empty when {@link #of} would not have written it so, character by character. */
    static Optional<byte[]> bytes(String text) {
        try {
            byte[] bytes = codec().decode(text.substring(MARK.length()).getBytes(StandardCharsets.US_ASCII));
            return of(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException notBase45) {
            return Optional.empty();
        }
    }

    private static Base45 codec() {
        return Base45.builder().setDecodingPolicy(CodecPolicy.STRICT).get();
    }
}
