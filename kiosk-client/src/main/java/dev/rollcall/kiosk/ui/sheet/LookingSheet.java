package dev.rollcall.kiosk.ui.sheet;

import dev.rollcall.face.Quality.Flaw;
import dev.rollcall.kiosk.state.KioskState;
import dev.rollcall.kiosk.state.Sitting;
import dev.rollcall.kiosk.ui.paint.Brush;
import dev.rollcall.kiosk.ui.paint.GuideRing;
import dev.rollcall.kiosk.ui.paint.Measure;
import dev.rollcall.kiosk.ui.paint.Pane;
import dev.rollcall.kiosk.ui.paint.Said;
import java.util.List;
import java.util.Locale;

/** Somebody is there: the mirror, a calm guide round the face, and one short hint. */
record LookingSheet(KioskState.Looking state, GuideRing ring) implements Sheet {

    @Override
    public void paint(Brush brush, Pane content) {
        Said hint = brush.theme().texts().say(hint());
        Hint.paint(
                brush,
                Layout.words(brush.theme().measure(), content),
                hint,
                brush.theme().texts().say("look.aside"));
    }

    private String hint() {
        return state.guide().flaws().stream()
                .min(Flaw::compareTo)
                .map(flaw -> "look." + flaw.name().toLowerCase(Locale.ROOT))
                .orElse("look.well");
    }

    @Override
    public Sitting sitting() {
        return state.sitting();
    }

    @Override
    public boolean renews() {
        return false;
    }

    @Override
    public Object key() {
        return List.of(state.sitting(), hint());
    }

    @Override
    public Pane mirror(Measure measure, Pane content) {
        return Layout.mirror(measure, content);
    }

    @Override
    public Pane entering(Measure measure, Pane content) {
        return Layout.words(measure, content);
    }

    @Override
    public void paintOnMirror(Brush brush, Pane mirror) {
        ring.paint(brush, mirror, state.guide());
    }
}
