package dev.rollcall.kiosk.ui.sheet;

import dev.rollcall.kiosk.state.KioskState;
import dev.rollcall.kiosk.ui.paint.Around;
import dev.rollcall.kiosk.ui.paint.GuideRing;

/** Which sheet shows which state. For the thread of the screen. */
public final class Sheets {
    private final GuideRing ring = new GuideRing();

    /** The sheet of {@code state}. */
    public Sheet of(KioskState state, Around around) {
        if (!(state instanceof KioskState.Looking || state instanceof KioskState.OneMoment)) {
            ring.forget();
        }
        if (state instanceof KioskState.Idle idle) {
            return new IdleSheet(idle, around);
        } else if (state instanceof KioskState.Looking looking) {
            return new LookingSheet(looking, ring);
        } else if (state instanceof KioskState.OneMoment moment) {
            return new OneMomentSheet(moment, ring);
        } else if (state instanceof KioskState.OutOfOrder fault) {
            return new OutOfOrderSheet(fault);
        } else if (state instanceof KioskState.Starting) {
            return new StartingSheet();
        } else if (state instanceof KioskState.Ended) {
            return new EndedSheet();
        }
        return answer(state);
    }

    private static Sheet answer(KioskState state) {
        if (state instanceof KioskState.Welcome welcome) {
            return new WelcomeSheet(welcome);
        } else if (state instanceof KioskState.Goodbye goodbye) {
            return new GoodbyeSheet(goodbye);
        } else if (state instanceof KioskState.AlreadyHere already) {
            return new AlreadyHereSheet(already);
        } else if (state instanceof KioskState.AskForCode ask) {
            return new AskForCodeSheet(ask);
        } else if (state instanceof KioskState.ClaimRefused refused) {
            return new ClaimRefusedSheet(refused);
        } else if (state instanceof KioskState.NotRecognised unknown) {
            return new NotRecognisedSheet(unknown);
        } else if (state instanceof KioskState.NotOnRoster uninvited) {
            return new NotOnRosterSheet(uninvited);
        } else if (state instanceof KioskState.TooEarly early) {
            return new TooEarlySheet(early);
        } else if (state instanceof KioskState.TooLate late) {
            return new TooLateSheet(late);
        } else if (state instanceof KioskState.NotHereYet absent) {
            return new NotHereYetSheet(absent);
        }
        throw new IllegalStateException("no sheet for " + state.getClass().getSimpleName());
    }
}
