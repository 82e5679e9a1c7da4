package dev.rollcall.kiosk.ui;

import dev.rollcall.kiosk.pipeline.FilmOnScreen;
import org.junit.jupiter.api.Test;

/** The real window on a real X server. */
class ScreenTest {

    @Test
    void letsNoKeyLeadOutOfFullScreenAndTakesABurstOfKeysForACard() throws Exception {
        try (XServer display = XServer.start(720, 1280)) {
            display.run(KeysOnScreen.class);
        }
    }

    @Test
    void greetsADrawnMemberBeforeTheRealPipelineAndForgetsThem() throws Exception {
        try (XServer display = XServer.start(720, 1280)) {
            display.run(FilmOnScreen.class);
        }
    }
}
