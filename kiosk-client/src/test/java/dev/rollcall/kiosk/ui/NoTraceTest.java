package dev.rollcall.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.kiosk.state.KioskState;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a screen keeps of those it has named: nothing. */
class NoTraceTest {
    private static final KioskState IDLE = new KioskState.Idle(ScreenFixtures.PLENARY);

    private final HandClock clock = new HandClock(ScreenFixtures.MORNING);

    @ParameterizedTest
    @ValueSource(strings = {"welcome", "welcome-long", "goodbye", "already", "uninvited", "early", "late", "absent"})
    void keepsNoPixelOfANameOnceItsStateIsOver(String named) {
        LivePicture screen = screen();
        screen.show(IDLE);
        int[] before = later(screen);

        screen.show(ScreenFixtures.states().get(named));
        screen.mirror(ScreenFixtures.visitor(0));
        assertThat(later(screen)).isNotEqualTo(before);
        screen.show(IDLE);

        assertThat(at(screen)).as("at once").isEqualTo(before);
        assertThat(later(screen)).as("and later").isEqualTo(before);
    }

    @Test
    void showsTheNextMemberWithoutAnythingOfTheOneBefore() {
        LivePicture fresh = screen();
        KioskState next = ScreenFixtures.states().get("welcome-bare");
        fresh.show(next);
        int[] alone = later(fresh);

        LivePicture screen = screen();
        screen.show(ScreenFixtures.states().get("welcome"));
        later(screen);
        screen.show(next);

        assertThat(later(screen)).isEqualTo(alone);
    }

    @Test
    void forgetsTheMirrorWhenNobodyIsLookedAt() {
        LivePicture fresh = screen();
        fresh.show(ScreenFixtures.states().get("looking"));
        int[] empty = later(fresh);

        LivePicture screen = screen();
        screen.show(ScreenFixtures.states().get("looking"));
        screen.mirror(ScreenFixtures.visitor(0));
        assertThat(later(screen)).isNotEqualTo(empty);
        screen.show(IDLE);
        later(screen);
        screen.show(ScreenFixtures.states().get("looking"));

        assertThat(later(screen)).isEqualTo(empty);
    }

    private LivePicture screen() {
        return LivePicture.of(new SilentKiosk(), ScreenOptions.standard(), clock, 540, 960);
    }

    private int[] later(LivePicture screen) {
        at(screen);
        // Well over any movement, and still in the same minute.
        clock.turn(Duration.ofMillis(900));
        return at(screen);
    }

    private static int[] at(LivePicture screen) {
        BufferedImage picture = screen.picture();
        return ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    }
}
