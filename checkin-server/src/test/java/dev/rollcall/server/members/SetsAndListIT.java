package dev.rollcall.server.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.rollcall.server.members.groups.GroupDesk;
import dev.rollcall.server.members.groups.MembershipBook;
import dev.rollcall.server.members.groups.MembershipDesk;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest
@AutoConfigureMockMvc
class SetsAndListIT {
    private static final RequestPostProcessor REGISTRAR = user("rita").roles("REGISTRAR");
    private static final LocalDate SPRING = LocalDate.of(2025, 3, 1);

    @Autowired
    MockMvcTester web;

    @Autowired
    Members members;

    @Autowired
    GroupDesk desk;

    @Autowired
    MembershipDesk places;

    @Autowired
    MembershipBook memberships;

    @Test
    void aSetOfTheStandingCommitteeAndAllConvenorsFollowsTheRegister() {
        var inCommittee = members.register(MemberDraft.of("S-1", "单晓雯"));
        var convenor = members.register(MemberDraft.of("S-2", "仇英"));
        var neither = members.register(MemberDraft.of("S-3", "邱月"));
        var standing = desk.open(GroupKind.FREE, "常委会一", null, SPRING);
        var sector = desk.open(GroupKind.SECTOR, "集合界一", null, SPRING);
        desk.join(List.of(inCommittee), standing, SPRING);
        desk.join(List.of(convenor, neither), sector, SPRING);
        places.appoint(memberships.of(convenor).get(0).id(), GroupOffice.CONVENOR, SPRING);

        SetId set = keep("常委和召集人", standing, sector);

        assertThat(members.resolve(set)).extracting(MemberView::id).containsExactlyInAnyOrder(inCommittee, convenor);
        assertThat(members.sets()).contains(new MemberSetView(set, "常委和召集人", 2));
        stand(inCommittee, "RESIGNED");
        assertThat(members.resolve(set)).extracting(MemberView::id).containsExactly(convenor);
        assertThat(page("/members/sets/" + set)).contains("仇英").doesNotContain("单晓雯");
    }

    @Test
    void showsWhoIsInASetBeforeItIsKept() {
        var id = members.register(MemberDraft.of("S-4", "欧阳明"));
        var group = desk.open(GroupKind.COMMITTEE, "试看委", null, SPRING);
        desk.join(List.of(id), group, SPRING);

        assertThat(page("/members/sets/new?group=" + group + "&office=&name=试看"))
                .contains("欧阳明", "value=\"试看\"");
        assertThat(page("/members/sets")).doesNotContain("试看");
    }

    @Test
    void refusesASecondSetOfTheSameNameAndKeepsWhatWasTyped() {
        assertThat(post("/members/sets/new", "name", "同名", "standing", "ANY")).hasStatus(302);

        assertThat(post("/members/sets/new", "name", "同名", "standing", "LEFT"))
                .hasStatus(422)
                .bodyText()
                .contains("已有名为“同名”的集合", "value=\"同名\"");
        assertThatThrownBy(() -> members.resolve(new SetId(new UUID(0, 1)))).hasMessage("members/set-unknown");
    }

    @Test
    void filtersByCommitteeTermAndStatus() {
        var id = members.register(MemberDraft.of("S-5", "曾立新"));
        var committee = desk.open(GroupKind.COMMITTEE, "过滤委", null, SPRING);
        desk.join(List.of(id), committee, SPRING);

        assertThat(page("/members?committee=" + committee)).contains("曾立新").contains("共 1 位委员");
        assertThat(page("/members?committee=" + committee + "&status=RESIGNED")).contains("没有符合条件的委员");
        stand(id, "SUSPENDED");
        assertThat(page("/members?status=SUSPENDED&committee=" + committee)).contains("曾立新", "暂停履职");
        assertThat(page("/members?term=" + new UUID(0, 1))).contains("没有符合条件的委员");
    }

    @Test
    void remembersTheChosenColumns() {
        members.register(MemberDraft.of("S-6", "邱月"));
        var chosen = post("/members/columns", "column", "EMPLOYER", "column", "STATUS", "back", "/members?sort=NUMBER");
        assertThat(chosen).hasStatus(303).hasHeader(HttpHeaders.LOCATION, "/members?sort=NUMBER");
        Cookie cookie = chosen.getResponse().getCookie("members.columns");

        assertThat(web.get().uri("/members").with(REGISTRAR).cookie(cookie).locale(Locale.CHINESE))
                .hasStatusOk()
                .bodyText()
                .contains("<th scope=\"col\"><span>工作单位</span>")
                .doesNotContain("<th scope=\"col\"><span>职务</span>");
    }

    @Test
    void asksBeforeItChangesManyAndCounts() {
        var one = members.register(new MemberDraft("S-7", "单晓雯", "", "批量界", ""));
        members.register(new MemberDraft("S-8", "仇英", "", "批量界", ""));
        var target = desk.open(GroupKind.COMMITTEE, "批量委", null, SPRING);

        String[] wanted = {"act", "GROUP", "everybody", "true", "sector", "批量界", "group", target.toString()};
        assertThat(post("/members/bulk", wanted)).hasStatusOk().bodyText().contains("将 2 位委员加入“批量委”？");
        assertThat(memberships.of(one)).noneMatch(each -> each.group().equals(target));

        assertThat(post("/members/bulk/done", with(wanted, "counted", "1")))
                .hasStatusOk()
                .bodyText()
                .contains("将 2 位委员"); // somebody joined the list meanwhile: asked again
        assertThat(post("/members/bulk/done", with(wanted, "counted", "2")))
                .hasStatus(302)
                .flash()
                .containsEntry("changed", 2);
        assertThat(memberships.of(one)).anyMatch(each -> each.group().equals(target));
    }

    @Test
    void changesTheStatusOfThoseTickedOrOfNobody() {
        var one = members.register(MemberDraft.of("S-9", "单晓雯"));
        var two = members.register(MemberDraft.of("S-10", "仇英"));
        stand(two, "RESIGNED");

        assertThat(post(
                        "/members/bulk/done",
                        "act",
                        "STATUS",
                        "member",
                        one.toString(),
                        "member",
                        two.toString(),
                        "newStatus",
                        "TERM_ENDED",
                        "day",
                        "2999-01-01",
                        "counted",
                        "2"))
                .flash()
                .containsEntry("refused", "problem.members.day-in-future");
        assertThat(members.find(one)).map(MemberView::serving).contains(true);
        assertThat(post("/members/bulk", "act", "STATUS", "newStatus", "RESIGNED"))
                .flash()
                .containsEntry("refused", "members.bulk.nothing");
    }

    private SetId keep(String name, GroupId group, GroupId convenorsOf) {
        var kept = web.post()
                .uri("/api/v1/members/sets")
                .with(REGISTRAR)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\":\"" + name + "\",\"clauses\":[{\"group\":\"" + group + "\"},{\"group\":\""
                        + convenorsOf + "\",\"office\":\"CONVENOR\"}]}")
                .exchange();
        assertThat(kept).hasStatus(201);
        String location = String.valueOf(kept.getResponse().getHeader(HttpHeaders.LOCATION));
        return new SetId(UUID.fromString(location.substring(location.lastIndexOf('/') + 1)));
    }

    private void stand(MemberId member, String status) {
        assertThat(post("/members/" + member + "/status", "status", status)).hasStatus(302);
    }

    private static String[] with(String[] pairs, String name, String value) {
        String[] longer = java.util.Arrays.copyOf(pairs, pairs.length + 2);
        longer[pairs.length] = name;
        longer[pairs.length + 1] = value;
        return longer;
    }

    private MvcTestResult post(String uri, String... pairs) {
        var request = web.post().uri(uri).with(REGISTRAR).with(csrf()).locale(Locale.CHINESE);
        for (int i = 0; i < pairs.length; i += 2) {
            request = request.param(pairs[i], pairs[i + 1]);
        }
        return request.exchange();
    }

    private String page(String uri) {
        var answer = web.get().uri(uri).with(REGISTRAR).locale(Locale.CHINESE).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
