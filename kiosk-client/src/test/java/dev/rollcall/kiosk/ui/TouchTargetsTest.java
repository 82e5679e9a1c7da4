package dev.rollcall.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.kiosk.state.KioskState;
import dev.rollcall.kiosk.ui.Overlay.Opening;
import dev.rollcall.kiosk.ui.paint.Measure;
import dev.rollcall.kiosk.ui.paint.TouchButton;
import java.awt.Rectangle;
import java.util.Arrays;
import java.util.List;
import javax.swing.JPanel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TouchTargetsTest {
    private static final double LEAST_MM = 12;

    @Test
    void isTwelveMillimetresOnTheSmallestScreen() {
        assertThat(Measure.TOUCH / Measure.SHORT * Measure.SHORTEST_SIDE_MM).isGreaterThanOrEqualTo(LEAST_MM);
    }

    @ParameterizedTest
    @CsvSource({"1280,720", "720,1280", "1920,1080", "1080,1920", "3840,2160", "2160,3840", "1024,768", "1280,800"})
    void keepsEveryButtonLargeEnoughAndOnTheScreen(int width, int height) {
        Measure measure = new Measure(width, height);
        List<Rectangle> buttons = KioskScreen.onScreen(() -> buttons(width, height));
        double millimetre = measure.unit() * Measure.SHORT / Measure.SHORTEST_SIDE_MM;

        assertThat(buttons).hasSize(2).allSatisfy(button -> {
            assertThat(button.width / millimetre).isGreaterThanOrEqualTo(LEAST_MM);
            assertThat(button.height / millimetre).isGreaterThanOrEqualTo(LEAST_MM);
            assertThat(new Rectangle(width, height).contains(button)).isTrue();
        });
        assertThat(buttons.get(0).intersects(buttons.get(1))).isFalse();
    }

    private static List<Rectangle> buttons(int width, int height) {
        var theme = KioskScreen.theme(ScreenOptions.standard(), new Measure(width, height));
        var view = new KioskView(theme, new SilentKiosk(), new HandClock(ScreenFixtures.MORNING), heard -> {});
        view.setSize(width, height);
        view.doLayout();
        view.offer(Opening.NUMBER_PAD, setting -> new JPanel());
        view.offer(Opening.STAFF, setting -> new JPanel());
        view.show(new KioskState.Idle(ScreenFixtures.PLENARY));
        return Arrays.stream(view.getComponents())
                .filter(TouchButton.class::isInstance)
                .map(component -> component.getBounds())
                .toList();
    }
}
