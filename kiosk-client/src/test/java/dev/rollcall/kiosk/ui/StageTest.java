package dev.rollcall.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.kiosk.state.KioskState;
import dev.rollcall.kiosk.ui.paint.Measure;
import java.awt.Rectangle;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.swing.JComponent;
import javax.swing.RepaintManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is painted again while something moves. */
class StageTest {
    private final HandClock clock = new HandClock(ScreenFixtures.MORNING);
    private final List<Rectangle> painted = new CopyOnWriteArrayList<>();
    private final Measure measure = new Measure(540, 960);

    @BeforeEach
    void watch() {
        KioskScreen.onScreen(() -> {
            RepaintManager.setCurrentManager(new RepaintManager() {
                @Override
                public void addDirtyRegion(JComponent component, int x, int y, int width, int height) {
                    if (component instanceof Stage) {
                        painted.add(new Rectangle(x, y, width, height));
                    }
                }
            });
            return true;
        });
    }

    @AfterEach
    void leave() {
        KioskScreen.onScreen(() -> {
            RepaintManager.setCurrentManager((RepaintManager) null);
            return true;
        });
    }

    /** The card of somebody welcomed once stayed half in the paper as long as it was shown. */
    @ParameterizedTest
    @ValueSource(strings = {"welcome", "unknown", "refused-REVOKED"})
    void bringsACardUpWhollyThoughTheMachineWasBusyMeanwhile(String state) throws InterruptedException {
        var theme = KioskScreen.theme(ScreenOptions.standard(), measure);
        KioskView view = KioskScreen.onScreen(() -> {
            var made = new KioskView(theme, new SilentKiosk(), clock, heard -> {});
            made.setSize(540, 960);
            made.doLayout();
            made.show(new KioskState.Idle(ScreenFixtures.PLENARY));
            return made;
        });
        Stage stage = (Stage) view.getComponentsInLayer(KioskView.DEFAULT_LAYER)[0];
        Rectangle card = KioskScreen.onScreen(() -> {
            view.show(ScreenFixtures.states().get(state));
            clock.turn(Duration.ofSeconds(2));
            painted.clear();
            return stage.sheet().entering(measure, stage.content()).pixels(measure);
        });

        for (int glance = 0; painted.stream().noneMatch(part -> part.contains(card)); glance++) {
            assertThat(glance).as("painted again: %s", painted).isLessThan(500);
            Thread.sleep(10);
        }
    }
}
