package dev.rollcall.kiosk.ui.staff;

import dev.rollcall.face.Frame;
import dev.rollcall.kiosk.ui.KioskControls.Camera;
import dev.rollcall.kiosk.ui.Overlay;
import dev.rollcall.kiosk.ui.paint.Brush;
import dev.rollcall.kiosk.ui.paint.Inking;
import dev.rollcall.kiosk.ui.paint.Lettering;
import dev.rollcall.kiosk.ui.paint.Measure;
import dev.rollcall.kiosk.ui.paint.Pane;
import dev.rollcall.kiosk.ui.paint.TouchButton;
import dev.rollcall.kiosk.ui.paint.TouchButton.Weight;
import dev.rollcall.kiosk.ui.touch.Errand;
import dev.rollcall.kiosk.ui.touch.LiveView;
import dev.rollcall.kiosk.ui.touch.Page;
import dev.rollcall.kiosk.ui.touch.Prose;
import dev.rollcall.kiosk.ui.touch.RowList;
import java.time.Clock;
import java.util.List;
import javax.swing.Timer;

/** Which camera, its picture, and how bright it is. */
final class CameraPage extends Page implements Overlay.Mirror {
    private static final float STEP = 0.25f;
    private static final int GLANCE_MILLIS = 500;
    private static final Lettering LINE = Lettering.sans(28);

    private final transient Desk desk;
    private final LiveView picture;
    private final Prose told;
    private final RowList list;
    private final TouchButton darker;
    private final TouchButton automatic;
    private final TouchButton brighter;
    private final transient Timer glances = new Timer(GLANCE_MILLIS, glance -> tell());
    private transient List<Camera> cameras = List.of();
    private transient String trouble = "";
    private float exposure;

    CameraPage(Desk desk) {
        super(desk.theme());
        this.desk = desk;
        this.picture = new LiveView(theme(), Clock.systemUTC());
        this.told = new Prose(theme(), LINE, Inking.ON_PAPER);
        this.list = desk.rows("staff.camera.looking");
        this.darker = new TouchButton(theme(), desk.say("staff.camera.darker"), Weight.USUAL, () -> expose(-STEP));
        this.automatic =
                new TouchButton(theme(), desk.say("staff.camera.automatic"), Weight.USUAL, () -> expose(-exposure));
        this.brighter = new TouchButton(theme(), desk.say("staff.camera.brighter"), Weight.USUAL, () -> expose(STEP));
        setOpaque(false);
        hold(picture, told, list, darker, automatic, brighter);
        Errand.run(desk.kiosk()::cameras, this::show, () -> {});
        tell();
    }

    private void show(List<Camera> found) {
        cameras = found;
        String inUse = desk.kiosk().camera();
        list.show(found.stream()
                .map(camera -> new RowList.Row(
                        camera.name(), camera.source(), "", camera.source().equals(inUse), () -> use(camera)))
                .toList());
    }

    private void use(Camera camera) {
        trouble = desk.text("staff.camera.trying", camera.name());
        tell();
        Errand.run(
                () -> desk.kiosk().useCamera(camera.source()),
                uses -> {
                    trouble = uses ? "" : desk.text("staff.camera.no-picture", camera.name());
                    show(cameras);
                    tell();
                },
                () -> {
                    trouble = desk.text("staff.camera.no-picture", camera.name());
                    tell();
                });
    }

    private void expose(float by) {
        exposure = Math.max(-1, Math.min(1, exposure + by));
        desk.kiosk().expose(exposure);
        tell();
    }

    private void tell() {
        String state = picture.lives()
                ? desk.text(
                        "staff.camera.state",
                        String.valueOf(picture.frameWidth()),
                        String.valueOf(picture.frameHeight()),
                        picture.rate())
                : desk.text("staff.camera.dark");
        String light = exposure == 0
                ? desk.text("staff.camera.light.automatic")
                : desk.text(
                        "staff.camera.light", String.format(java.util.Locale.ROOT, "%+d", Math.round(exposure * 4)));
        told.say(state + "\n" + light + (trouble.isEmpty() ? "" : "\n" + trouble));
    }

    @Override
    public void mirror(Frame frame) {
        picture.take(frame);
    }

    @Override
    public void addNotify() {
        super.addNotify();
        glances.start();
    }

    @Override
    public void removeNotify() {
        glances.stop();
        super.removeNotify();
    }

    @Override
    protected void arrange(Pane whole) {
        Pane inner = whole.inset(Measure.MARGIN, 0);
        boolean portrait = theme().measure().portrait();
        double wide = portrait ? inner.width() : inner.width() * 0.56;
        double high = Math.min(wide * 9 / 16, inner.height() - Measure.TOUCH - 190);
        place(picture, inner.left(wide).top(high));
        Pane keys = inner.left(wide).below(high + 16).top(Measure.TOUCH);
        double key = (keys.width() - 32) / 3;
        place(darker, keys.left(key));
        place(automatic, keys.centre(key, Measure.TOUCH));
        place(brighter, keys.right(key));
        place(told, inner.left(wide).below(high + Measure.TOUCH + 28).top(170));
        place(list, portrait ? inner.below(high + Measure.TOUCH + 210) : inner.right(inner.width() - wide - 40));
    }

    @Override
    protected void paint(Brush brush, Pane whole) {
        // Its parts are everything.
    }
}
