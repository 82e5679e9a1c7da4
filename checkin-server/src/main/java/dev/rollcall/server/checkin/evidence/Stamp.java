package dev.rollcall.server.checkin.evidence;

/**
 * Stands for everything recorded of one or several sessions: evidence only grows, so equal stamps mean nothing new. It
 * counts rows because their numbers may become visible out of order.
 *
 * @param entered what staff entered
 */
public record Stamp(long checkIns, long disputes, long entered) {
    public static final Stamp NOTHING = new Stamp(0, 0, 0);

    Stamp plus(Stamp other) {
        return new Stamp(checkIns + other.checkIns, disputes + other.disputes, entered + other.entered);
    }
}
