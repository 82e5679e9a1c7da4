package dev.rollcall.kiosk.ui.staff;

import dev.rollcall.kiosk.ui.KioskControls;
import dev.rollcall.kiosk.ui.KioskControls.Staff;
import dev.rollcall.kiosk.ui.Overlay;
import dev.rollcall.kiosk.ui.paint.Said;
import dev.rollcall.kiosk.ui.paint.Texts;
import dev.rollcall.kiosk.ui.paint.Theme;
import dev.rollcall.kiosk.ui.touch.Keyboards;
import dev.rollcall.kiosk.ui.touch.RowList;

/** What every page of the staff mode has at hand. */
record Desk(Overlay.Setting setting, Appliance appliance, Texts texts, Staff staff) {

    Theme theme() {
        return setting.theme();
    }

    KioskControls kiosk() {
        return setting.controls();
    }

    Said say(String key, Object... args) {
        return texts.say(key, args);
    }

    String text(String key, Object... args) {
        return texts.say(key, args).first();
    }

    RowList rows(String empty) {
        return new RowList(theme(), say("staff.before"), say("staff.after"), say(empty));
    }

    Keyboards.Words keys(String done) {
        return new Keyboards.Words(say("staff.erase"), say("staff.space"), say(done));
    }
}
