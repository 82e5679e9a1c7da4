package dev.rollcall.server.meetings.types;

import static java.util.Objects.requireNonNullElse;

import dev.rollcall.server.meetings.LeaveDecider;
import dev.rollcall.server.meetings.MeetingRules;
import dev.rollcall.server.meetings.MeetingTypeView.SittingDefaults;
import dev.rollcall.server.meetings.PresenceRule;
import org.jspecify.annotations.Nullable;

/** A type as typed; what is missing is what an ordinary meeting has. */
record TypeForm(
        String chinese,
        String english,
        @Nullable Integer place,
        @Nullable Integer length,
        @Nullable Integer opensBefore,
        @Nullable Integer lateAfter,
        @Nullable Integer closesAfter,
        @Nullable Integer tolerance,
        Boolean checkOut,
        PresenceRule presence,
        LeaveDecider leave,
        Boolean delegates) {
    private static final int LENGTH = 150;
    private static final int OPENS_BEFORE = 60;
    private static final int LATE_AFTER = 5;
    private static final int LAST = 100;

    TypeForm {
        chinese = requireNonNullElse(chinese, "");
        english = requireNonNullElse(english, "");
        checkOut = requireNonNullElse(checkOut, false);
        delegates = requireNonNullElse(delegates, MeetingRules.USUAL.delegates());
        presence = requireNonNullElse(presence, MeetingRules.USUAL.presence());
        leave = requireNonNullElse(leave, MeetingRules.USUAL.leave());
    }

    static TypeForm blank() {
        var usual = MeetingRules.USUAL;
        return new TypeForm(
                "",
                "",
                LAST,
                LENGTH,
                OPENS_BEFORE,
                LATE_AFTER,
                null,
                0,
                false,
                usual.presence(),
                usual.leave(),
                usual.delegates());
    }

    static TypeForm of(KeptType type) {
        var view = type.view();
        return new TypeForm(
                view.chinese(),
                view.english(),
                type.place(),
                view.sittings().length(),
                view.sittings().opensBefore(),
                view.sittings().lateAfter(),
                view.sittings().closesAfter(),
                view.sittings().tolerance(),
                view.sittings().checkOut(),
                view.rules().presence(),
                view.rules().leave(),
                view.rules().delegates());
    }

    NewType type() {
        return new NewType(
                chinese,
                english,
                place == null ? LAST : place,
                new SittingDefaults(
                        length == null ? LENGTH : length,
                        opensBefore == null ? OPENS_BEFORE : opensBefore,
                        lateAfter == null ? LATE_AFTER : lateAfter,
                        closesAfter,
                        tolerance == null ? 0 : tolerance,
                        checkOut),
                new MeetingRules(presence, leave, delegates));
    }
}
