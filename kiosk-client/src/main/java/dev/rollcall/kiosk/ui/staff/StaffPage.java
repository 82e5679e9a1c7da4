package dev.rollcall.kiosk.ui.staff;

import dev.rollcall.face.Frame;
import dev.rollcall.kiosk.ui.KioskControls.Staff;
import dev.rollcall.kiosk.ui.Overlay;
import dev.rollcall.kiosk.ui.paint.Brush;
import dev.rollcall.kiosk.ui.paint.Inking;
import dev.rollcall.kiosk.ui.paint.Lettering;
import dev.rollcall.kiosk.ui.paint.Measure;
import dev.rollcall.kiosk.ui.paint.Pane;
import dev.rollcall.kiosk.ui.paint.Texts;
import dev.rollcall.kiosk.ui.paint.TouchButton;
import dev.rollcall.kiosk.ui.paint.TouchButton.Weight;
import dev.rollcall.kiosk.ui.setup.PartList;
import dev.rollcall.kiosk.ui.touch.Countdown;
import dev.rollcall.kiosk.ui.touch.Page;
import dev.rollcall.kiosk.ui.touch.Tabs;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The frame of the staff mode: who is there, the pages by name, the way out. */
final class StaffPage extends Page implements Overlay.Mirror {
    private static final Lettering TITLE = Lettering.serif(42);
    private static final Lettering NAME = Lettering.sans(27);
    private static final List<String> TABS =
            List.of("staff.admit", "staff.events", "staff.camera", "staff.sitting", "staff.kiosk");
    private static final List<Function<Desk, Page>> PAGES =
            List.of(FindPage::new, EventsPage::new, CameraPage::new, SittingPage::new, KioskPage::new);

    private final transient Overlay.Setting setting;
    private final transient Appliance appliance;
    private final transient Texts texts;
    private final TouchButton leave;
    private final Countdown countdown;
    private transient @Nullable Staff staff;
    private @Nullable Tabs tabs;
    private Page content;

    StaffPage(Overlay.Setting setting, Appliance appliance, @Nullable Staff passed) {
        super(setting.theme());
        this.setting = setting;
        this.appliance = appliance;
        this.texts = PartList.plain(theme()).in("messages.kiosk_staff");
        this.leave = new TouchButton(theme(), texts.say("staff.leave"), Weight.USUAL, setting.close());
        this.countdown = new Countdown(theme(), texts, "staff.left", setting.left());
        this.content = new PinPage(setting, texts, this::enter);
        setFocusable(true);
        if (passed == null) {
            hold(leave, content, countdown);
        } else {
            enter(passed);
        }
    }

    /** Somebody showed their pass; whoever is in already stays. */
    void pass(@Nullable Staff passed) {
        if (staff == null && passed != null) {
            enter(passed);
        }
    }

    private void enter(Staff entered) {
        staff = entered;
        var desk = new Desk(setting, appliance, texts, entered);
        tabs = new Tabs(
                theme(),
                TABS.stream().map(texts::say).toList(),
                at -> turn(PAGES.get(at).apply(desk)));
        turn(PAGES.get(0).apply(desk));
    }

    private void turn(Page next) {
        content = next;
        Tabs names = tabs;
        if (names != null) {
            hold(leave, names, content, countdown);
        }
        requestFocusInWindow();
    }

    @Override
    public void mirror(Frame picture) {
        if (content instanceof Overlay.Mirror watching) {
            watching.mirror(picture);
        }
    }

    @Override
    protected void arrange(Pane whole) {
        Pane inner = whole.inset(Measure.MARGIN, 48);
        place(leave, new Pane(inner.right() - 220, inner.y(), 220, Measure.TOUCH));
        place(countdown, inner.bottom(44));
        Pane below = inner.below(Measure.TOUCH + 24);
        Tabs names = tabs;
        if (names != null) {
            place(names, below.top(Measure.TOUCH));
            below = below.below(Measure.TOUCH + 28);
        }
        // Keyboards reach from edge to edge; the pages keep the margin for everything else.
        place(content, new Pane(whole.x(), below.y(), whole.width(), below.height() - 56));
    }

    @Override
    protected void paint(Brush brush, Pane whole) {
        double x = whole.x() + Measure.MARGIN;
        double wide = brush.text(texts.say("staff.title").first(), x, whole.y() + 110, TITLE, Inking.ON_PAPER);
        Staff here = staff;
        if (here != null) {
            brush.text(here.name(), x + wide + 28, whole.y() + 109, NAME, Inking.ON_PAPER_QUIET);
        }
    }
}
