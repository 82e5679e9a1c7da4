package dev.rollcall.server.meetings;

/** In how many of its sessions somebody must have been present to have been present at a meeting. */
public enum PresenceRule {
    ANY_SESSION(0, 1),
    HALF(1, 2),
    TWO_THIRDS(2, 3),
    THREE_QUARTERS(3, 4),
    EVERY_SESSION(1, 1);

    private final int parts;
    private final int of;

    PresenceRule(int parts, int of) {
        this.parts = parts;
        this.of = of;
    }

    /**
     * Exact, without rounding: two thirds of four sessions are three.
     *
     * @param attended sessions attended, of {@code sessions} at which the person was expected
     */
    public boolean present(int attended, int sessions) {
        return attended > 0 && (long) attended * of >= (long) sessions * parts;
    }
}
