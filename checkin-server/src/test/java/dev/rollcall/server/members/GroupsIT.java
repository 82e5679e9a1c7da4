package dev.rollcall.server.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.rollcall.server.members.groups.GroupBook;
import dev.rollcall.server.members.groups.GroupDesk;
import dev.rollcall.server.members.groups.Membership;
import dev.rollcall.server.members.groups.MembershipBook;
import dev.rollcall.server.members.groups.MembershipDesk;
import dev.rollcall.server.shared.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest
@AutoConfigureMockMvc
class GroupsIT {
    private static final RequestPostProcessor REGISTRAR = user("rita").roles("REGISTRAR");
    private static final RequestPostProcessor AUDITOR = user("aron").roles("AUDITOR");
    private static final LocalDate SPRING = LocalDate.of(2025, 3, 1);
    private static final LocalDate SUMMER = LocalDate.of(2025, 7, 1);

    @Autowired
    MockMvcTester web;

    @Autowired
    Members members;

    @Autowired
    GroupDesk desk;

    @Autowired
    MembershipDesk places;

    @Autowired
    GroupBook book;

    @Autowired
    MembershipBook memberships;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void answersWhoSatInWhichSectorOnADay() {
        var id = members.register(MemberDraft.of("G-1", "单晓雯"));
        var education = desk.open(GroupKind.SECTOR, "教育界一", null, SPRING);
        var health = desk.open(GroupKind.SECTOR, "医卫界一", null, SPRING);
        desk.join(List.of(id), education, SPRING);
        desk.join(List.of(id), health, SUMMER);

        assertThat(members.find(id)).map(MemberView::sector).contains("医卫界一");
        assertThat(page("/members/groups/" + education + "?asOf=2025-06-30")).contains("单晓雯");
        assertThat(page("/members/groups/" + education + "?asOf=2025-07-01")).doesNotContain("单晓雯");
        assertThat(web.get()
                        .uri("/api/v1/members/groups/{id}/members?asOf=2025-06-30", education)
                        .with(AUDITOR))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].number")
                .isEqualTo("G-1");
        assertThat(web.get()
                        .uri("/api/v1/members/{id}/groups?asOf=2025-07-01", id)
                        .with(AUDITOR))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[0].name")
                .isEqualTo("医卫界一");
        assertThat(page("/members/" + id)).contains("教育界一", "医卫界一", "2025-03-01 至 2025-06-30");
    }

    @Test
    void refusesASecondSectorASecondConvenorAndASecondSeatInTheDatabaseItself() {
        var id = members.register(MemberDraft.of("G-2", "仇英"));
        var other = members.register(MemberDraft.of("G-3", "欧阳明"));
        var one = desk.open(GroupKind.SECTOR, "教育界二", null, SPRING);
        var two = desk.open(GroupKind.SECTOR, "医卫界二", null, SPRING);
        seat(id, one, "SECTOR", "CONVENOR");

        assertThatThrownBy(() -> seat(id, one, "SECTOR", "MEMBER"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("member_membership_o");
        assertThatThrownBy(() -> seat(id, two, "SECTOR", "MEMBER")).hasMessageContaining("one_sector");
        assertThatThrownBy(() -> seat(other, one, "SECTOR", "CONVENOR")).hasMessageContaining("one_convenor");
        assertThatThrownBy(() -> seat(other, one, "COMMITTEE", "MEMBER"))
                .isInstanceOf(DataAccessException.class); // the kind is the group's
        assertThatThrownBy(() -> jdbc.update("update member set serving = false where member_id = ?", id.value()))
                .isInstanceOf(DataAccessException.class); // serving follows the status
    }

    @Test
    void letsOneOfTwoRegistrarsWhoAppointAConvenorAtOnceWin() throws Exception {
        var group = desk.open(GroupKind.COMMITTEE, "提案委三", null, SPRING);
        var first = members.register(MemberDraft.of("G-4", "仇英"));
        var second = members.register(MemberDraft.of("G-5", "邱月"));
        desk.join(List.of(first, second), group, SPRING);
        var together = new CyclicBarrier(2);
        var registrars = Executors.newFixedThreadPool(2);
        try {
            var answers =
                    registrars.invokeAll(List.of(appointing(first, together), appointing(second, together))).stream()
                            .map(GroupsIT::answer)
                            .toList();
            assertThat(answers).containsExactlyInAnyOrder("done", "members/membership-one-convenor");
        } finally {
            registrars.shutdown();
        }
    }

    @Test
    void namesTheConvenorAndKeepsWhoItWas() {
        var id = members.register(MemberDraft.of("G-6", "曾立新"));
        var group = desk.open(GroupKind.ACTIVITY_GROUP, "东城组六", null, SPRING);
        desk.join(List.of(id), group, SPRING);
        places.appoint(seatOf(id).id(), GroupOffice.CONVENOR, SUMMER);

        assertThat(page("/members/groups")).contains("东城组六", "曾立新");
        assertThat(page("/members/groups?asOf=2025-06-30")).contains("东城组六").doesNotContain("曾立新");
        assertThat(page("/members/" + id)).contains("东城组六 · 召集人");
    }

    @Test
    void opensRenamesAndClosesAGroupOnItsPages() {
        var id = members.register(new MemberDraft("G-7", "邱月", "", "更名界", ""));
        var opened = web.post()
                .uri("/members/groups")
                .with(REGISTRAR)
                .with(csrf())
                .param("kind", "COMMITTEE")
                .param("name", " 经济委 ")
                .exchange();
        assertThat(opened).hasStatus(302);
        assertThat(book.names(GroupKind.COMMITTEE)).contains("经济委");
        assertThat(web.post()
                        .uri("/members/groups")
                        .with(REGISTRAR)
                        .with(csrf())
                        .param("kind", "COMMITTEE")
                        .param("name", "经济委"))
                .flash()
                .containsEntry("refused", "problem.members.group-name-taken")
                .containsEntry("typed", "经济委");

        GroupId sector = seatOf(id).group();
        assertThat(post("/members/groups/" + sector + "/name", "name", "新名界")).hasStatus(302);
        assertThat(members.find(id)).map(MemberView::sector).contains("新名界");

        assertThat(post("/members/groups/" + sector + "/closed", "day", LocalDate.now() + ""))
                .hasStatus(302);
        assertThat(members.find(id)).map(MemberView::sector).contains("");
        assertThat(book.names(GroupKind.SECTOR)).doesNotContain("新名界");
        assertThat(page("/members/groups/" + sector)).contains("撤销");
    }

    @Test
    void takesMembersInByNumberAndSaysWhichAreUnknown() {
        members.register(MemberDraft.of("G-8", "单晓雯"));
        var group = desk.open(GroupKind.FREE, "常委会", null, SPRING);

        assertThat(post("/members/groups/" + group + "/members", "numbers", "G-8，G-404\nG-8"))
                .flash()
                .containsEntry("count", 1)
                .containsEntry("unknown", List.of("G-404"));
        assertThat(page("/members/groups/" + group)).contains("单晓雯");
    }

    @Test
    void refusesWhoHasLeftAmongMoreThanAStatementCanName() {
        var left = members.register(MemberDraft.of("G-11", "曾立新"));
        post("/members/" + left + "/status", "status", "RESIGNED");
        var group = desk.open(GroupKind.FREE, "全体组", null, SPRING);
        List<MemberId> many = new ArrayList<>(Stream.generate(UUID::randomUUID)
                .limit(70_000)
                .map(MemberId::new)
                .toList());
        many.add(left);

        assertThatThrownBy(() -> desk.join(many, group, LocalDate.now()))
                .isInstanceOf(Problem.class)
                .hasMessage("members/group-left");
    }

    @Test
    void changesTheStatusOnThePageAndTellsTheHistory() {
        var id = members.register(new MemberDraft("G-9", "单晓雯", "", "状态界", "教授"));
        String today = LocalDate.now().toString();

        assertThat(web.post()
                        .uri("/members/{id}/status", id)
                        .with(REGISTRAR)
                        .with(csrf())
                        .param("status", "RESIGNED")
                        .param("since", today)
                        .param("reason", "另有任用"))
                .hasStatus(302)
                .flash()
                .containsEntry("done", "status");

        assertThat(members.find(id)).map(MemberView::serving).contains(false);
        assertThat(members.find(id)).map(MemberView::sector).contains("状态界");
        assertThat(page("/members/" + id)).contains("辞去职务 " + today, "另有任用", "任职状态");
        assertThat(web.get()
                        .uri("/api/v1/members/{id}/history", id)
                        .with(AUDITOR)
                        .locale(Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .contains("Resigned " + today);
        assertThat(web.post()
                        .uri("/members/{id}/status", id)
                        .with(AUDITOR)
                        .with(csrf())
                        .param("status", "SERVING"))
                .hasStatus(403);
    }

    @Test
    void servesIntegratorsWithGroupsStatusAndTerms() {
        var id = members.register(MemberDraft.of("G-10", "仇英"));
        assertThat(api("POST", "/api/v1/members/groups", "{\"kind\":\"COMMITTEE\",\"name\":\"文史委\"}"))
                .hasStatus(201);
        assertThat(api("POST", "/api/v1/members/groups", "{\"kind\":\"COMMITTEE\",\"name\":\"文史委\"}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/members/group-name-taken");
        assertThat(api("POST", "/api/v1/members/terms", "{\"name\":\"十四届\",\"from\":\"2022-01-01\"}"))
                .hasStatus(201);
        UUID term = jdbc.queryForObject("select term_id from member_term where name = '十四届'", UUID.class);
        assertThat(api("POST", "/api/v1/members/" + id + "/terms", "{\"term\":\"" + term + "\"}"))
                .hasStatus(204);
        assertThat(web.get().uri("/api/v1/members/{id}/terms", id).with(AUDITOR))
                .bodyJson()
                .extractingPath("$[0].from")
                .isEqualTo("2022-01-01");
        assertThat(api("PUT", "/api/v1/members/" + id + "/status", "{\"status\":\"SUSPENDED\"}"))
                .hasStatus(204);
        assertThat(web.get().uri("/api/v1/members/{id}", id).with(AUDITOR))
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("SUSPENDED");
        assertThat(page("/members/terms")).contains("十四届");
    }

    private Callable<String> appointing(MemberId member, CyclicBarrier together) {
        Membership seat = seatOf(member);
        return () -> {
            together.await();
            try {
                places.appoint(seat.id(), GroupOffice.CONVENOR, SUMMER);
                return "done";
            } catch (Problem refused) {
                return refused.code();
            }
        };
    }

    private static String answer(java.util.concurrent.Future<String> future) {
        try {
            return future.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Membership seatOf(MemberId member) {
        return memberships.of(member).get(0);
    }

    private void seat(MemberId member, GroupId group, String kind, String office) {
        jdbc.update(
                "insert into member_membership (membership_id, member_id, group_id, kind, office, from_day)"
                        + " values (?, ?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                member.value(),
                group.value(),
                kind,
                office,
                SPRING);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult post(String uri, String field, String words) {
        return web.post()
                .uri(uri)
                .with(REGISTRAR)
                .with(csrf())
                .param(field, words)
                .exchange();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult api(String method, String uri, String json) {
        return web.method(org.springframework.http.HttpMethod.valueOf(method))
                .uri(uri)
                .with(REGISTRAR)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    private String page(String uri) {
        var answer = web.get().uri(uri).with(REGISTRAR).locale(Locale.CHINESE).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
