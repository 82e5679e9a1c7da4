package dev.rollcall.server.checkin.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.rollcall.server.checkin.AssemblyFixture;
import dev.rollcall.server.checkin.AttendanceState;
import dev.rollcall.server.checkin.CheckIns;
import dev.rollcall.server.checkin.desk.Together;
import dev.rollcall.server.checkin.evidence.StaffAct;
import dev.rollcall.server.checkin.evidence.StaffAct.Kind;
import dev.rollcall.server.checkin.evidence.StaffActs;
import dev.rollcall.server.checkin.evidence.StaffReason;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.Members;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The staff's desk: what is sent twice is kept once, what is undone stays on record, and the database holds both. */
@SpringBootTest(
        properties = {
            "rollcall.security.seed[0].username=administrator",
            "rollcall.security.seed[0].display-name=林静",
            "rollcall.security.seed[0].password=three small boats",
            "rollcall.security.seed[0].roles=ADMINISTRATOR"
        })
@AutoConfigureMockMvc
class StaffDeskIT {
    private static final Instant AT = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Autowired
    MockMvcTester web;

    @Autowired
    Members members;

    @Autowired
    Meetings meetings;

    @Autowired
    CheckIns checkIns;

    @Autowired
    StaffActs acts;

    @Autowired
    Clock clock;

    @Autowired
    JdbcTemplate jdbc;

    private AssemblyFixture assembly;
    private MemberId ada;
    private MemberId grace;
    private SessionId session;

    @BeforeEach
    void aSessionIsOpen() {
        assembly = new AssemblyFixture(members, meetings);
        ada = assembly.member("曾立新");
        grace = assembly.member("单晓雯");
        session = assembly.openSession(List.of(ada, grace));
    }

    @Test
    void keepsAnActOnceHoweverOftenItIsSent() {
        String entry = entry(UUID.randomUUID(), ada, "IN", null, "FORGOT_CARD", null, "dora");

        for (int time = 0; time < 3; time++) {
            assertThat(send("[" + entry + "]")).bodyText().contains("\"kept\":true", "\"text\":null");
        }

        assertThat(acts.of(session.value())).hasSize(1);
        assertThat(checkIns.state(session, ada)).isEqualTo(AttendanceState.LATE);
        assertThat(trail("checkin.staff-in", ada)).isEqualTo(1);
    }

    @Test
    void keepsAnActOnceWhenItArrivesTwiceInTheSameInstant() throws Exception {
        String entry = "[" + entry(UUID.randomUUID(), ada, "IN", null, "KIOSK_DOWN", null, "dora") + "]";

        List<MvcTestResult> answers = Together.run(() -> send(entry), () -> send(entry));

        assertThat(answers).allSatisfy(answer -> assertThat(answer).bodyText().contains("\"kept\":true"));
        assertThat(acts.of(session.value())).hasSize(1);
    }

    @Test
    void refusesOtherContentUnderAnIdThatIsTaken() {
        UUID id = UUID.randomUUID();
        send("[" + entry(id, ada, "IN", null, "FORGOT_CARD", null, "dora") + "]");

        assertThat(send("[" + entry(id, grace, "IN", null, "FORGOT_CARD", null, "dora") + "]"))
                .bodyText()
                .contains("\"kept\":false", "同一编号下已有其他内容");

        assertThat(acts.find(id)).map(StaffAct::member).contains(ada.value());
    }

    @Test
    void undoesByOneMoreActAndOnlyOnce() {
        UUID id = UUID.randomUUID();
        send("[" + entry(id, ada, "IN", null, "FORGOT_CARD", null, "dora") + "]");

        assertThat(send("[" + entry(UUID.randomUUID(), ada, "UNDO", id, "WRONG_PERSON", null, "dora") + "]"))
                .bodyText()
                .contains("\"kept\":true");
        assertThat(send("[" + entry(UUID.randomUUID(), ada, "UNDO", id, "WRONG_PERSON", null, "dora") + "]"))
                .bodyText()
                .contains("没有可撤销的记录");

        assertThat(checkIns.state(session, ada)).isEqualTo(AttendanceState.EXPECTED);
        assertThat(acts.of(session.value())).extracting(StaffAct::kind).containsExactlyInAnyOrder(Kind.IN, Kind.UNDO);
        assertThat(trail("checkin.staff-undo", ada)).isEqualTo(1);
    }

    @Test
    void countsOneWhoIsLetInAgainAfterAnUndo() {
        UUID first = UUID.randomUUID();
        send("[" + entry(first, ada, "IN", null, "FORGOT_CARD", null, "dora") + ","
                + entry(UUID.randomUUID(), ada, "UNDO", first, "ENTERED_TWICE", null, "dora") + ","
                + entry(UUID.randomUUID(), ada, "IN", null, "OTHER", "坐轮椅", "dora") + "]");

        assertThat(checkIns.state(session, ada)).isEqualTo(AttendanceState.LATE);
    }

    @Test
    void holdsInTheDatabaseWhatMustNeverHappen() {
        StaffAct in = act(Kind.IN, null, StaffReason.FORGOT_CARD, null);
        acts.keep(in);
        acts.keep(act(Kind.UNDO, in.id(), StaffReason.WRONG_PERSON, null));

        assertThatThrownBy(() -> acts.keep(act(Kind.UNDO, in.id(), StaffReason.WRONG_PERSON, null)))
                .as("undone twice")
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> acts.keep(act(Kind.UNDO, null, StaffReason.WRONG_PERSON, null)))
                .as("undoes nothing")
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> acts.keep(act(Kind.IN, null, StaffReason.OTHER, null)))
                .as("no words")
                .isInstanceOf(DataIntegrityViolationException.class);
        for (String change : List.of("update staff_act set reason = 'OTHER'", "delete from staff_act")) {
            assertThatThrownBy(() -> jdbc.update(change)).as(change).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void doesNotUndoAnActOfAnotherMember() {
        UUID id = UUID.randomUUID();
        send("[" + entry(id, ada, "IN", null, "FORGOT_CARD", null, "dora") + "]");

        assertThat(send("[" + entry(UUID.randomUUID(), grace, "UNDO", id, "WRONG_PERSON", null, "dora") + "]"))
                .bodyText()
                .contains("\"kept\":false");
    }

    @Test
    void keepsApartWhatItWasNotToldByWhoIsSignedInOrNotWhole() {
        assertThat(send("[" + entry(UUID.randomUUID(), ada, "IN", null, "FORGOT_CARD", null, "somebody") + "]"))
                .bodyText()
                .contains("以另一账号登记");
        assertThat(send("[" + entry(UUID.randomUUID(), ada, "IN", null, "OTHER", "  ", "dora") + "]"))
                .bodyText()
                .contains("内容不完整");
        assertThat(send("[" + entry(UUID.randomUUID(), ada, "IN", null, "WRONG_PERSON", null, "dora") + "]"))
                .bodyText()
                .contains("内容不完整");
        assertThat(acts.of(session.value())).isEmpty();
    }

    @Test
    void keepsWhoIsNotOnTheRosterAndSaysThatItDoesNotCount() throws Exception {
        MemberId stranger = assembly.member("客人");

        assertThat(send("[" + entry(UUID.randomUUID(), stranger, "IN", null, "FORGOT_CARD", null, "dora") + "]"))
                .bodyText()
                .contains("\"kept\":true", "不计入出席");

        assertThat(page("/sheet")).contains("到场而不在名单", "客人");
    }

    @Test
    void showsOnTheLivePageAndTheSheetWhatStaffEntered() throws Exception {
        send("[" + entry(UUID.randomUUID(), ada, "IN", null, "FACE_NOT_FOUND", null, "dora") + "]");

        assertThat(page("")).contains("曾立新", "事由：人脸未识别");
        assertThat(page("/sheet.csv")).contains("曾立新,教育界", " 进 工作人员");
        assertThat(page("/staff")).contains("人工签到台", "未带证件");
        assertThat(page("/staff/roster")).contains("曾立新", "\"state\":\"late\"", "FACE_NOT_FOUND");
    }

    @Test
    void isNotForThoseWhoOnlyLook() {
        assertThat(web.get()
                        .uri("/checkin/sessions/{id}/staff", session)
                        .with(user("aron").roles("AUDITOR"))
                        .exchange())
                .hasStatus(403);
    }

    private StaffAct act(Kind kind, @Nullable UUID undoes, StaffReason reason, @Nullable String note) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new StaffAct(
                UUID.randomUUID(),
                session.value(),
                ada.value(),
                kind,
                undoes,
                reason,
                note,
                now,
                "dora",
                false,
                true,
                now);
    }

    private String entry(
            UUID id,
            MemberId member,
            String kind,
            @Nullable UUID undoes,
            String reason,
            @Nullable String note,
            String by) {
        return "{\"id\":\"%s\",\"session\":\"%s\",\"member\":\"%s\",\"kind\":\"%s\",\"undoes\":%s,\"reason\":\"%s\",\"note\":%s,\"at\":\"%s\",\"by\":\"%s\",\"queued\":false}"
                .formatted(id, session, member, kind, quoted(undoes), reason, quoted(note), AT, by);
    }

    private static @Nullable String quoted(@Nullable Object text) {
        return text == null ? null : "\"" + text + "\"";
    }

    private MvcTestResult send(String entries) {
        return web.post()
                .uri("/checkin/staff/acts")
                .contentType(MediaType.APPLICATION_JSON)
                .content(entries)
                .with(user("dora").roles("DOOR_STAFF"))
                .with(csrf())
                .locale(Locale.CHINESE)
                .exchange();
    }

    private String page(String what) throws Exception {
        return web.get()
                .uri("/checkin/sessions/" + session + what)
                .with(user("dora").roles("DOOR_STAFF"))
                .locale(Locale.CHINESE)
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private long trail(String kind, MemberId member) {
        Long count = jdbc.queryForObject(
                "select count(*) from trail_entry where kind = ? and subject = ?", Long.class, kind, member.toString());
        return count == null ? 0 : count;
    }
}
