package dev.rollcall.kiosk.ui.setup;

import dev.rollcall.face.Frame;
import dev.rollcall.kiosk.ui.KioskControls.Camera;
import dev.rollcall.kiosk.ui.paint.Inking;
import dev.rollcall.kiosk.ui.paint.Lettering;
import dev.rollcall.kiosk.ui.paint.Measure;
import dev.rollcall.kiosk.ui.paint.Pane;
import dev.rollcall.kiosk.ui.paint.Theme;
import dev.rollcall.kiosk.ui.paint.TouchButton;
import dev.rollcall.kiosk.ui.paint.TouchButton.Weight;
import dev.rollcall.kiosk.ui.touch.Errand;
import dev.rollcall.kiosk.ui.touch.LiveView;
import dev.rollcall.kiosk.ui.touch.Prose;
import dev.rollcall.kiosk.ui.touch.RowList;
import java.awt.EventQueue;
import java.time.Clock;
import java.util.List;

/** Which camera: chosen by its picture. The first one is tried at once. */
final class CameraChoicePage extends SetupPage {
    private final LiveView picture;
    private final Prose told;
    private final RowList list;
    private final TouchButton again;
    private final TouchButton next;
    private transient List<Camera> cameras = List.of();

    CameraChoicePage(FirstStart start, Theme theme) {
        super(start, theme, Step.CAMERA, "setup.camera");
        this.picture = new LiveView(theme, Clock.systemUTC());
        this.told = new Prose(theme, Lettering.sans(29), Inking.ON_PAPER).say(text("setup.camera.looking"));
        this.list = new RowList(
                theme, texts().say("setup.before"), texts().say("setup.after"), texts().say("setup.camera.empty"));
        this.again = button("setup.camera.again", Weight.USUAL, this::look);
        this.next = button("setup.next", Weight.PRIMARY, () -> start.turn(Step.PAIRING));
        hold(picture, told, list, again, next);
        look();
    }

    private void look() {
        Errand.run(start().desk()::cameras, this::found, () -> told.say(text("setup.camera.none")));
    }

    private void found(List<Camera> here) {
        cameras = here;
        refill();
        if (here.isEmpty()) {
            told.say(text("setup.camera.none"));
        } else if (here.stream().noneMatch(camera -> camera.source().equals(start().camera()))) {
            tryOut(here.get(0));
        } else {
            here.stream()
                    .filter(camera -> camera.source().equals(start().camera()))
                    .findFirst()
                    .ifPresent(this::tryOut);
        }
    }

    private void refill() {
        list.show(cameras.stream()
                .map(camera -> new RowList.Row(
                        named(camera),
                        camera.source(),
                        "",
                        camera.source().equals(start().camera()),
                        () -> tryOut(camera)))
                .toList());
    }

    private String named(Camera camera) {
        return camera.name().isEmpty() ? text("setup.camera.nameless") : camera.name();
    }

    private void tryOut(Camera camera) {
        told.say(text("setup.camera.trying", named(camera)));
        start().camera(camera.source(), works -> {
            told.say(works ? text("setup.camera.works") : text("setup.camera.dark", named(camera)));
            refill();
        });
    }

    @Override
    void seen(Frame frame) {
        EventQueue.invokeLater(() -> picture.take(frame));
    }

    @Override
    protected void arrange(Pane whole) {
        Pane room = below(whole);
        boolean portrait = theme().measure().portrait();
        double wide = portrait ? room.width() : room.width() * 0.52;
        double high = wide * 9 / 16;
        place(picture, room.left(wide).top(high));
        place(told, room.left(wide).below(high + 16).top(140));
        Pane side = portrait ? room.below(high + 160) : room.right(room.width() - wide - 48);
        Pane acts = side.bottom(Measure.TOUCH + 56).top(Measure.TOUCH);
        place(list, side.top(side.height() - Measure.TOUCH - 80));
        place(again, acts.left(acts.width() / 2 - 10));
        place(next, acts.right(acts.width() / 2 - 10));
    }
}
