package dev.rollcall.server.biometrics.coverage;

/** Where a member stands. */
enum State {
    ENROLLED("present"),
    /** Enrolled by another model than the one in use: enrol again. */
    OUTDATED("late"),
    CONSENTED(""),
    /** Agreed to a text that counts no more; face data, if any, is kept and not used. */
    ASK_AGAIN("late"),
    /** Said no, or took the consent back: comes in by code, card or staff. */
    DECLINED(""),
    NONE("");

    private final String tone;

    State(String tone) {
        this.tone = tone;
    }

    /** The class of its chip. */
    public String tone() {
        return tone;
    }

    /** Those that are worth a place when nobody is in them; the others come up only with somebody in them. */
    public boolean usual() {
        return this != OUTDATED && this != ASK_AGAIN;
    }
}
