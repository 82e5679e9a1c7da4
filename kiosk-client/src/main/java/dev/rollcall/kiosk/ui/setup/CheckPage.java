package dev.rollcall.kiosk.ui.setup;

import dev.rollcall.kiosk.ui.paint.Measure;
import dev.rollcall.kiosk.ui.paint.Pane;
import dev.rollcall.kiosk.ui.paint.Theme;
import dev.rollcall.kiosk.ui.paint.TouchButton;
import dev.rollcall.kiosk.ui.paint.TouchButton.Weight;
import dev.rollcall.kiosk.ui.touch.Errand;
import java.util.List;

/** Every part, looked at once more before the first member comes. */
final class CheckPage extends SetupPage {
    private final PartList parts;
    private final TouchButton camera;
    private final TouchButton again;
    private TouchButton begin;

    CheckPage(FirstStart start, Theme theme) {
        super(start, theme, Step.CHECK, "setup.check");
        this.parts = new PartList(theme);
        this.camera = button("setup.check.camera", Weight.USUAL, () -> start.turn(Step.CAMERA));
        this.again = button("setup.check.again", Weight.USUAL, this::look);
        this.begin = button("setup.check.begin", Weight.PRIMARY, start::finish);
        hold(parts, camera, again, begin);
        look();
    }

    private void look() {
        parts.show(List.of());
        Errand.run(start().desk()::check, this::show, () -> {});
    }

    private void show(List<PartCheck> checks) {
        parts.show(checks);
        boolean usable = parts.allUsable();
        begin = button(
                usable ? "setup.check.begin" : "setup.check.anyway",
                usable ? Weight.PRIMARY : Weight.USUAL,
                start()::finish);
        hold(parts, camera, again, begin);
    }

    @Override
    protected void arrange(Pane whole) {
        Pane room = below(whole);
        place(parts, room.top(room.height() - Measure.TOUCH - 80));
        Pane acts = room.bottom(Measure.TOUCH + 56).top(Measure.TOUCH);
        double third = (acts.width() - 40) / 3;
        place(camera, acts.left(third));
        place(again, acts.centre(third, Measure.TOUCH));
        place(begin, acts.right(third));
    }
}
