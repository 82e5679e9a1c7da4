package dev.rollcall.kiosk.state;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member as the screen may show them.
 *
 * @param portrait from the register, null where there is none or it may not be shown
 * @param seat in the sitting shown beside, null where seats are free
 */
public record Person(
        UUID id, String number, String name, String pinyin, @Nullable Portrait portrait, @Nullable Seat seat) {}
