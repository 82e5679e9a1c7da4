package dev.rollcall.server.meetings;

import static dev.rollcall.server.meetings.MeetingFixtures.aMeeting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.rollcall.server.members.MemberDraft;
import dev.rollcall.server.members.MemberGroups;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.Members;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Calendars that phones subscribe to, read back as a calendar reads them. */
@SpringBootTest(
        properties = {
            "rollcall.security.seed[0].username=administrator",
            "rollcall.security.seed[0].display-name=林静",
            "rollcall.security.seed[0].password=three small boats",
            "rollcall.security.seed[0].roles=ADMINISTRATOR"
        })
@AutoConfigureMockMvc
class FeedIT {
    private static final RequestPostProcessor ORGANIZER = user("olga").roles("ORGANIZER");
    private static int numbers = 100;

    @Autowired
    MockMvcTester web;

    @Autowired
    Meetings meetings;

    @Autowired
    Members members;

    @Autowired
    MemberGroups groups;

    private String number;
    private String sector;
    private MemberId ada;
    private MeetingId meeting;
    private SessionId session;

    @BeforeEach
    void aMemberExpectedAtOneSession() {
        number = "FD-" + numbers++;
        sector = "日历界" + number;
        ada = members.register(new MemberDraft(number, "单晓雯", "", sector, ""));
        var draft = aMeeting("日历会议").on("2031-12-01").draft().sessions().get(0);
        meeting = meetings.plan(new MeetingDraft(
                "日历会议",
                List.of(new MeetingDraft.SessionDraft(
                        draft.title(),
                        "人民会堂",
                        draft.zone(),
                        draft.opensAt(),
                        draft.startsAt(),
                        draft.lateAfter(),
                        draft.closesAt(),
                        draft.endsAt(),
                        new SittingDetails(
                                "东厅", 0, false, "", "正装", "", List.of(new AgendaItem(null, "听取报告，审议", "主席", "")))))));
        session = meetings.sessions(meeting).get(0).id();
        meetings.invite(session, List.of(ada));
    }

    @Test
    void givesAMembersSessionsToTheirCalendar() throws Exception {
        String path = address("member", Map.of("number", number));

        assertThat(events(path)).singleElement().satisfies(event -> {
            assertThat(value(event, "UID")).isEqualTo(session + "@rollcall");
            assertThat(value(event, "SUMMARY")).isEqualTo("日历会议 · 开幕会");
            assertThat(value(event, "DTSTART")).isEqualTo("20311201T010000Z");
            assertThat(value(event, "DTEND")).isEqualTo("20311201T033000Z");
            assertThat(value(event, "LOCATION")).isEqualTo("人民会堂 东厅");
            assertThat(value(event, "DESCRIPTION")).contains("签到 08:00 起", "着装：正装", "听取报告，审议 · 主席");
            assertThat(value(event, "SEQUENCE")).isEqualTo("0");
        });
        assertThat(address("member", Map.of("number", number))).isEqualTo(path);
    }

    @Test
    void followsWhatMovesAndDropsWhatTheMemberIsNotExpectedAt() throws Exception {
        String path = address("member", Map.of("number", number));

        move("10:00");

        assertThat(events(path)).singleElement().satisfies(event -> {
            assertThat(value(event, "DTSTART")).isEqualTo("20311201T020000Z");
            assertThat(value(event, "SEQUENCE")).isEqualTo("1");
        });
        meetings.uninvite(session, List.of(ada));
        assertThat(events(path)).isEmpty();
    }

    private void move(String start) {
        assertThat(web.post()
                        .uri("/meetings/{id}/edit", meeting)
                        .with(ORGANIZER)
                        .with(csrf())
                        .param("session", session.toString())
                        .param("version", "0")
                        .param("sitting", "开幕会")
                        .param("zone", "Asia/Shanghai")
                        .param("date", "2031-12-01")
                        .param("start", start)
                        .param("end", "11:30")
                        .param("opensBefore", "60")
                        .param("lateAfter", "5"))
                .hasStatus(302);
    }

    @Test
    void givesAGroupTheSessionsOfHalfOfIt() throws Exception {
        var group = groups.all().stream()
                .filter(one -> one.name().equals(sector))
                .findAny()
                .orElseThrow();
        String path = address("group", Map.of("group", group.id().toString()));
        assertThat(events(path)).hasSize(1);

        members.register(new MemberDraft("FD-" + numbers++, "仇英", "", sector, ""));
        assertThat(events(path)).hasSize(1);
        members.register(new MemberDraft("FD-" + numbers++, "欧阳明", "", sector, ""));
        assertThat(events(path)).isEmpty();
    }

    @Test
    void takesAnAddressBack() {
        String path = address("member", Map.of("number", number));

        assertThat(web.post()
                        .uri("/meetings/feeds/withdrawn")
                        .with(ORGANIZER)
                        .with(csrf())
                        .param("whose", ada.toString()))
                .hasStatus(302);

        assertThat(web.get().uri(path)).hasStatus(410);
        assertThat(web.get().uri("/meetings/feed/nonsense.ics")).hasStatus(404);
        assertThat(address("member", Map.of("number", number))).isNotEqualTo(path);
        assertThat(web.get().uri("/meetings/feeds").with(user("aron").roles("AUDITOR")))
                .hasStatus(403);
    }

    private String address(String kind, Map<String, String> form) {
        var request = web.post().uri("/meetings/feeds/" + kind).with(ORGANIZER).with(csrf());
        form.forEach(request::param);
        MvcTestResult answer = request.exchange();
        String address = (String) answer.getMvcResult().getFlashMap().get("address");
        return address.substring(address.indexOf("/meetings/feed/"));
    }

    private List<VEvent> events(String path) throws Exception {
        Calendar calendar = calendar(path);
        List<VEvent> events = calendar.getComponents("VEVENT");
        assertThat(events.isEmpty() || !calendar.validate().hasErrors()).isTrue();
        return events;
    }

    private Calendar calendar(String path) throws Exception {
        var answer = web.get().uri(path).locale(Locale.CHINESE).exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getContentType()).startsWith("text/calendar");
        String text = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text.lines()).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(256));
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static String value(VEvent event, String name) {
        return event.getRequiredProperty(name).getValue();
    }
}
