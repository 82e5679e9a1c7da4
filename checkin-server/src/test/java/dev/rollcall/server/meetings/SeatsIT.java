package dev.rollcall.server.meetings;

import static dev.rollcall.server.meetings.MeetingFixtures.aMeeting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.rollcall.protocol.Attendee;
import dev.rollcall.server.members.MemberDraft;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.Members;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Roles and seats on a roster, by the doors, the pages and the interface for programs. */
@SpringBootTest
@AutoConfigureMockMvc
class SeatsIT {
    private static final RequestPostProcessor ORGANIZER = user("olga").roles("ORGANIZER");
    private static int numbers = 100;

    @Autowired
    MockMvcTester web;

    @Autowired
    Meetings meetings;

    @Autowired
    Seats seats;

    @Autowired
    Members members;

    @Autowired
    JdbcTemplate jdbc;

    private MeetingId meeting;
    private SessionId session;
    private MemberId ding;
    private MemberId wang;
    private MemberId li;
    private MemberId ou;

    /** 丁 has 2 strokes, 王 4, 李 7, 欧 8; their numbers run the other way. */
    @BeforeEach
    void aRosterOfFour() {
        ou = member("欧阳明");
        li = member("李娜");
        wang = member("王芳");
        ding = member("丁一");
        meeting = meetings.plan(aMeeting("排座").on("2028-09-01").draft());
        session = meetings.sessions(meeting).get(0).id();
        meetings.invite(session, List.of(li, wang, ou, ding));
    }

    private MemberId member(String name) {
        return members.register(MemberDraft.of("Z-" + numbers++, name));
    }

    @Test
    void seatsEverybodyByTheStrokesOfTheSurname() {
        assertThat(seatEverybody(2, 2, "STROKES")).flash().containsEntry("seated", 4);

        assertThat(seats.seating(session).hall()).isEqualTo(new Hall(2, 2));
        assertThat(seats.seating(session).seats())
                .isEqualTo(Map.of(ding, Seat.at(1, 1), wang, Seat.at(1, 2), li, Seat.at(2, 1), ou, Seat.at(2, 2)));
    }

    @Test
    void seatsEverybodyByNumberAndThoseWhoWorkHereNowhere() {
        assertThat(meetings.appoint(session, List.of(li, wang), Attendee.STAFF)).isEqualTo(2);
        assertThat(meetings.appoint(session, List.of(wang), Attendee.OBSERVER)).isEqualTo(1);

        seatEverybody(3, 1, "NUMBER");

        assertThat(seats.seating(session).seats())
                .isEqualTo(Map.of(ou, Seat.at(1, 1), wang, Seat.at(2, 1), ding, Seat.at(3, 1)));
        assertThat(meetings.roles(session))
                .containsEntry(li, Attendee.STAFF)
                .containsEntry(wang, Attendee.OBSERVER)
                .containsEntry(ou, Attendee.INVITED);
    }

    @Test
    void leavesEverySeatAsItIsWhenTheHallIsTooSmall() {
        seatEverybody(2, 2, "STROKES");

        assertThat(seatEverybody(1, 3, "STROKES")).flash().containsEntry("refused", "problem.meetings.hall-too-small");
        assertThat(seatEverybody(0, 3, "STROKES")).flash().containsEntry("refused", "problem.meetings.no-such-hall");

        assertThat(seats.seating(session).hall()).isEqualTo(new Hall(2, 2));
        assertThat(seats.seating(session).seats()).hasSize(4);
    }

    @Test
    void seatsOnePersonByHandAndRefusesASeatThatIsTaken() {
        seatEverybody(3, 2, "STROKES");

        assertThat(place(wang, "3", "1", "主席团 3", Attendee.MUST_ATTEND)).flash().containsEntry("placed", true);
        assertThat(place(ou, "3", "1", "", Attendee.INVITED))
                .flash()
                .containsEntry("refused", "problem.meetings.seat-taken");
        assertThat(place(ou, "4", "1", "", Attendee.INVITED))
                .flash()
                .containsEntry("refused", "problem.meetings.outside-the-hall");
        assertThat(place(li, "", "", "", Attendee.INVITED)).flash().containsEntry("placed", true);

        assertThat(seats.seating(session).seats())
                .isEqualTo(Map.of(ding, Seat.at(1, 1), wang, new Seat("主席团 3", 3, 1), ou, Seat.at(2, 2)));
        assertThat(meetings.roles(session)).containsEntry(wang, Attendee.MUST_ATTEND);
        assertThat(page("/meetings/" + meeting + "/roster?session=" + session + "&q=王芳"))
                .contains("主席团 3", "必须出席", "4 人中 3 人已排座", "王芳的身份和座位");
    }

    @Test
    void refusesTwoOnOneSeatWhoeverWritesTheSql() {
        seatEverybody(2, 3, "STROKES");

        assertThatThrownBy(() -> jdbc.update(
                        "update meeting_seat set seat_row = 1, seat_column = 1 where session_id = ? and member_id = ?",
                        session.value(),
                        ou.value()))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.update(
                        "insert into meeting_seat (session_id, member_id, seat_row, seat_column, label)"
                                + " values (?, ?, 2, 3, 'x')",
                        session.value(),
                        member("不在名单").value()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void freesTheSeatOfThoseTakenOffTheRoster() {
        seatEverybody(2, 2, "STROKES");

        meetings.uninvite(session, List.of(wang));

        assertThat(seats.seating(session).seats()).doesNotContainKey(wang).hasSize(3);
    }

    @Test
    void keepsEveryChangeInTheTrail() {
        seatEverybody(2, 2, "STROKES");
        seatEverybody(2, 2, "STROKES");
        meetings.appoint(session, List.of(li), Attendee.PRESS);
        meetings.appoint(session, List.of(li), Attendee.PRESS);

        assertThat(jdbc.queryForList(
                        "select kind from trail_entry where subject = ? order by recorded_at, id",
                        String.class,
                        session.toString()))
                .containsExactly(
                        "meetings.session-added",
                        "meetings.members-invited",
                        "meetings.seats-changed",
                        "meetings.role-given");
    }

    @Test
    void servesPrograms() {
        String path = "/api/v1/sessions/" + session + "/seats";

        assertThat(json(path, "{\"rows\":2,\"columns\":2}")).hasStatusOk();
        assertThat(json(path + "/" + ding, "{\"row\":1,\"column\":2}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/meetings/seat-taken");
        assertThat(web.delete().uri(path + "/" + wang).with(ORGANIZER).with(csrf()))
                .hasStatus(204);
        assertThat(json(path + "/" + ding, "{\"row\":1,\"column\":2}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.seats[0].member")
                .isEqualTo(ding.toString());
        String roster = "/api/v1/meetings/" + meeting + "/roster";
        assertThat(json(roster + "/roles", "{\"role\":\"OBSERVER\",\"members\":[\"" + ding + "\"]}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.members[?(@.id == '" + ding + "')].role")
                .asArray()
                .containsExactly("OBSERVER");
        assertThat(web.get().uri("/api/v1/sessions/" + meeting + "/seats").with(ORGANIZER))
                .hasStatus(404);
    }

    @Test
    void letsAnAuditorSeatNobody() {
        assertThat(web.post()
                        .uri("/meetings/{id}/seats/everybody", meeting)
                        .with(user("aron").roles("AUDITOR"))
                        .with(csrf())
                        .param("session", session.toString())
                        .param("rows", "2")
                        .param("columns", "2"))
                .hasStatus(403);
    }

    private MvcTestResult seatEverybody(int rows, int columns, String order) {
        return web.post()
                .uri("/meetings/{id}/seats/everybody", meeting)
                .with(ORGANIZER)
                .with(csrf())
                .param("session", session.toString())
                .param("rows", "" + rows)
                .param("columns", "" + columns)
                .param("order", order)
                .exchange();
    }

    private MvcTestResult place(MemberId member, String row, String column, String label, Attendee role) {
        return web.post()
                .uri("/meetings/{id}/seats/one", meeting)
                .with(ORGANIZER)
                .with(csrf())
                .param("session", session.toString())
                .param("member", member.toString())
                .param("role", role.name())
                .param("row", row)
                .param("column", column)
                .param("label", label)
                .exchange();
    }

    private MvcTestResult json(String path, String body) {
        return web.put()
                .uri(path)
                .with(ORGANIZER)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private String page(String uri) {
        var answer = web.get().uri(uri).with(ORGANIZER).locale(Locale.CHINESE).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
