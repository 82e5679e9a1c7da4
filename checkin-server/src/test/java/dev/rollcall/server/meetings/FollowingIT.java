package dev.rollcall.server.meetings;

import static dev.rollcall.server.meetings.MeetingFixtures.aMeeting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.rollcall.protocol.Attendee;
import dev.rollcall.server.members.GroupKind;
import dev.rollcall.server.members.MemberDraft;
import dev.rollcall.server.members.MemberGroupView;
import dev.rollcall.server.members.MemberGroups;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.Members;
import dev.rollcall.server.members.sheets.SheetWriter;
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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Rosters that follow the register until they are frozen, and rosters from a file. */
@SpringBootTest
@AutoConfigureMockMvc
class FollowingIT {
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

    @Autowired
    JdbcTemplate jdbc;

    private MeetingId meeting;
    private SessionId session;
    private String sector;
    private MemberId ada;
    private MemberId grace;

    @BeforeEach
    void aSectorOfTwo() {
        sector = "跟随界" + numbers;
        ada = member("单晓雯");
        grace = member("仇英");
        meeting = meetings.plan(aMeeting("跟随名册").on("2031-09-01").draft());
        session = meetings.sessions(meeting).get(0).id();
    }

    private MemberId member(String name) {
        return members.register(new MemberDraft("FO-" + numbers++, name, "", sector, ""));
    }

    private String source() {
        return groups.all().stream()
                .filter(group ->
                        group.kind() == GroupKind.SECTOR && group.name().equals(sector))
                .map(MemberGroupView::id)
                .findAny()
                .map(group -> "GROUP:" + group)
                .orElseThrow();
    }

    @Test
    void putsAGroupOnTheRosterInItsRole() {
        assertThat(post("sources", Map.of("source", source(), "role", "MUST_ATTEND")))
                .flash()
                .containsEntry("added", 2);

        assertThat(meetings.roles(session)).isEqualTo(Map.of(ada, Attendee.MUST_ATTEND, grace, Attendee.MUST_ATTEND));
        assertThat(page()).contains(sector, "必须出席", "新加入者两分钟内列入名单");
        assertThat(jdbc.queryForList(
                        "select kind from trail_entry where subject = ? order by recorded_at, id",
                        String.class,
                        session.toString()))
                .containsExactly(
                        "meetings.session-added",
                        "meetings.roster-source-added",
                        "meetings.members-invited",
                        "meetings.role-given");
    }

    @Test
    void followsTheRegisterAndLeavesAloneWhatWasDoneByHand() {
        post("sources", Map.of("source", source()));
        var byHand = members.register(MemberDraft.of("FO-" + numbers++, "手工加入"));
        meetings.invite(session, List.of(byHand));
        post("removed", Map.of("member", grace.toString()));
        var late = member("欧阳明");

        assertThat(page()).contains("名册中有 1 人未列入名单", "欧阳明");
        post("difference", Map.of());

        assertThat(meetings.roster(session)).containsExactlyInAnyOrder(ada, late, byHand);
        post("difference", Map.of());
        assertThat(meetings.roster(session)).containsExactlyInAnyOrder(ada, late, byHand);
    }

    @Test
    void takesOffWhomTheSourceNoLongerHas() {
        post("sources", Map.of("source", source()));

        assertThat(post("sources/dropped", Map.of("source", source()))).flash().containsEntry("removed", 2);
        assertThat(meetings.roster(session)).isEmpty();
    }

    @Test
    void staysAsItIsOnceFrozenAndShowsTheDifference() {
        post("sources", Map.of("source", source()));
        assertThat(post("frozen", Map.of("frozen", "true"))).flash().containsEntry("froze", true);
        var late = member("欧阳明");

        assertThat(page()).contains("名单已冻结", "名册中有 1 人未列入名单", "欧阳明");
        assertThat(meetings.roster(session)).doesNotContain(late);
        post("frozen", Map.of("frozen", "false"));
        assertThat(meetings.roster(session)).contains(late);
    }

    @Test
    void schedulesToCatchUpWhenTheRegisterChanges() {
        member("新委员");

        assertThat(jdbc.queryForObject(
                        "select count(*) from scheduled_tasks where task_name = 'meetings-rosters'", Integer.class))
                .isPositive();
    }

    @Test
    void takesAListFromAFileWithItsRoles() {
        String one = members.find(ada).orElseThrow().number();
        String two = members.find(grace).orElseThrow().number();
        byte[] file = SheetWriter.xlsx(
                "名单",
                List.of(
                        List.of("与会人员名单", "", ""),
                        List.of("姓名", "委员编号", "身份"),
                        List.of("单晓雯", one, "列席"),
                        List.of("仇英", two, ""),
                        List.of("无此人", "X-999", "")));

        assertThat(upload(file)).flash().containsEntry("added", 2).containsEntry("unknown", List.of("B5: X-999"));

        assertThat(meetings.roles(session)).isEqualTo(Map.of(ada, Attendee.OBSERVER, grace, Attendee.INVITED));
        assertThat(upload("姓名\n甲\n乙\n".getBytes(StandardCharsets.UTF_8)))
                .flash()
                .containsEntry("refused", "problem.meetings.list-without-numbers");
        assertThat(upload("%PDF-1.4".getBytes(StandardCharsets.UTF_8)))
                .flash()
                .containsEntry("refused", "problem.members.sheet-other-format");
    }

    private MvcTestResult upload(byte[] file) {
        return web.post()
                .uri("/meetings/{id}/roster/uploaded", meeting)
                .multipart()
                .file(new MockMultipartFile("file", "名单.xlsx", null, file))
                .with(ORGANIZER)
                .with(csrf())
                .exchange();
    }

    @Test
    void refusesWhatMustNotBeWhoeverWritesTheSql() {
        post("sources", Map.of("source", source()));

        assertThatThrownBy(() -> jdbc.update(
                        "insert into meeting_roster_source select ?, session_id, kind, ref_id, role from"
                                + " meeting_roster_source where session_id = ?",
                        meeting.value(),
                        session.value()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void letsAnAuditorFollowNothing() {
        assertThat(web.post()
                        .uri("/meetings/{id}/roster/sources", meeting)
                        .with(user("aron").roles("AUDITOR"))
                        .with(csrf())
                        .param("source", "SERVING"))
                .hasStatus(403);
    }

    private MvcTestResult post(String act, Map<String, String> form) {
        var request = web.post()
                .uri("/meetings/" + meeting + "/roster/" + act)
                .with(ORGANIZER)
                .with(csrf());
        form.forEach(request::param);
        var answer = request.exchange();
        assertThat(answer).hasStatus(302);
        return answer;
    }

    private String page() {
        var answer = web.get()
                .uri("/meetings/{id}/roster", meeting)
                .with(ORGANIZER)
                .locale(Locale.CHINESE)
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
