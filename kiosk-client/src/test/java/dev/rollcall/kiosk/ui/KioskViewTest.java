package dev.rollcall.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.kiosk.state.KioskState;
import dev.rollcall.kiosk.ui.Overlay.Opening;
import dev.rollcall.kiosk.ui.paint.Measure;
import java.time.Duration;
import java.util.List;
import javax.swing.JPanel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What covers the screen for a while, and for how long. */
class KioskViewTest {
    private final HandClock clock = new HandClock(ScreenFixtures.MORNING);
    private final JPanel cover = new JPanel();
    private KioskView view;

    @BeforeEach
    void open() {
        view = KioskScreen.onScreen(() -> {
            var theme = KioskScreen.theme(ScreenOptions.standard(), new Measure(540, 960));
            var made = new KioskView(theme, new SilentKiosk(), clock, heard -> {});
            made.setSize(540, 960);
            made.doLayout();
            made.show(new KioskState.Idle(ScreenFixtures.PLENARY));
            for (Opening opening : Opening.values()) {
                made.offer(opening, setting -> cover);
            }
            return made;
        });
    }

    @ParameterizedTest
    @EnumSource
    void goesByItselfWhenNobodyTouchesIt(Opening opening) {
        view.bring(opening);

        after(opening.patience().minusMillis(1));
        assertThat(covered()).isTrue();
        after(Duration.ofMillis(2));
        assertThat(covered()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void staysAsLongAsSomebodyTouchesIt(Opening opening) {
        view.bring(opening);

        for (int touch = 0; touch < 5; touch++) {
            after(opening.patience().minusSeconds(1));
            assertThat(covered()).isTrue();
            view.touched();
        }
    }

    @Test
    void makesRoomForAWelcomeAndForNoOtherState() {
        view.bring(Opening.NUMBER_PAD);

        for (String other : List.of("looking", "unknown", "refused-WRONG_PIN", "idle")) {
            view.show(ScreenFixtures.states().get(other));
            assertThat(covered()).as(other).isTrue();
        }
        view.show(ScreenFixtures.states().get("welcome"));
        assertThat(covered()).isFalse();
    }

    private void after(Duration span) {
        clock.turn(span);
        view.refresh();
    }

    private boolean covered() {
        return cover.getParent() == view;
    }
}
