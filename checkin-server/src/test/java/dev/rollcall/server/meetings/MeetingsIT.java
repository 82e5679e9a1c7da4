package dev.rollcall.server.meetings;

import static dev.rollcall.server.meetings.MeetingFixtures.aMeeting;
import static dev.rollcall.server.meetings.MeetingFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.server.members.MemberId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest
@AutoConfigureMockMvc
class MeetingsIT {
    @Autowired
    Meetings meetings;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void plansAMeetingWithItsSessionsInOrder() {
        var id = meetings.plan(aMeeting("十四届五次全体会议")
                .withSession("闭幕会", "2027-03-04")
                .withSession("开幕会", "2027-03-01")
                .draft());

        assertThat(meetings.sessions(id)).extracting(SessionView::title).containsExactly("开幕会", "闭幕会");
        assertThat(meetings.meeting(id)).map(MeetingView::title).contains("十四届五次全体会议");
        var first = meetings.sessions(id).get(0);
        assertThat(meetings.session(first.id())).contains(first);
        assertThat(first.opensAt()).isEqualTo(at("2027-03-01", "08:00"));
        assertThat(first.meetingTitle()).isEqualTo("十四届五次全体会议");
    }

    @Test
    void refusesTimesThatContradict() {
        assertThatThrownBy(() -> meetings.plan(
                        aMeeting("错时").on("2027-03-01").closing("12:00").draft()))
                .hasMessage("meetings/closes-after-end");
        assertThatThrownBy(() -> meetings.plan(new MeetingDraft("空", List.of())))
                .hasMessage("meetings/no-session");
    }

    @Test
    void findsTheSessionsWhoseWindowTouchesAnInterval() {
        var id = meetings.plan(aMeeting("窗口")
                .on("2031-05-05")
                .openFrom("08:00")
                .closing("11:00")
                .draft());

        assertThat(windows("2031-05-05", "07:00", "08:00")).doesNotContain(id);
        assertThat(windows("2031-05-05", "07:00", "08:01")).contains(id);
        assertThat(windows("2031-05-05", "10:59", "12:00")).contains(id);
        assertThat(windows("2031-05-05", "11:00", "12:00")).doesNotContain(id);
        assertThat(meetings.nextSessions(at("2031-05-05", "11:00"), 1))
                .extracting(SessionView::meeting)
                .containsExactly(id);
    }

    private List<MeetingId> windows(String day, String from, String to) {
        return meetings.sessionsBetween(at(day, from), at(day, to)).stream()
                .map(SessionView::meeting)
                .toList();
    }

    @Test
    void invitesAMemberToASessionOnce() {
        var id = meetings.plan(aMeeting("名单")
                .withSession("上午", "2027-04-01")
                .withSession("下午", "2027-04-02")
                .draft());
        var people = people(200);

        meetings.invite(id, people);
        meetings.invite(id, people.subList(0, 10));

        var sessions = meetings.sessions(id).stream().map(SessionView::id).toList();
        assertThat(meetings.roster(sessions.get(0))).containsExactlyInAnyOrderElementsOf(people);
        assertThat(meetings.rosterSizes(sessions))
                .containsEntry(sessions.get(0), 200L)
                .containsEntry(sessions.get(1), 200L);
        assertThat(meetings.uninvite(sessions.get(0), people.subList(0, 5))).isEqualTo(5);
        assertThat(meetings.uninvite(sessions.get(0), people.subList(0, 5))).isZero();
        assertThat(meetings.rosterSizes(sessions))
                .containsEntry(sessions.get(0), 195L)
                .containsEntry(sessions.get(1), 200L);
        assertThat(told(sessions.get(0)))
                .containsExactly(
                        "meetings.session-added",
                        "meetings.members-invited",
                        "meetings.members-invited",
                        "meetings.members-invited",
                        "meetings.members-uninvited");
    }

    private List<String> told(SessionId session) {
        return jdbc.queryForList(
                "select kind from trail_entry where subject = ? order by recorded_at, id", String.class, session + "");
    }

    private static List<MemberId> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new MemberId(new UUID(7, i)))
                .toList();
    }
}
