package dev.rollcall.kiosk.state;

import java.util.Arrays;

/** An encoded picture (JPEG or PNG) for display, never used for recognition. Immutable. */
public final class Portrait {
    private final byte[] encoded;

    private Portrait(byte[] encoded) {
        this.encoded = encoded;
    }

    public static Portrait of(byte[] encoded) {
        return new Portrait(encoded.clone());
    }

    public byte[] encoded() {
        return encoded.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Portrait that && Arrays.equals(encoded, that.encoded);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(encoded);
    }
}
