package dev.rollcall.face.manifest;

import java.io.IOException;

/** An address gave no first byte in time. */
final class SilentAddress extends IOException {
    private static final long serialVersionUID = 1L;

    SilentAddress(String message) {
        super(message);
    }
}
