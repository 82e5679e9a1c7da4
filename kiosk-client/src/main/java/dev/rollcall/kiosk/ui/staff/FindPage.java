package dev.rollcall.kiosk.ui.staff;

import dev.rollcall.kiosk.state.Person;
import dev.rollcall.kiosk.state.Seat;
import dev.rollcall.kiosk.ui.paint.Brush;
import dev.rollcall.kiosk.ui.paint.Measure;
import dev.rollcall.kiosk.ui.paint.Pane;
import dev.rollcall.kiosk.ui.touch.Entry;
import dev.rollcall.kiosk.ui.touch.EntryField;
import dev.rollcall.kiosk.ui.touch.Keyboards;
import dev.rollcall.kiosk.ui.touch.Page;
import dev.rollcall.kiosk.ui.touch.RowList;
import dev.rollcall.kiosk.ui.touch.TouchKeys;
import dev.rollcall.kiosk.ui.touch.Typing;
import java.util.List;
import java.util.stream.Stream;

/** Finds a member by name, pinyin, initials or number. */
final class FindPage extends Page implements Typing.Keys {
    private static final int MOST = 24;
    static final double KEYS_HIGH = 450;
    static final double KEYS_WIDE = 1070;

    private final transient Desk desk;
    private final transient Entry query = Entry.open(40);
    private final EntryField field;
    private final RowList found;
    private final TouchKeys keys;

    FindPage(Desk desk) {
        super(desk.theme());
        this.desk = desk;
        this.field = new EntryField(theme(), desk.say("staff.find"), query, () -> true, () -> {});
        this.found = desk.rows("staff.find.hint");
        this.keys = Keyboards.letters(theme(), desk.keys("staff.find.done"), this);
        setOpaque(false);
        hold(field, found, keys);
        Typing.on(this, this);
    }

    @Override
    public void typed(char character) {
        query.type(character);
        look();
    }

    @Override
    public void erased() {
        query.erase();
        look();
    }

    @Override
    public void finished() {
        List<Person> people = matches();
        if (people.size() == 1) {
            choose(people.get(0));
        }
    }

    private void look() {
        found.show(matches().stream().map(this::row).toList());
        repaint();
    }

    private List<Person> matches() {
        return query.text().isBlank()
                ? List.of()
                : desk.kiosk().find(query.text().strip(), MOST);
    }

    private RowList.Row row(Person person) {
        Seat seat = person.seat();
        return new RowList.Row(
                person.name(),
                person.pinyin(),
                Stream.of(person.number(), seat == null ? "" : seat.label())
                        .filter(word -> !word.isEmpty())
                        .reduce((one, other) -> one + " · " + other)
                        .orElse(""),
                false,
                () -> choose(person));
    }

    private void choose(Person person) {
        hold(new ReasonPage(desk, person, () -> hold(field, found, keys)));
    }

    @Override
    protected void arrange(Pane whole) {
        if (getComponentCount() == 1) {
            getComponent(0).setBounds(whole.pixels(theme().measure()));
            return;
        }
        Pane inner = whole.inset(Measure.MARGIN, 0);
        if (theme().measure().portrait()) {
            place(field, inner.top(EntryField.HEIGHT));
            place(keys, whole.inset(12, 0).bottom(KEYS_HIGH));
            place(found, inner.below(EntryField.HEIGHT + 20).top(whole.height() - EntryField.HEIGHT - KEYS_HIGH - 44));
        } else {
            Pane left = inner.left(inner.width() - KEYS_WIDE - 32);
            place(field, inner.right(KEYS_WIDE).top(EntryField.HEIGHT));
            place(found, left);
            place(keys, inner.right(KEYS_WIDE).bottom(KEYS_HIGH));
        }
    }

    @Override
    protected void paint(Brush brush, Pane whole) {
        // Its parts are everything.
    }
}
