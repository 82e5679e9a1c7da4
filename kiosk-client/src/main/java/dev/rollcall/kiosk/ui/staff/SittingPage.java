package dev.rollcall.kiosk.ui.staff;

import dev.rollcall.kiosk.state.Sitting;
import dev.rollcall.kiosk.ui.KioskControls.SittingChoice;
import dev.rollcall.kiosk.ui.paint.Brush;
import dev.rollcall.kiosk.ui.paint.Inking;
import dev.rollcall.kiosk.ui.paint.Lettering;
import dev.rollcall.kiosk.ui.paint.Measure;
import dev.rollcall.kiosk.ui.paint.Pane;
import dev.rollcall.kiosk.ui.touch.Page;
import dev.rollcall.kiosk.ui.touch.Prose;
import dev.rollcall.kiosk.ui.touch.RowList;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which sitting is checked in here: whichever is open, or one alone. */
final class SittingPage extends Page {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private final transient Desk desk;
    private final RowList list;
    private final Prose told;

    SittingPage(Desk desk) {
        super(desk.theme());
        this.desk = desk;
        this.list = desk.rows("staff.sitting.none");
        this.told = new Prose(theme(), Lettering.sans(28), Inking.ON_PAPER_QUIET).say(desk.text("staff.sitting.hint"));
        setOpaque(false);
        hold(told, list);
        refill();
    }

    private void refill() {
        List<SittingChoice> sittings = desk.kiosk().sittings();
        List<RowList.Row> rows = new ArrayList<>();
        boolean any = sittings.stream().noneMatch(SittingChoice::chosen);
        rows.add(new RowList.Row(
                desk.text("staff.sitting.any"), desk.text("staff.sitting.any.hint"), "", any, () -> serve(null)));
        for (SittingChoice choice : sittings) {
            Sitting sitting = choice.sitting();
            String when = WHEN.format(sitting.startsAt().atZone(sitting.zone()));
            rows.add(new RowList.Row(
                    sitting.title(),
                    sitting.meeting() + " · " + sitting.venue(),
                    when,
                    choice.chosen(),
                    () -> serve(choice.sessionId())));
        }
        list.show(rows);
    }

    private void serve(@Nullable UUID session) {
        desk.kiosk().serve(session);
        refill();
    }

    @Override
    protected void arrange(Pane whole) {
        Pane inner = whole.inset(Measure.MARGIN, 0);
        place(told, inner.top(100));
        place(list, inner.below(110));
    }

    @Override
    protected void paint(Brush brush, Pane whole) {
        // Its parts are everything.
    }
}
