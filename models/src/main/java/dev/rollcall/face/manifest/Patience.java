package dev.rollcall.face.manifest;

import java.time.Duration;

/**
 * How long a download waits.
 *
 * @param firstByte for the first byte of an answer, from all addresses of a file together
 * @param stall for the next byte, once bytes have come
 * @param retries how often an address that broke off is asked for the rest
 */
record Patience(Duration firstByte, Duration stall, int retries) {
    /** Silence is given up after eight seconds: with the work round it, within the ten that are promised. */
    static Patience standard() {
        return new Patience(Duration.ofSeconds(8), Duration.ofSeconds(20), 5);
    }
}
