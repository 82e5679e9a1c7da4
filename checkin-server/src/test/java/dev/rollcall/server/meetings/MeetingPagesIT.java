package dev.rollcall.server.meetings;

import static dev.rollcall.server.meetings.MeetingFixtures.aMeeting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.rollcall.server.members.MemberDraft;
import dev.rollcall.server.members.Members;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest
@AutoConfigureMockMvc
class MeetingPagesIT {
    private static final RequestPostProcessor ORGANIZER = user("olga").roles("ORGANIZER");
    private static final RequestPostProcessor AUDITOR = user("aron").roles("AUDITOR");

    @Autowired
    MockMvcTester web;

    @Autowired
    Meetings meetings;

    @Autowired
    Members members;

    @Test
    void plansAMeetingInTheVenuesTime() {
        var answer = plan("end", "11:30");

        assertThat(answer).hasStatus(302);
        String address = answer.getResponse().getRedirectedUrl();
        assertThat(page(address))
                .contains(
                        "十四届六次全体会议",
                        "2030 年 3 月 4 日 星期一",
                        "09:00 – 11:30",
                        "签到 08:00 起，09:05 后记为迟到",
                        "/checkin/sessions/");
        assertThat(page("/meetings")).contains("十四届六次全体会议");
    }

    @Test
    void saysAtTheFieldWhatContradicts() {
        assertThat(plan("end", "08:30")).hasStatus(422).bodyText().contains("结束时间须晚于开始时间", "十四届六次全体会议");
        assertThat(plan("closes", "11:45")).hasStatus(422).bodyText().contains("签到截止时间不能晚于会议结束时间");
        assertThat(plan("date", "gestern")).hasStatus(422).bodyText().contains("请填写日期");
        assertThat(plan("title", " ")).hasStatus(422).bodyText().contains("请填写会议名称");
    }

    private MvcTestResult plan(String field, String instead) {
        var form = new java.util.TreeMap<>(java.util.Map.of(
                "title",
                "十四届六次全体会议",
                "venue",
                "大礼堂",
                "zone",
                "Asia/Shanghai",
                "date",
                "2030-03-04",
                "start",
                "09:00",
                "end",
                "11:30",
                "opensBefore",
                "60",
                "lateAfter",
                "5"));
        form.put(field, instead);
        var request =
                web.post().uri("/meetings/new").with(ORGANIZER).with(csrf()).locale(Locale.CHINESE);
        form.forEach(request::param);
        return request.exchange();
    }

    @Test
    void addsASessionWhoseRosterBeginsWithThoseOfAllOthers() {
        var id = meetings.plan(aMeeting("场次").on("2028-05-08").draft());
        var member = members.register(MemberDraft.of("Q-101", "曾立新"));
        meetings.invite(id, List.of(member));

        assertThat(web.get().uri("/meetings/{id}/sessions/new", id).with(ORGANIZER))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"2028-05-08\"", "value=\"14:30\"");
        assertThat(web.post()
                        .uri("/meetings/{id}/sessions/new", id)
                        .with(ORGANIZER)
                        .with(csrf())
                        .param("sitting", "分组讨论")
                        .param("zone", "Asia/Shanghai")
                        .param("date", "2028-05-08")
                        .param("start", "14:30")
                        .param("end", "17:00")
                        .param("opensBefore", "30")
                        .param("lateAfter", "0"))
                .hasStatus(302);

        var sessions = meetings.sessions(id);
        assertThat(sessions).extracting(SessionView::title).containsExactly("开幕会", "分组讨论");
        assertThat(meetings.roster(sessions.get(1).id())).containsExactly(member);
    }

    @Test
    void tellsTheSecondOfTwoEditorsOfASession() {
        var id = meetings.plan(aMeeting("改期").on("2028-06-01").draft());
        var session = meetings.sessions(id).get(0);

        assertThat(move(session, "09:30")).hasStatus(302);
        assertThat(move(session, "10:00")).hasStatus(409).bodyText().contains("其他人修改了该场次", "value=\"10:00\"");
        assertThat(page("/meetings/" + id)).contains("09:30 – 11:30");
    }

    private MvcTestResult move(SessionView session, String start) {
        return web.post()
                .uri("/meetings/{id}/edit", session.meeting())
                .with(ORGANIZER)
                .with(csrf())
                .locale(Locale.CHINESE)
                .param("session", session.id().toString())
                .param("version", "0")
                .param("sitting", "开幕会")
                .param("zone", "Asia/Shanghai")
                .param("date", "2028-06-01")
                .param("start", start)
                .param("end", "11:30")
                .param("opensBefore", "60")
                .param("lateAfter", "5")
                .exchange();
    }

    @Test
    void fillsTheRosterBySectorBySearchAndByPastedNumbers() {
        var id = meetings.plan(aMeeting("名单页").on("2028-07-01").draft());
        var session = meetings.sessions(id).get(0).id();
        var one = members.register(new MemberDraft("R-101", "单晓雯", "", "名单界", ""));
        var two = members.register(new MemberDraft("R-102", "仇英", "", "名单界", ""));
        var three = members.register(new MemberDraft("R-103", "欧阳明", "", "另一界", ""));

        assertThat(post(id, "serving", "sector", "名单界")).hasStatus(302);
        assertThat(meetings.roster(session)).containsExactlyInAnyOrder(one, two);
        assertThat(page("/meetings/" + id + "/roster?q=oym")).contains("欧阳明", "添加欧阳明");

        var pasted = post(id, "pasted", "numbers", "R-101\t单晓雯\nＲ-103，X-999");
        assertThat(pasted).flash().containsEntry("added", 1).containsEntry("unknown", List.of("X-999"));
        assertThat(meetings.roster(session)).containsExactlyInAnyOrder(one, two, three);

        assertThat(post(id, "removed", "member", two.toString())).flash().containsEntry("removed", 1);
        assertThat(meetings.roster(session)).containsExactlyInAnyOrder(one, three);
        assertThat(page("/meetings/" + id + "/roster")).contains("应到 2 人");
    }

    private MvcTestResult post(MeetingId id, String act, String name, String value) {
        return web.post()
                .uri("/meetings/{id}/roster/{act}", id, act)
                .with(ORGANIZER)
                .with(csrf())
                .param(name, value)
                .exchange();
    }

    @Test
    void letsAnAuditorReadAndChangeNothing() {
        var id = meetings.plan(aMeeting("审计").draft());

        assertThat(web.get().uri("/meetings/{id}/roster", id).with(AUDITOR)).hasStatusOk();
        assertThat(web.get().uri("/meetings/new").with(AUDITOR)).hasStatus(403);
        assertThat(web.post()
                        .uri("/meetings/{id}/roster/serving", id)
                        .with(AUDITOR)
                        .with(csrf()))
                .hasStatus(403);
        assertThat(web.delete()
                        .uri("/api/v1/meetings/{id}/roster/{m}", id, id)
                        .with(AUDITOR)
                        .with(csrf()))
                .hasStatus(403);
    }

    @Test
    void servesIntegrators() {
        var member = members.register(MemberDraft.of("S-101", "曾立新"));
        var created = planned();
        assertThat(created)
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.sessions[0].closesAt")
                .isEqualTo("2029-01-08T03:30:00Z");
        String roster = created.getResponse().getHeader("Location") + "/roster";

        assertThat(web.put()
                        .uri(roster)
                        .with(ORGANIZER)
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"members\":[\"" + member + "\"]}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.count")
                .isEqualTo(1);
        assertThat(web.post()
                        .uri(roster)
                        .with(ORGANIZER)
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"members\":[\"00000000-0000-0000-0000-000000000001\"]}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/meetings/unknown-members");
        assertThat(web.delete().uri(roster + "/" + member).with(ORGANIZER).with(csrf()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.count")
                .isEqualTo(0);
    }

    private MvcTestResult planned() {
        return web.post()
                .uri("/api/v1/meetings")
                .with(ORGANIZER)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                        """
                {"title":"接口会议","sessions":[{"zone":"Asia/Shanghai","opensAt":"2029-01-08T00:00:00Z","startsAt":"2029-01-08T01:00:00Z",
                 "lateAfter":"2029-01-08T01:05:00Z","endsAt":"2029-01-08T03:30:00Z"}]}""")
                .exchange();
    }

    private String page(String uri) {
        var answer = web.get().uri(uri).with(ORGANIZER).locale(Locale.CHINESE).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
