package dev.rollcall.kiosk.ui.staff;

import dev.rollcall.kiosk.state.Person;
import dev.rollcall.kiosk.ui.KioskControls.EventLine;
import dev.rollcall.kiosk.ui.paint.Brush;
import dev.rollcall.kiosk.ui.paint.Measure;
import dev.rollcall.kiosk.ui.paint.Pane;
import dev.rollcall.kiosk.ui.touch.Errand;
import dev.rollcall.kiosk.ui.touch.Page;
import dev.rollcall.kiosk.ui.touch.RowList;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What happened at this kiosk, the newest first, and how far each event got. */
final class EventsPage extends Page {
    private static final int MOST = 200;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final transient Desk desk;
    private final RowList list;

    EventsPage(Desk desk) {
        super(desk.theme());
        this.desk = desk;
        this.list = desk.rows("staff.events.none");
        setOpaque(false);
        hold(list);
        Errand.run(() -> desk.kiosk().events(MOST), this::show, () -> {});
    }

    private void show(List<EventLine> events) {
        list.show(events.stream().map(this::row).toList());
    }

    private RowList.Row row(EventLine event) {
        Person person = event.person();
        String who = person == null ? desk.text("staff.events.nobody") : person.name();
        String how =
                desk.text("verdict." + word(event.verdict())) + " · " + desk.text("method." + word(event.method()));
        String at = TIME.format(event.at().atZone(ZoneId.systemDefault()));
        return new RowList.Row(who, at + "  " + how, desk.text("upload." + word(event.upload())), false, null);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    protected void arrange(Pane whole) {
        place(list, whole.inset(Measure.MARGIN, 0));
    }

    @Override
    protected void paint(Brush brush, Pane whole) {
        // The list is everything.
    }
}
