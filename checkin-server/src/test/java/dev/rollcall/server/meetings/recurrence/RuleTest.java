package dev.rollcall.server.meetings.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.server.meetings.recurrence.RuleForm.InMonth;
import dev.rollcall.server.meetings.recurrence.RuleForm.Unit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTest {
    private static final LocalDate FIRST = LocalDate.parse("2027-01-21");

    /** Examples of RFC 5545, section 3.8.5.3, in days, and what assemblies have. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-01-21 | FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=21;COUNT=4 | 2027-01-21 2027-03-21 2027-05-21 2027-07-21",
                "1997-09-02 | FREQ=DAILY;INTERVAL=10;COUNT=5 | 1997-09-02 1997-09-12 1997-09-22 1997-10-02 1997-10-12",
                "1997-09-02 | FREQ=WEEKLY;INTERVAL=2;COUNT=4;WKST=SU;BYDAY=TU,TH | 1997-09-02 1997-09-04 1997-09-16 1997-09-18",
                "1997-09-05 | FREQ=MONTHLY;COUNT=3;BYDAY=1FR | 1997-09-05 1997-10-03 1997-11-07",
                "1997-09-29 | FREQ=MONTHLY;COUNT=4;BYMONTHDAY=-2 | 1997-09-29 1997-10-30 1997-11-29 1997-12-30",
                "1997-03-13 | FREQ=YEARLY;BYMONTH=3;BYDAY=TH;UNTIL=19970331 | 1997-03-13 1997-03-20 1997-03-27",
                "2027-01-31 | FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3 | 2027-01-31 2027-03-31 2027-05-31",
                "2028-02-29 | FREQ=YEARLY;COUNT=3 | 2028-02-29 2032-02-29 2036-02-29"
            })
    void givesTheDaysOfTheRule(LocalDate first, String rule, String days) {
        assertThat(new Rule(rule).days(first))
                .isEqualTo(
                        List.of(days.split(" ")).stream().map(LocalDate::parse).toList());
    }

    @Test
    void keepsTheFirstDayEvenWhereTheRuleDoesNotGiveIt() {
        assertThat(new Rule("FREQ=MONTHLY;BYMONTHDAY=28;COUNT=2").days(FIRST)).startsWith(FIRST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "every second Friday",
                "FREQ=SECONDLY;COUNT=5",
                "FREQ=DAILY;BYHOUR=9,10;COUNT=5",
                "FREQ=WEEKLY;BYDAY=XX;COUNT=5",
                "COUNT=5",
                "FREQ=DAILY;COUNT=five"
            })
    void refusesWhatGivesNoDays(String rule) {
        assertThatThrownBy(() -> new Rule(rule).days(FIRST)).hasMessage("meetings/rule-unreadable");
    }

    @Test
    void refusesWhatNeverEndsAndWhatIsTooMuch() {
        assertThatThrownBy(() -> new Rule("FREQ=DAILY")).hasMessage("meetings/rule-endless");
        assertThatThrownBy(() -> new Rule("FREQ=DAILY;COUNT=2;UNTIL=20270301")).hasMessage("meetings/rule-endless");
        assertThatThrownBy(() -> new Rule("FREQ=DAILY;UNTIL=20990101").days(FIRST))
                .hasMessage("meetings/rule-too-many");
    }

    @Test
    void saysInTheRuleWhatAnOrganizerChose() {
        assertThat(form(Unit.MONTHLY, InMonth.DAY).rule(FIRST).text())
                .isEqualTo("FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=21;COUNT=6");
        assertThat(form(Unit.MONTHLY, InMonth.WEEKDAY).rule(FIRST).text())
                .isEqualTo("FREQ=MONTHLY;INTERVAL=2;BYDAY=3TH;COUNT=6");
        assertThat(form(Unit.MONTHLY, InMonth.LAST_WEEKDAY).rule(FIRST).text()).contains("BYDAY=-1TH");
        assertThat(form(Unit.WEEKLY, InMonth.DAY).rule(FIRST).text()).isEqualTo("FREQ=WEEKLY;INTERVAL=2;COUNT=6");
        assertThat(new RuleForm(Unit.YEARLY, 1, InMonth.DAY, 6, LocalDate.parse("2030-12-31"), "")
                        .rule(FIRST)
                        .text())
                .isEqualTo("FREQ=YEARLY;INTERVAL=1;UNTIL=20301231");
        assertThat(new RuleForm(Unit.YEARLY, 1, InMonth.DAY, 6, null, " rrule:freq=daily;count=3 ")
                        .rule(FIRST)
                        .text())
                .isEqualTo("FREQ=DAILY;COUNT=3");
    }

    private static RuleForm form(Unit unit, InMonth on) {
        return new RuleForm(unit, 2, on, 6, null, "");
    }
}
