package dev.rollcall.server.meetings;

import static dev.rollcall.server.meetings.MeetingFixtures.aMeeting;
import static dev.rollcall.server.meetings.MeetingFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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

/** Sittings with everything people want to know about them, and two who edit one at the same time. */
@SpringBootTest
@AutoConfigureMockMvc
class SittingsIT {
    private static final RequestPostProcessor ORGANIZER = user("olga").roles("ORGANIZER");

    @Autowired
    MockMvcTester web;

    @Autowired
    Meetings meetings;

    @Autowired
    JdbcTemplate jdbc;

    private MeetingId meeting;
    private SessionId session;

    @BeforeEach
    void aSitting() {
        meeting = meetings.plan(aMeeting("完整场次").on("2029-03-05").draft());
        session = meetings.sessions(meeting).get(0).id();
    }

    @Test
    void keepsWhatPeopleWantToKnow() {
        assertThat(save(0, Map.of())).hasStatus(302);

        assertThat(meetings.details(session))
                .isEqualTo(new SittingDetails(
                        "二楼东厅",
                        10,
                        true,
                        "秘书处 6512",
                        "正装",
                        "08:00 酒店发车",
                        List.of(
                                new AgendaItem(LocalTime.of(9, 0), "开幕", "主席", ""),
                                new AgendaItem(null, "听取报告", "曾立新", "报告.pdf"))));
        assertThat(page("/meetings/" + meeting))
                .contains("大礼堂 二楼东厅", "开幕", "听取报告", "曾立新", "文件：报告.pdf", "秘书处 6512", "离会时需要签退", "正装", "08:00 酒店发车");
        assertThat(page("/meetings/" + meeting + "/edit")).contains("name=\"agendaTitle\" value=\"听取报告\"");
    }

    @Test
    void forgivesWhoIsLateByNoMoreThanTheTolerance() {
        save(0, Map.of());

        assertThat(meetings.session(session)).get().satisfies(view -> assertThat(view.lateAfter())
                .isEqualTo(at("2029-03-05", "09:15")));
        assertThat(page("/meetings/" + meeting + "/edit"))
                .contains("name=\"lateAfter\" value=\"5\"", "name=\"tolerance\" value=\"10\"");
    }

    @Test
    void sitsOverMidnight() {
        assertThat(save(0, Map.of("start", "22:00", "end", "01:30", "overnight", "true", "closes", "00:30")))
                .hasStatus(302);

        assertThat(meetings.session(session)).get().satisfies(view -> {
            assertThat(view.endsAt()).isEqualTo(at("2029-03-06", "01:30"));
            assertThat(view.closesAt()).isEqualTo(at("2029-03-06", "00:30"));
        });
        assertThat(page("/meetings/" + meeting + "/edit")).contains("value=\"01:30\"", "value=\"00:30\"");
    }

    @Test
    void saysWhichLineOfTheAgendaIsWrong() {
        assertThat(save(0, Map.of("title1", ""))).hasStatus(422).bodyText().contains("有一项议程没有填写内容", "曾立新");
        assertThat(save(0, Map.of("at0", "neun"))).hasStatus(422).bodyText().contains("议程的时间请填写如 09:00", "neun");
        assertThat(save(0, Map.of("tolerance", "-1"))).hasStatus(422).bodyText().contains("请填写合理的分钟数");
    }

    @Test
    void showsTheSecondOfTwoEditorsBothVersions() {
        assertThat(save(0, Map.of("room", "西厅", "title0", "开幕式"))).hasStatus(302);

        var overtaken = save(0, Map.of("room", "北厅"));

        assertThat(overtaken)
                .hasStatus(409)
                .bodyText()
                .contains("其他人修改了该场次", "两个版本的不同之处", "西厅", "北厅", "09:00 开幕式 主席", "name=\"version\" value=\"1\"");
        assertThat(meetings.details(session).room()).isEqualTo("西厅");
        assertThat(save(1, Map.of("room", "北厅"))).hasStatus(302);
        assertThat(meetings.details(session).room()).isEqualTo("北厅");
    }

    @Test
    void countsAChangeOfTheAgendaAloneAsAChange() {
        save(0, Map.of());

        assertThat(save(1, Map.of("speaker0", "副主席"))).hasStatus(302);
        assertThat(save(1, Map.of())).hasStatus(409).bodyText().contains("副主席");
        assertThat(jdbc.queryForObject(
                        "select count(*) from trail_entry where subject = ? and kind = 'meetings.session-changed'",
                        Integer.class,
                        session.toString()))
                .isEqualTo(2);
    }

    @Test
    void refusesWhatMustNotBeWhoeverWritesTheSql() {
        save(0, Map.of());

        assertThatThrownBy(() -> jdbc.update("update meeting_agenda_item set title = ''"))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.update("update meeting_session set tolerance = -1"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void servesPrograms() {
        var created = web.post()
                .uri("/api/v1/meetings")
                .with(ORGANIZER)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                        """
                {"title":"接口","sessions":[{"zone":"Asia/Shanghai","opensAt":"2029-01-08T00:00:00Z","startsAt":"2029-01-08T01:00:00Z",
                 "lateAfter":"2029-01-08T01:05:00Z","endsAt":"2029-01-08T03:30:00Z","details":{"room":"小厅","agenda":[{"title":"议题"}]}}]}""")
                .exchange();
        assertThat(created).hasStatus(201);
        String address = created.getResponse().getHeader("Location");
        var first = meetings.sessions(
                        new MeetingId(java.util.UUID.fromString(address.substring(address.lastIndexOf('/') + 1))))
                .get(0);

        assertThat(web.get()
                        .uri(address + "/sessions/" + first.id() + "/details")
                        .with(ORGANIZER))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.agenda[0].title")
                .isEqualTo("议题");
    }

    private MvcTestResult save(long version, Map<String, String> instead) {
        var form = new TreeMap<String, String>();
        form.putAll(Map.of(
                "sitting", "开幕会",
                "venue", "大礼堂",
                "room", "二楼东厅",
                "zone", "Asia/Shanghai",
                "date", "2029-03-05",
                "start", "09:00",
                "end", "11:30",
                "opensBefore", "60",
                "lateAfter", "5",
                "tolerance", "10"));
        form.putAll(Map.of("checkOut", "true", "contact", "秘书处 6512", "dress", "正装", "transport", "08:00 酒店发车"));
        form.putAll(instead);
        var request = web.post()
                .uri("/meetings/{id}/edit", meeting)
                .with(ORGANIZER)
                .with(csrf())
                .locale(Locale.CHINESE)
                .param("session", session.toString())
                .param("version", "" + version)
                .param("agendaAt", form.getOrDefault("at0", "09:00"), "", "")
                .param("agendaTitle", form.getOrDefault("title0", "开幕"), form.getOrDefault("title1", "听取报告"), " ")
                .param("agendaSpeaker", form.getOrDefault("speaker0", "主席"), "曾立新", "")
                .param("agendaPapers", "", "报告.pdf", "");
        form.forEach(request::param);
        return request.exchange();
    }

    private String page(String uri) {
        var answer = web.get().uri(uri).with(ORGANIZER).locale(Locale.CHINESE).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
