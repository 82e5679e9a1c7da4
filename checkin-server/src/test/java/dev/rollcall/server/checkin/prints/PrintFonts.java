package dev.rollcall.server.checkin.prints;

import java.util.List;

/** The fonts of this machine, for tests of what other rooms print. */
public final class PrintFonts {
    private PrintFonts() {}

    public static CardFonts ofThisMachine() {
        return new CardFonts(new PrintsProperties(List.of()));
    }
}
