package dev.rollcall.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.kiosk.claim.Claim;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JPanel;
import org.junit.jupiter.api.Test;

/** What a reader types and what a person does, told apart by their rhythm. */
class KioskKeysTest {
    private final List<Claim> presented = new ArrayList<>();
    private final KioskKeys keys = new KioskKeys(presented::add, () -> {}, true);
    private final JPanel screen = new JPanel();
    private long now = 1_000_000;

    @Test
    void takesABurstForACard() {
        type("0012345678\n", 4);
        assertThat(presented).containsExactly(new Claim.CardRead("0012345678"));
    }

    @Test
    void takesTheWholeNumberWhenTheScreenPaintsInTheMiddleOfIt() {
        type("00", 4);
        now += 94;
        type("12345", 0);
        now += 200;
        type("678\n", 4);
        assertThat(presented).containsExactly(new Claim.CardRead("0012345678"));
    }

    @Test
    void takesAPersonWhoTypesForNoCard() {
        type("4711\n", 90);
        type("12345678\n", 150);
        assertThat(presented).isEmpty();
    }

    @Test
    void forgetsWhatWasTypedAWhileBefore() {
        type("12", 4);
        now += 600;
        type("0012345678\n", 4);
        assertThat(presented).containsExactly(new Claim.CardRead("0012345678"));
    }

    @Test
    void takesTwoCardsOneAfterTheOther() {
        type("11112222\n", 4);
        type("33334444\n", 4);
        assertThat(presented).containsExactly(new Claim.CardRead("11112222"), new Claim.CardRead("33334444"));
    }

    private void type(String characters, int gap) {
        for (char character : characters.toCharArray()) {
            keys.dispatchKeyEvent(new KeyEvent(screen, KeyEvent.KEY_TYPED, now, 0, KeyEvent.VK_UNDEFINED, character));
            now += gap;
        }
    }
}
