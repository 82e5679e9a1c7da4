package dev.rollcall.protocol;

import java.util.Objects;

/**
 * Given as soon as there is news, or after a while without any.
 *
 * @param mark stands for all that kiosks hold, admissions aside; another than the one asked with means: sync now
 */
public record NewsAnswer(String mark) {
    public NewsAnswer {
        Objects.requireNonNull(mark);
    }
}
