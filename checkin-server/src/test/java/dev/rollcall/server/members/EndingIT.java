package dev.rollcall.server.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.rollcall.server.members.groups.GroupDesk;
import dev.rollcall.server.members.groups.Membership;
import dev.rollcall.server.members.groups.MembershipBook;
import dev.rollcall.server.members.tenure.Tenure;
import dev.rollcall.server.members.tenure.TermBook;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** 辞、免、增、补: somebody leaves a group or a term, comes in later, and a mistake is taken back. */
@SpringBootTest
@AutoConfigureMockMvc
class EndingIT {
    private static final RequestPostProcessor REGISTRAR = user("rita").roles("REGISTRAR");
    private static final LocalDate SPRING = LocalDate.of(2025, 3, 1);

    @Autowired
    MockMvcTester web;

    @Autowired
    Members members;

    @Autowired
    GroupDesk desk;

    @Autowired
    MembershipBook memberships;

    @Autowired
    TermBook terms;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void endsAPlaceInACommitteeWithDayAndReasonAndTakesItBack() {
        var id = members.register(MemberDraft.of("E-1", "单晓雯"));
        var committee = desk.open(GroupKind.COMMITTEE, "离任委", null, SPRING);
        desk.join(List.of(id), committee, SPRING);
        String place = "/members/memberships/" + place(id).id();
        assertThat(page("/members/" + id)).contains(place + "/end");
        assertThat(page(place + "/end")).contains("结束单晓雯在“离任委”的成员身份？", "min=\"2025-03-01\"");

        assertThat(post(place + "/ended", "back", "/members/" + id, "day", "2025-07-01", "reason", "本人申请"))
                .hasRedirectedUrl("/members/" + id)
                .flash()
                .containsEntry("done", "left");

        assertThat(place(id).to()).isEqualTo(LocalDate.of(2025, 6, 30));
        assertThat(page("/members/" + id)).contains("本人申请", "2025-03-01 至 2025-06-30", place + "/resume");
        assertThat(post(place + "/ended", "day", "2025-09-01"))
                .flash()
                .containsEntry("refused", "problem.members.membership-not-then");

        assertThat(page(place + "/resume")).contains("撤销结束，单晓雯仍在“离任委”？");
        assertThat(post(place + "/resumed", "reason", "误操作")).flash().containsEntry("done", "resumed");
        assertThat(place(id).to()).isNull();
        assertThat(place(id).from()).isEqualTo(SPRING);
        assertThat(page("/members/" + id)).contains("误操作");
        assertThat(traced("members.regrouped", id)).isGreaterThanOrEqualTo(3);
    }

    @Test
    void takesNoEndBackThatSomethingElseHasFollowed() {
        var id = members.register(new MemberDraft("E-2", "仇英", "", "原先界", ""));
        var first = place(id);
        jdbc.update("update member_membership set from_day = ? where membership_id = ?", SPRING, first.id());
        var other = desk.open(GroupKind.SECTOR, "后来界", null, SPRING);
        desk.join(List.of(id), other, LocalDate.of(2025, 7, 1));
        String place = "/members/memberships/" + first.id();

        assertThat(post(place + "/resumed")).flash().containsEntry("refused", "problem.members.membership-one-sector");

        post("/members/memberships/" + place(id).id() + "/ended", "day", "2025-07-01");
        assertThat(post(place + "/resumed")).flash().containsEntry("done", "resumed");
        assertThat(members.find(id)).map(MemberView::sector).contains("原先界");
        assertThat(post("/members/" + id + "/status", "status", "RESIGNED"))
                .flash()
                .containsEntry("done", "status");
        assertThat(post(place + "/resumed")).flash().containsEntry("refused", "problem.members.group-left");
    }

    @Test
    void seatsInTheMiddleOfATermEndsTheSeatAndSeatsAgain() {
        var id = members.register(MemberDraft.of("E-3", "邱月"));
        var term = terms.open("增补届", LocalDate.of(2022, 1, 10), null);

        assertThat(post("/members/" + id + "/terms", "term", term + "", "from", "2024-05-01", "reason", "增补"))
                .flash()
                .containsEntry("done", "seated");
        assertThat(seat(id).from()).isEqualTo(LocalDate.of(2024, 5, 1));
        String seat = "/members/" + id + "/terms/" + seat(id).id();
        assertThat(page("/members/" + id)).contains(seat + "/end", "增补");
        assertThat(page(seat + "/end")).contains("结束邱月在“增补届”的任职？");
        assertThat(post(seat + "/ended", "day", "2024-05-01"))
                .flash()
                .containsEntry("refused", "problem.members.tenure-not-then");
        post(seat + "/ended", "day", "2025-01-01", "reason", "另有任用");
        assertThat(seat(id).to()).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(page("/members/" + id)).contains("另有任用", seat + "/resume");

        post(seat + "/resumed");
        assertThat(seat(id).to()).isNull();
        post(seat + "/ended", "day", "2025-01-01");
        assertThat(post("/members/" + id + "/terms", "term", term + "", "from", "2025-06-01", "reason", "补选"))
                .flash()
                .containsEntry("done", "seated");
        assertThat(terms.of(List.of(id)).get(id)).hasSize(2);
        assertThat(post("/members/" + id + "/terms", "term", term + "", "from", "2025-08-01"))
                .flash()
                .containsEntry("refused", "problem.members.tenure-once");
        assertThat(traced("members.seated", id)).isEqualTo(2);
        assertThat(traced("members.seat-ended", id)).isEqualTo(2);
        assertThat(traced("members.seat-resumed", id)).isEqualTo(1);
    }

    @Test
    void leavesTheSeatOfATermThatIsOverAloneWhenSomebodyResignsLater() {
        var id = members.register(MemberDraft.of("E-4", "曾立新"));
        var over = terms.open("已满届", LocalDate.of(2017, 1, 8), LocalDate.of(2022, 1, 9));
        post("/members/" + id + "/terms", "term", over + "");

        post("/members/" + id + "/status", "status", "RESIGNED");

        assertThat(seat(id).to()).isNull();
        assertThat(page("/members/" + id)).contains("2017-01-08 至 2022-01-09");
    }

    @Test
    void asksARegistrarOnly() {
        var id = members.register(MemberDraft.of("E-5", "欧阳明"));
        desk.join(List.of(id), desk.open(GroupKind.FREE, "审计组五", null, SPRING), SPRING);

        assertThat(web.get()
                        .uri("/members/memberships/{id}/end", place(id).id())
                        .with(user("aron").roles("AUDITOR")))
                .hasStatus(403);
    }

    private Membership place(MemberId member) {
        return memberships.of(member).stream()
                .filter(each -> each.kind() != GroupKind.SECTOR || each.to() == null)
                .findFirst()
                .orElseThrow();
    }

    private Tenure seat(MemberId member) {
        return terms.of(List.of(member)).get(member).get(0);
    }

    private long traced(String kind, MemberId member) {
        return jdbc.queryForObject(
                "select count(*) from trail_entry where kind = ? and subject = ?", Long.class, kind, member.toString());
    }

    private MvcTestResult post(String uri, String... pairs) {
        var request = web.post().uri(uri).with(REGISTRAR).with(csrf());
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
