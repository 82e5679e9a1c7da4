package dev.rollcall.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.kiosk.state.KioskState;
import dev.rollcall.kiosk.ui.paint.Texts;
import dev.rollcall.kiosk.ui.sound.Cue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is heard of each state. */
class HearingTest {
    private static final Set<Class<?>> UNANSWERED = Set.of(
            KioskState.Starting.class,
            KioskState.Idle.class,
            KioskState.Looking.class,
            KioskState.OneMoment.class,
            KioskState.OutOfOrder.class,
            KioskState.Ended.class);

    private final Map<String, KioskState> states = ScreenFixtures.states();

    @Test
    void answersEverybodyWithASoundAndNobodyWithNone() {
        assertThat(states)
                .allSatisfy((name, state) -> assertThat(Hearing.cue(state).isPresent())
                        .as(name)
                        .isNotEqualTo(UNANSWERED.contains(state.getClass())));
        assertThat(states.values().stream().map(Hearing::cue).collect(Collectors.toSet()))
                .as("all there are")
                .hasSize(Cue.values().length + 1);
    }

    @Test
    void letsNobodyHearWhetherSomebodyIsLateOrWasHereBefore() {
        assertThat(Hearing.cue(states.get("welcome-late"))).isEqualTo(Hearing.cue(states.get("welcome")));
        assertThat(Hearing.cue(states.get("already"))).isEqualTo(Hearing.cue(states.get("welcome")));
        assertThat(Hearing.spoken(states.get("welcome-late"))).isEqualTo(Hearing.spoken(states.get("welcome")));
    }

    @Test
    void speaksOfEveryAnswerInBothLanguagesAndOfNobodyByName() {
        for (Texts.Choice language : List.of(Texts.Choice.ZH, Texts.Choice.EN)) {
            Texts texts = Texts.of(language);
            assertThat(states).allSatisfy((name, state) -> {
                assertThat(Hearing.spoken(state).isPresent())
                        .as(name)
                        .isEqualTo(Hearing.cue(state).isPresent());
                Hearing.spoken(state).ifPresent(key -> assertThat(texts.say(key).first())
                        .as(name)
                        .isNotBlank()
                        .doesNotContain("曾立新", "Zeng", "{"));
            });
        }
    }
}
