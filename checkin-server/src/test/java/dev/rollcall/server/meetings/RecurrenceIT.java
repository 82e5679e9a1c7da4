package dev.rollcall.server.meetings;

import static dev.rollcall.server.meetings.MeetingFixtures.SHANGHAI;
import static dev.rollcall.server.meetings.MeetingFixtures.aMeeting;
import static dev.rollcall.server.meetings.MeetingFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.rollcall.protocol.Attendee;
import dev.rollcall.server.meetings.MeetingDraft.SessionDraft;
import dev.rollcall.server.members.MemberDraft;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.Members;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Meetings that recur, and copies of meetings and of series. */
@SpringBootTest
@AutoConfigureMockMvc
class RecurrenceIT {
    private static final RequestPostProcessor ORGANIZER = user("olga").roles("ORGANIZER");
    private static final String EVERY_SECOND_MONTH = "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=21;COUNT=4";
    private static int numbers = 100;

    @Autowired
    MockMvcTester web;

    @Autowired
    Meetings meetings;

    @Autowired
    Members members;

    @Autowired
    JdbcTemplate jdbc;

    private MemberId member(String name) {
        return members.register(MemberDraft.of("RC-" + numbers++, name));
    }

    private MeetingId activityDay(String title) {
        return meetings.plan(aMeeting(title).withSession("活动", "2031-01-21").draft());
    }

    @Test
    void showsTheDaysBeforeAnythingIsPlanned() {
        var id = activityDay("双月活动日预览");

        assertThat(page("/meetings/" + id + "/series?look=true&unit=MONTHLY&every=2&on=DAY&count=4"))
                .contains("2031 年 1 月 21 日", "2031 年 3 月 21 日", "2031 年 7 月 21 日", EVERY_SECOND_MONTH);
        assertThat(web.get()
                        .uri("/meetings/{id}/series?look=true&rule=monatlich", id)
                        .with(ORGANIZER)
                        .locale(Locale.CHINESE))
                .hasStatus(422)
                .bodyText()
                .contains("无法按此规则推算日期");
        assertThat(jdbc.queryForObject("select count(*) from meeting where title = '双月活动日预览'", Integer.class))
                .isOne();
    }

    @Test
    void holdsAMeetingOnTheDaysTickedWithEverybodyInTheirRoles() {
        var id = activityDay("双月活动日");
        var ada = member("单晓雯");
        var grace = member("仇英");
        meetings.invite(id, List.of(ada, grace));
        meetings.appoint(first(id), List.of(grace), Attendee.OBSERVER);

        assertThat(repeat(id, EVERY_SECOND_MONTH, "2031-03-21", "2031-07-21")).hasStatus(302);

        List<MeetingId> days = series(id);
        assertThat(days).hasSize(3);
        assertThat(meetings.sessions(days.get(2))).singleElement().satisfies(session -> assertThat(session.startsAt())
                .isEqualTo(at("2031-07-21", "09:00")));
        assertThat(meetings.roles(first(days.get(1))))
                .containsEntry(ada, Attendee.INVITED)
                .containsEntry(grace, Attendee.OBSERVER);
        assertThat(page("/meetings/" + days.get(1) + "/series")).contains("2031 年 5 月 21 日", "不召开", EVERY_SECOND_MONTH);
        assertThat(repeat(id, EVERY_SECOND_MONTH, "2031-03-21")).hasStatus(409);
    }

    @Test
    void showsWhatWasMoved() {
        var id = activityDay("调整日期");
        repeat(id, EVERY_SECOND_MONTH, "2031-03-21", "2031-05-21", "2031-07-21");
        MeetingId second = series(id).get(1);

        move(second, "2031-03-24");

        assertThat(page("/meetings/" + id + "/series")).contains("2031 年 3 月 24 日", "原定 2031 年 3 月 21 日");
    }

    private void move(MeetingId meeting, String date) {
        assertThat(web.post()
                        .uri("/meetings/{id}/edit", meeting)
                        .with(ORGANIZER)
                        .with(csrf())
                        .param("session", first(meeting).toString())
                        .param("version", "0")
                        .param("sitting", "活动")
                        .param("zone", "Asia/Shanghai")
                        .param("date", date)
                        .param("start", "09:00")
                        .param("end", "11:30")
                        .param("opensBefore", "60")
                        .param("lateAfter", "5"))
                .hasStatus(302);
    }

    @Test
    void copiesASeriesByItsRuleWithWhatWasMovedAndLeftOut() {
        var id = activityDay("复制系列");
        repeat(id, EVERY_SECOND_MONTH, "2031-03-21", "2031-07-21");
        move(series(id).get(1), "2031-03-24");

        assertThat(page("/meetings/" + id + "/copy?whole=true&day=2032-01-21&title=来年系列"))
                .contains("来年系列", "2032 年 1 月 21 日", "2032 年 3 月 24 日", "不召开", "2032 年 7 月 21 日");
        String copied = copy(id, "2032-01-21", "来年系列", true);

        List<MeetingId> copies = series(new MeetingId(UUID.fromString(copied)));
        assertThat(copies)
                .extracting(copy -> meetings.sessions(copy).get(0).startsAt())
                .containsExactly(at("2032-01-21", "09:00"), at("2032-03-24", "09:00"), at("2032-07-21", "09:00"));
        assertThat(meetings.meeting(copies.get(2))).map(MeetingView::title).contains("来年系列");
    }

    @Test
    void shiftsEveryTimeOfAMeetingAndKeepsThemOnTheVenuesClock() {
        var london = ZoneId.of("Europe/London");
        var id = meetings.plan(new MeetingDraft(
                "跨夏令时",
                List.of(sitting("会议", london, "2031-03-24T09:00"), sitting("分组", SHANGHAI, "2031-03-25T14:00"))));

        assertThat(page("/meetings/" + id + "/copy?day=2031-03-31"))
                .contains("2031 年 3 月 31 日", "2031 年 4 月 1 日", "时差有变");
        var copy = meetings.sessions(new MeetingId(UUID.fromString(copy(id, "2031-03-31", "跨夏令时", false))));

        assertThat(copy.get(0).startsAt()).isEqualTo(Instant.parse("2031-03-31T08:00:00Z"));
        assertThat(copy.get(0).opensAt()).isEqualTo(Instant.parse("2031-03-31T07:00:00Z"));
        assertThat(copy.get(1).startsAt()).isEqualTo(Instant.parse("2031-04-01T06:00:00Z"));
        assertThat(copy.get(1).endsAt()).isEqualTo(Instant.parse("2031-04-01T08:00:00Z"));
        assertThat(meetings.details(copy.get(0).id()).agenda())
                .extracting(AgendaItem::title)
                .containsExactly("议题");
    }

    private static SessionDraft sitting(String title, ZoneId zone, String start) {
        var starts = LocalDateTime.parse(start);
        return new SessionDraft(
                title,
                "",
                zone,
                starts.minusHours(1).atZone(zone).toInstant(),
                starts.atZone(zone).toInstant(),
                starts.plusMinutes(5).atZone(zone).toInstant(),
                starts.plusHours(1).atZone(zone).toInstant(),
                starts.plusHours(2).atZone(zone).toInstant(),
                new SittingDetails("", 0, false, "", "", "", List.of(new AgendaItem(null, "议题", "", ""))));
    }

    @Test
    void letsAnAuditorRepeatAndCopyNothing() {
        var id = activityDay("审计不能复制");
        var auditor = user("aron").roles("AUDITOR");

        assertThat(web.get().uri("/meetings/{id}/series", id).with(auditor)).hasStatusOk();
        assertThat(web.get().uri("/meetings/{id}/copy", id).with(auditor)).hasStatus(403);
        assertThat(web.post().uri("/meetings/{id}/series", id).with(auditor).with(csrf()))
                .hasStatus(403);
    }

    private SessionId first(MeetingId meeting) {
        return meetings.sessions(meeting).get(0).id();
    }

    private List<MeetingId> series(MeetingId member) {
        return jdbc
                .queryForList(
                        """
                        select d.meeting_id from meeting_series_day d where d.meeting_id is not null and d.series_id =
                        (select s.series_id from meeting_series_day s where s.meeting_id = ?) order by d.rule_day""",
                        UUID.class,
                        member.value())
                .stream()
                .map(MeetingId::new)
                .toList();
    }

    private MvcTestResult repeat(MeetingId id, String rule, String... held) {
        return web.post()
                .uri("/meetings/{id}/series", id)
                .with(ORGANIZER)
                .with(csrf())
                .param("rule", rule)
                .param("held", held)
                .param("guests", "true")
                .exchange();
    }

    private String copy(MeetingId id, String day, String title, boolean whole) {
        var answer = web.post()
                .uri("/meetings/{id}/copy", id)
                .with(ORGANIZER)
                .with(csrf())
                .param("day", day)
                .param("title", title)
                .param("whole", "" + whole)
                .exchange();
        assertThat(answer).hasStatus(302);
        String address = answer.getResponse().getRedirectedUrl();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private String page(String uri) {
        var answer = web.get().uri(uri).with(ORGANIZER).locale(Locale.CHINESE).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
