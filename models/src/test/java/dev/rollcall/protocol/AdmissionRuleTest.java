package dev.rollcall.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.protocol.AdmissionRule.Facts;
import dev.rollcall.protocol.AdmissionRule.Ground;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The rule on its own, over the cases that kiosk and server are held to as well. */
class AdmissionRuleTest {
    private static final Instant OPENS = Instant.parse("2026-03-04T08:00:00Z");
    private static final KioskSession SESSION = new KioskSession(
            new UUID(0, 1),
            "Plenary",
            "Opening",
            "Hall",
            "UTC",
            OPENS,
            OPENS.plusSeconds(1800),
            OPENS.plusSeconds(1800),
            OPENS.plusSeconds(3600),
            OPENS.plusSeconds(7200),
            null);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/conformance/admission.csv", numLinesToSkip = 1)
    void answers(
            String name,
            Duration at,
            String role,
            Direction direction,
            Ground ground,
            String already,
            Verdict verdict,
            String late) {
        Instant passing = OPENS.plus(at);
        Attendee attendee = role.equals("none") ? null : Attendee.valueOf(role);
        Instant admittedAt = already.equals("yes") ? OPENS.plusSeconds(60) : null;

        assertThat(AdmissionRule.judge(new Facts(SESSION, attendee, direction, ground, admittedAt, passing)))
                .isEqualTo(verdict);
        if (verdict == Verdict.WELCOME) {
            assertThat(AdmissionRule.isLate(SESSION, passing)).isEqualTo(late.equals("yes"));
        }
    }
}
