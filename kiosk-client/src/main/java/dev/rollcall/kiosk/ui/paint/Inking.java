package dev.rollcall.kiosk.ui.paint;

/** An ink and the ground it stands on: the only pairs in which text is painted, so that each can be checked. */
public enum Inking {
    ON_PAPER(Tone.INK, Tone.PAPER),
    ON_PAPER_QUIET(Tone.INK_2, Tone.PAPER),
    ON_PAPER_FAINT(Tone.INK_3, Tone.PAPER),
    SEAL_ON_PAPER(Tone.SEAL, Tone.PAPER),
    ON_SHEET(Tone.INK, Tone.SHEET),
    ON_SHEET_QUIET(Tone.INK_2, Tone.SHEET),
    ON_SHEET_FAINT(Tone.INK_3, Tone.SHEET),
    SEAL_ON_SHEET(Tone.SEAL, Tone.SHEET),
    ON_SEAL(Tone.ON_SEAL, Tone.SEAL),
    PRESENT_ON_SHEET(Tone.PRESENT, Tone.SHEET),
    LATE_ON_SHEET(Tone.LATE, Tone.SHEET),
    EXCUSED_ON_SHEET(Tone.EXCUSED, Tone.SHEET),
    DISPUTED_ON_SHEET(Tone.DISPUTED, Tone.SHEET);

    private final Tone ink;
    private final Tone ground;

    Inking(Tone ink, Tone ground) {
        this.ink = ink;
        this.ground = ground;
    }

    public Tone ink() {
        return ink;
    }

    public Tone ground() {
        return ground;
    }
}
