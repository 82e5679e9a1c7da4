package dev.rollcall.kiosk.ui.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.face.Box;
import dev.rollcall.face.Quality.Flaw;
import dev.rollcall.kiosk.state.Guide;
import dev.rollcall.kiosk.state.House;
import dev.rollcall.kiosk.state.KioskState;
import dev.rollcall.kiosk.state.Sitting;
import dev.rollcall.kiosk.ui.paint.Around;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SheetsTest {
    private static final Instant NOON = Instant.parse("2026-03-05T04:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Sitting SITTING =
            new Sitting("Plenary", "Opening", "Hall", ZONE, NOON, NOON, NOON, NOON, null);
    private static final Around AROUND =
            new Around(new House("Assembly", null), "East door", true, 0, false, NOON, ZONE);

    @Test
    void haveOneOfTheirOwnForEveryState() {
        assertThat(KioskState.class.getPermittedSubclasses())
                .filteredOn(KioskState.class::isAssignableFrom)
                .isNotEmpty()
                .allSatisfy(state -> assertThat(
                                Class.forName(Sheet.class.getPackageName() + "." + state.getSimpleName() + "Sheet"))
                        .isAssignableTo(Sheet.class));
    }

    @Test
    void changeAHintOnlyAfterItCouldBeRead() {
        var hint = new SteadyHint();

        assertThat(flaws(hint.of(looking(Flaw.BLURRED, Flaw.TOO_SMALL), 0))).containsExactly(Flaw.TOO_SMALL);
        assertThat(flaws(hint.of(looking(Flaw.BLURRED), 300))).containsExactly(Flaw.TOO_SMALL);
        assertThat(flaws(hint.of(looking(Flaw.BLURRED), 900))).containsExactly(Flaw.BLURRED);
        assertThat(flaws(hint.of(looking(), 1_200))).containsExactly(Flaw.BLURRED);
        assertThat(flaws(hint.of(looking(), 1_800))).isEmpty();
    }

    @Test
    void beginWithAFreshHintForTheNextVisitor() {
        var hint = new SteadyHint();
        hint.of(looking(Flaw.TURNED_AWAY), 0);
        hint.of(new KioskState.Idle(SITTING), 100);

        assertThat(flaws(hint.of(looking(), 200))).isEmpty();
    }

    @Test
    void keepTheNumberPadWithinReachWhereverItCanHelp() {
        var sheets = new Sheets();

        assertThat(sheets.of(new KioskState.NotRecognised(SITTING), AROUND).waiting())
                .isTrue();
        assertThat(sheets.of(outOfOrder(KioskState.Fault.NO_PICTURE), AROUND).waiting())
                .isTrue();
        assertThat(sheets.of(outOfOrder(KioskState.Fault.NOT_STORED), AROUND).waiting())
                .isFalse();
    }

    private static KioskState outOfOrder(KioskState.Fault fault) {
        return new KioskState.OutOfOrder(fault, fault.code());
    }

    private static KioskState looking(Flaw... flaws) {
        return new KioskState.Looking(new Guide(new Box(1, 1, 9, 9), 100, 100, Set.of(flaws)), SITTING);
    }

    private static Set<Flaw> flaws(KioskState state) {
        return ((KioskState.Looking) state).guide().flaws();
    }
}
