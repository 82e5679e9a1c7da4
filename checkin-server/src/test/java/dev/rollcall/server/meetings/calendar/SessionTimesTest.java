package dev.rollcall.server.meetings.calendar;

import static dev.rollcall.server.meetings.calendar.SessionTimes.Contradiction.CLOSES_AFTER_END;
import static dev.rollcall.server.meetings.calendar.SessionTimes.Contradiction.CLOSES_BEFORE_LATE;
import static dev.rollcall.server.meetings.calendar.SessionTimes.Contradiction.CLOSES_BEFORE_OPENING;
import static dev.rollcall.server.meetings.calendar.SessionTimes.Contradiction.ENDS_BEFORE_START;
import static dev.rollcall.server.meetings.calendar.SessionTimes.Contradiction.LATE_BEFORE_OPENING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.server.meetings.calendar.SessionTimes.Contradiction;
import dev.rollcall.server.shared.Problem;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionTimesTest {
    @Test
    void acceptsAnOrdinaryMorning() {
        assertThat(contradiction("08:00", "09:00", "09:05", "11:30", "11:30")).isEmpty();
    }

    @Test
    void acceptsCheckInThatOpensAfterTheStart() {
        assertThat(contradiction("09:10", "09:00", "09:15", "10:00", "11:30")).isEmpty();
    }

    @Test
    void namesWhatContradictsWhat() {
        assertThat(contradiction("08:00", "09:00", "09:05", "09:00", "09:00")).contains(ENDS_BEFORE_START);
        assertThat(contradiction("08:00", "09:00", "07:59", "11:00", "11:30")).contains(LATE_BEFORE_OPENING);
        assertThat(contradiction("08:00", "09:00", "09:05", "09:04", "11:30")).contains(CLOSES_BEFORE_LATE);
        assertThat(contradiction("08:00", "09:00", "09:05", "11:31", "11:30")).contains(CLOSES_AFTER_END);
        assertThat(contradiction("08:00", "09:00", "08:00", "08:00", "11:30")).contains(CLOSES_BEFORE_OPENING);
    }

    @Test
    void doNotExistWhenTheyContradict() {
        assertThatThrownBy(() -> new SessionTimes(at("08:00"), at("09:00"), at("09:05"), at("12:00"), at("11:30")))
                .isInstanceOf(Problem.class)
                .hasMessage("meetings/closes-after-end");
    }

    private static Optional<Contradiction> contradiction(
            String opens, String starts, String late, String closes, String ends) {
        return SessionTimes.contradiction(at(opens), at(starts), at(late), at(closes), at(ends));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-23T" + time + ":00Z");
    }
}
