package dev.rollcall.server.checkin.evidence;

import dev.rollcall.server.checkin.evidence.StaffAct.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Why staff entered something. */
public enum StaffReason {
    FORGOT_CARD,
    FACE_NOT_FOUND,
    PHONE_EMPTY,
    KIOSK_DOWN,
    NEEDS_HELP,
    WENT_HOME,
    CALLED_AWAY,
    WRONG_PERSON,
    ENTERED_TWICE,
    REMARK,
    /** Told in the note. */
    OTHER;

    public boolean fits(Kind kind) {
        return switch (this) {
            case FORGOT_CARD, FACE_NOT_FOUND, PHONE_EMPTY, KIOSK_DOWN, NEEDS_HELP -> kind == Kind.IN;
            case WENT_HOME, CALLED_AWAY -> kind == Kind.OUT;
            case WRONG_PERSON, ENTERED_TWICE -> kind == Kind.UNDO;
            case REMARK -> kind == Kind.NOTE;
            case OTHER -> kind != Kind.NOTE;
        };
    }

    /** Those that fit {@code kind}, in the order in which they are offered. */
    public static List<StaffReason> of(Kind kind) {
        return Arrays.stream(values()).filter(reason -> reason.fits(kind)).toList();
    }

    /** The reason in message keys, {@code checkin.staff.reason.forgot-card}. */
    public String key() {
        return "checkin.staff.reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
