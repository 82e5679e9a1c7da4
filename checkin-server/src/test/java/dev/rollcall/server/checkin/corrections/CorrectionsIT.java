package dev.rollcall.server.checkin.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.rollcall.protocol.CheckInBatch;
import dev.rollcall.server.checkin.AssemblyFixture;
import dev.rollcall.server.checkin.AttendanceState;
import dev.rollcall.server.checkin.CheckIns;
import dev.rollcall.server.checkin.TestKiosk;
import dev.rollcall.server.checkin.desk.CheckInDesk;
import dev.rollcall.server.checkin.evidence.Correction;
import dev.rollcall.server.checkin.evidence.Correction.Decision;
import dev.rollcall.server.checkin.evidence.Corrections;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.Members;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One asks, another decides, nothing is overwritten, and the sheet tells it. */
@SpringBootTest(
        properties = {
            "rollcall.security.seed[0].username=administrator",
            "rollcall.security.seed[0].display-name=林静",
            "rollcall.security.seed[0].password=three small boats",
            "rollcall.security.seed[0].roles=ADMINISTRATOR"
        })
@AutoConfigureMockMvc
class CorrectionsIT {
    @Autowired
    MockMvcTester web;

    @Autowired
    Members members;

    @Autowired
    Meetings meetings;

    @Autowired
    CheckIns checkIns;

    @Autowired
    CheckInDesk desk;

    @Autowired
    Corrections corrections;

    @Autowired
    Clock clock;

    @Autowired
    JdbcTemplate jdbc;

    private MemberId late;
    private MemberId absent;
    private SessionId session;

    /** Over: late after the first half hour, and one of two came late. */
    @BeforeEach
    void aSessionIsOver() {
        var assembly = new AssemblyFixture(members, meetings);
        late = assembly.member("单晓雯");
        absent = assembly.member("欧阳雪");
        Instant now = clock.instant();
        session =
                assembly.session(now.minus(Duration.ofHours(5)), now.minus(Duration.ofHours(3)), List.of(late, absent));
        var kiosk = new TestKiosk();
        desk.take(
                kiosk.view(), new CheckInBatch(List.of(kiosk.welcomes(late, session, now.minus(Duration.ofHours(4))))));
    }

    @Test
    void countsOnceAnotherOrganizerHasApproved() throws Exception {
        UUID id = asked("olga", absent, "CAME", clock.instant().minus(Duration.ofMinutes(290)));
        assertThat(checkIns.state(session, absent)).isEqualTo(AttendanceState.ABSENT);

        decide("otto", id, true, "");

        assertThat(checkIns.state(session, absent)).isEqualTo(AttendanceState.PRESENT);
        assertThat(trail(absent)).containsExactly("checkin.correction-asked", "checkin.correction-approved");
    }

    @Test
    void replacesARecordedTimeAndKeepsTheEvidence() {
        decide("otto", asked("olga", late, "CAME", clock.instant().minus(Duration.ofMinutes(290))), true, "");
        assertThat(checkIns.state(session, late)).isEqualTo(AttendanceState.PRESENT);

        decide("otto", asked("olga", late, "CAME", clock.instant().minus(Duration.ofMinutes(200))), true, "");
        assertThat(checkIns.state(session, late)).as("corrected again").isEqualTo(AttendanceState.LATE);

        decide("otto", asked("olga", late, "ABSENT", null), true, "");
        assertThat(checkIns.state(session, late)).as("was not there").isEqualTo(AttendanceState.ABSENT);
        assertThat(jdbc.queryForObject(
                        "select count(*) from check_in where session_id = ?", Long.class, session.value()))
                .as("the evidence stays")
                .isEqualTo(1);
    }

    @Test
    void changesNothingWhenItIsRefused() {
        UUID id = asked("olga", late, "ABSENT", null);

        assertThat(undecided(decide("otto", id, false, ""))).isTrue();
        decide("otto", id, false, "他到会了");

        assertThat(checkIns.state(session, late)).isEqualTo(AttendanceState.LATE);
        assertThat(page("/corrections", "otto")).contains("未批准", "他到会了");
    }

    @Test
    void isNotDecidedByWhoAskedNorTwice() {
        UUID id = asked("olga", late, "ABSENT", null);
        assertThat(page("/corrections", "olga")).contains("须由另一位会务负责人审批").doesNotContain("批准更正");

        assertThat(undecided(decide("olga", id, true, ""))).isTrue();
        assertThat(checkIns.state(session, late)).isEqualTo(AttendanceState.LATE);
        decide("otto", id, true, "");
        assertThat(undecided(decide("oskar", id, false, "doch"))).isTrue();

        assertThat(checkIns.state(session, late)).isEqualTo(AttendanceState.ABSENT);
    }

    @Test
    void holdsInTheDatabaseWhatMustNeverHappen() {
        UUID id = asked("olga", late, "ABSENT", null);

        assertThatThrownBy(() -> corrections.decide(id, "olga", new Decision(true, "", "olga", clock.instant())))
                .as("decided by who asked")
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> corrections.decide(id, "somebody", new Decision(true, "", "olga", clock.instant())))
                .as("who asked is not who asked")
                .isInstanceOf(DataIntegrityViolationException.class);
        corrections.decide(id, "olga", new Decision(true, "", "otto", clock.instant()));
        assertThatThrownBy(() -> corrections.decide(id, "olga", new Decision(false, "x", "oskar", clock.instant())))
                .as("decided twice")
                .isInstanceOf(DataIntegrityViolationException.class);
        for (String change : List.of(
                "update correction set reason = 'x'",
                "delete from correction_struck",
                "update correction_decision set approved = false")) {
            assertThatThrownBy(() -> jdbc.update(change)).as(change).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void isToldOnTheSheetInItsFilesAndInTheMinutes() throws Exception {
        decide("otto", asked("olga", absent, "CAME", clock.instant().minus(Duration.ofMinutes(290))), true, "");

        assertThat(page("/sheet", "olga")).contains("更正", "到会时间为", "终端没有电", "经更正 1 项：欧阳雪");
        assertThat(page("/sheet.csv", "olga")).contains("到会时间为", "终端没有电");
        byte[] pdf = get("/sheet.pdf", "olga").getResponse().getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("欧阳雪*", "更正", "终端没有电");
        }
    }

    @Test
    void saysWhatIsWrongWithARequest() {
        Instant early = clock.instant().minus(Duration.ofMinutes(290));
        assertThat(ask("olga", "0nobody", "CAME", early, "x"))
                .hasStatus(422)
                .bodyText()
                .contains("请从列表中选择");
        assertThat(ask("olga", number(late), "CAME", null, "x"))
                .hasStatus(422)
                .bodyText()
                .contains("请填写时间");
        assertThat(ask("olga", number(late), "CAME", early, " "))
                .hasStatus(422)
                .bodyText()
                .contains("请填写理由");
        assertThat(ask("olga", number(late), "LEFT", clock.instant().plus(Duration.ofDays(1)), "x"))
                .hasStatus(422)
                .bodyText()
                .contains("尚未到来");
        assertThat(ask("olga", number(absent), "ABSENT", null, "x"))
                .hasStatus(422)
                .bodyText()
                .contains("无须更正");
        assertThat(corrections.of(session.value())).isEmpty();
    }

    private UUID asked(String by, MemberId member, String kind, Instant at) {
        assertThat(ask(by, number(member), kind, at, "终端没有电")).hasStatus(302);
        List<Correction> all = corrections.of(session.value());
        return all.get(all.size() - 1).id();
    }

    private MvcTestResult ask(String by, String number, String kind, Instant at, String reason) {
        SessionView view = meetings.session(session).orElseThrow();
        String time = at == null
                ? ""
                : DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT).format(at.atZone(view.zone()));
        return web.post()
                .uri("/checkin/sessions/{id}/corrections", session)
                .param("number", number)
                .param("kind", kind)
                .param("at", time)
                .param("reason", reason)
                .with(user(by).roles("ORGANIZER"))
                .with(csrf())
                .locale(Locale.CHINESE)
                .exchange();
    }

    private MvcTestResult decide(String by, UUID correction, boolean approved, String reason) {
        return web.post()
                .uri("/checkin/sessions/{id}/corrections/{c}", session, correction)
                .param("approved", Boolean.toString(approved))
                .param("reason", reason)
                .with(user(by).roles("ORGANIZER"))
                .with(csrf())
                .exchange();
    }

    private static boolean undecided(MvcTestResult answer) {
        return answer.getMvcResult().getFlashMap().containsKey("undecided");
    }

    private MvcTestResult get(String what, String by) {
        return web.get()
                .uri("/checkin/sessions/" + session + what)
                .with(user(by).roles("ORGANIZER"))
                .locale(Locale.CHINESE)
                .exchange();
    }

    private String page(String what, String by) {
        return new String(get(what, by).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String number(MemberId member) {
        return members.find(member).orElseThrow().number();
    }

    private List<String> trail(MemberId member) {
        return jdbc.queryForList(
                "select kind from trail_entry where subject = ? and kind like 'checkin.correction%' order by recorded_at",
                String.class, member.toString());
    }
}
