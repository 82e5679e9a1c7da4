package dev.rollcall.server.meetings;

import static dev.rollcall.server.meetings.MeetingFixtures.aMeeting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.rollcall.server.checkin.AttendanceState;
import dev.rollcall.server.checkin.CheckIns;
import dev.rollcall.server.members.MemberDraft;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.Members;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Leave, from the member's link to the state of attendance. */
@SpringBootTest(
        properties = {
            "rollcall.security.seed[0].username=administrator",
            "rollcall.security.seed[0].display-name=林静",
            "rollcall.security.seed[0].password=three small boats",
            "rollcall.security.seed[0].roles=ADMINISTRATOR"
        })
@AutoConfigureMockMvc
class LeaveIT {
    private static final RequestPostProcessor ORGANIZER = user("olga").roles("ORGANIZER");
    private static final RequestPostProcessor ADMINISTRATOR = user("adam").roles("ADMINISTRATOR");
    private static int numbers = 100;

    @Autowired
    MockMvcTester web;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingTypes types;

    @Autowired
    Leaves leaves;

    @Autowired
    CheckIns checkIns;

    @Autowired
    Members members;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private MeetingId meeting;
    private SessionId session;
    private MemberId ada;
    private String number;

    @BeforeEach
    void aMeetingWithOneExpected() {
        number = "LV-" + numbers++;
        ada = members.register(MemberDraft.of(number, "单晓雯"));
        expect("2031-10-01", null);
    }

    private void expect(String day, MeetingTypeId type) {
        meeting = meetings.plan(
                new MeetingDraft("请假会议", type, aMeeting().on(day).draft().sessions()));
        session = meetings.sessions(meeting).get(0).id();
        meetings.invite(session, List.of(ada));
    }

    @Test
    void excusesAMemberWhoAskedByTheLinkAndWasGrantedLeave() {
        String link = link();
        assertThat(personal(link)).contains("单晓雯，您的请假", "开幕会", session.toString());

        assertThat(ask(link, "赴京开会")).hasStatus(302);
        assertThat(personal(link)).contains("待审批", "赴京开会", "我能参加");
        assertThat(state()).isEqualTo(AttendanceState.EXPECTED);

        assertThat(decide("APPROVED", "", ORGANIZER)).flash().containsEntry("done", "APPROVED");
        assertThat(state()).isEqualTo(AttendanceState.EXCUSED);
        assertThat(leaves.granted(session, clock.instant())).containsEntry(ada, LeaveKind.OFFICIAL_DUTY);
        assertThat(leaves.granted(session, Instant.parse("2020-01-01T00:00:00Z")))
                .isEmpty();
        assertThat(personal(link)).contains("已批准");
        assertThat(told()).containsExactly("meetings.leave-asked", "meetings.leave-approved");
    }

    @Test
    void letsTheMemberAnswerWhatIsAskedBackAndComeAfterAll() {
        String link = link();
        ask(link, "有事");

        assertThat(decide("ASKED_BACK", " ", ORGANIZER))
                .flash()
                .containsEntry("refused", "problem.meetings.leave-no-note");
        decide("ASKED_BACK", "请说明何事", ORGANIZER);
        assertThat(personal(link)).contains("退回补充", "请说明何事");
        assertThat(open(link + "/" + leave() + "/answered", "answer", "探望病人")).hasStatus(302);
        decide("APPROVED", "", ORGANIZER);
        assertThat(open(link + "/" + leave() + "/withdrawn", "x", "")).hasStatus(302);

        assertThat(state()).isEqualTo(AttendanceState.EXPECTED);
        assertThat(staff()).contains("探望病人", "请说明何事", "已撤回", "委员本人");
        assertThat(told())
                .containsExactly(
                        "meetings.leave-asked",
                        "meetings.leave-asked-back",
                        "meetings.leave-asked",
                        "meetings.leave-approved",
                        "meetings.leave-withdrawn");
    }

    @Test
    void refusesOnceWithAReasonAndCanBeAskedAgain() {
        String link = link();
        ask(link, "有事");
        decide("REFUSED", "须到会表决", ORGANIZER);

        assertThat(decide("APPROVED", "", ORGANIZER))
                .flash()
                .containsEntry("refused", "problem.meetings.leave-decided-meanwhile");
        assertThat(personal(link)).contains("未批准", "须到会表决");
        assertThat(ask(link, "住院")).hasStatus(302);
        assertThat(ask(link, "住院")).hasStatus(422).bodyText().contains("已经请过假");
        assertThat(jdbc.queryForObject(
                        "select count(*) from meeting_leave where member_id = ?", Integer.class, ada.value()))
                .isOne();
    }

    @Test
    void marksWhatComesAfterTheDeadlineAndExcusesAfterTheAbsence() {
        expect("2020-05-04", null);
        assertThat(state()).isEqualTo(AttendanceState.ABSENT);

        assertThat(enter("true", ORGANIZER)).flash().containsEntry("done", "granted");

        assertThat(state()).isEqualTo(AttendanceState.EXCUSED);
        assertThat(staff()).contains("逾期申请", "已批准");
    }

    @Test
    void leavesTheDecisionToWhomTheTypeNames() {
        var plenary = types.offered().stream()
                .filter(type -> type.english().equals("Plenary session"))
                .findAny()
                .orElseThrow();
        expect("2031-11-03", plenary.id());

        assertThat(enter("true", ORGANIZER)).hasStatus(422).bodyText().contains("请假由管理员审批");
        assertThat(enter("false", ORGANIZER)).hasStatus(302);
        assertThat(decide("APPROVED", "", ORGANIZER))
                .flash()
                .containsEntry("refused", "problem.meetings.leave-not-yours");
        assertThat(decide("APPROVED", "", ADMINISTRATOR)).flash().containsEntry("done", "APPROVED");
    }

    @Test
    void keepsAttachmentsSealedAndForWhoDecidesOnly() {
        byte[] pdf = "%PDF-1.4 病历".getBytes(StandardCharsets.UTF_8);
        String link = link();
        assertThat(web.post()
                        .uri(link)
                        .multipart()
                        .file(new MockMultipartFile("file", "病历.exe", null, new byte[] {'M', 'Z'}))
                        .with(LeaveIT::sayingItsLength)
                        .param("session", session.toString())
                        .param("reason", "住院")
                        .locale(Locale.CHINESE))
                .hasStatus(422)
                .bodyText()
                .contains("附件须为 PDF 或图片", "住院");
        assertThat(web.post()
                        .uri(link)
                        .multipart()
                        .file(new MockMultipartFile("file", "病历.pdf", null, pdf))
                        .with(LeaveIT::sayingItsLength)
                        .param("session", session.toString())
                        .param("kind", "ILLNESS")
                        .param("reason", "住院"))
                .hasStatus(302);

        UUID paper =
                jdbc.queryForObject("select paper_id from meeting_leave_paper where leave_id = ?", UUID.class, leave());
        byte[] sealed =
                jdbc.queryForObject("select sealed from meeting_leave_paper where paper_id = ?", byte[].class, paper);
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("病历");
        String address = "/meetings/" + meeting + "/leave/" + leave() + "/papers/" + paper;
        assertThat(web.get()
                        .uri(address)
                        .with(ORGANIZER)
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray())
                .isEqualTo(pdf);
        assertThat(web.get().uri(address).with(user("aron").roles("AUDITOR"))).hasStatus(403);
        assertThat(told()).containsExactly("meetings.leave-asked", "meetings.leave-paper-opened");
    }

    @Test
    void readsNoFileOfWhoHasNoLink() {
        byte[] pdf = "%PDF-1.4".getBytes(StandardCharsets.UTF_8);
        assertThat(web.post()
                        .uri("/meetings/leave/nonsense")
                        .multipart()
                        .file(new MockMultipartFile("file", "病历.pdf", null, pdf))
                        .with(LeaveIT::sayingItsLength))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("/sign-in");
    }

    @Test
    void showsNothingToWhoHasNoLink() {
        assertThat(web.get().uri("/meetings/leave/nonsense").locale(Locale.CHINESE))
                .hasStatus(404)
                .bodyText()
                .contains("链接不完整或有误");
        String link = link();
        var other = members.register(MemberDraft.of("LV-" + numbers++, "别人"));
        meetings.invite(session, List.of(other));
        ask(link, "有事");
        assertThat(open(link(members.find(other).orElseThrow().number()) + "/" + leave() + "/withdrawn", "x", ""))
                .hasStatus(404);
        assertThat(web.get().uri(link))
                .hasStatusOk()
                .headers()
                .hasValue("Cache-Control", "no-store")
                .hasValue("Referrer-Policy", "no-referrer");
    }

    @Test
    void refusesWhatMustNotBeWhoeverWritesTheSql() {
        ask(link(), "有事");

        assertThatThrownBy(() -> jdbc.update(
                        "insert into meeting_leave select ?, session_id, member_id, kind, reason, state, late from"
                                + " meeting_leave where member_id = ?",
                        session.value(),
                        ada.value()))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.update("update meeting_leave set state = 'MAYBE'"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    /** Browsers do; the mock leaves it open. */
    private static MockHttpServletRequest sayingItsLength(MockHttpServletRequest request) {
        request.setContent(new byte[1_000]);
        return request;
    }

    private AttendanceState state() {
        return checkIns.state(session, ada);
    }

    private UUID leave() {
        return jdbc.queryForObject(
                "select leave_id from meeting_leave where session_id = ? and member_id = ?",
                UUID.class,
                session.value(),
                ada.value());
    }

    private List<String> told() {
        return jdbc.queryForList(
                "select kind from trail_entry where subject = ? order by recorded_at, id",
                String.class,
                leave().toString());
    }

    private String link() {
        return link(number);
    }

    private String link(String whose) {
        var answer = web.post()
                .uri("/meetings/{id}/leave/link", meeting)
                .with(ORGANIZER)
                .with(csrf())
                .param("number", whose)
                .exchange();
        String link = (String) answer.getMvcResult().getFlashMap().get("link");
        return link.substring(link.indexOf("/meetings/leave/"));
    }

    private MvcTestResult ask(String link, String reason) {
        return web.post()
                .uri(link)
                .locale(Locale.CHINESE)
                .param("session", session.toString())
                .param("kind", "OFFICIAL_DUTY")
                .param("reason", reason)
                .exchange();
    }

    private MvcTestResult open(String address, String name, String value) {
        return web.post().uri(address).param(name, value).exchange();
    }

    private MvcTestResult decide(String decision, String note, RequestPostProcessor who) {
        return web.post()
                .uri("/meetings/{id}/leave/{leave}/decided", meeting, leave())
                .with(who)
                .with(csrf())
                .param("decision", decision)
                .param("note", note)
                .exchange();
    }

    private MvcTestResult enter(String grant, RequestPostProcessor who) {
        return web.post()
                .uri("/meetings/{id}/leave", meeting)
                .with(who)
                .with(csrf())
                .locale(Locale.CHINESE)
                .param("number", number)
                .param("session", session.toString())
                .param("kind", "ILLNESS")
                .param("reason", "电话请假")
                .param("grant", grant)
                .exchange();
    }

    private String personal(String link) {
        return text(web.get().uri(link).locale(Locale.CHINESE).exchange());
    }

    private String staff() {
        return text(web.get()
                .uri("/meetings/{id}/leave", meeting)
                .with(ORGANIZER)
                .locale(Locale.CHINESE)
                .exchange());
    }

    private static String text(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
