package dev.rollcall.server.biometrics.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.rollcall.server.biometrics.Biometrics;
import dev.rollcall.server.biometrics.Biometrics.EngineState;
import dev.rollcall.server.members.GroupId;
import dev.rollcall.server.members.GroupKind;
import dev.rollcall.server.members.MemberDraft;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.groups.GroupDesk;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who is enrolled, who refused, who is missing: the list, by group, on paper, as a file. */
class CoverageIT extends ConsentFixture {
    private static final Pattern LINK = Pattern.compile("href=\"/biometrics/([0-9a-f-]{36})\"");

    @Autowired
    GroupDesk desk;

    @Autowired
    Biometrics biometrics;

    private String name;
    private GroupId group;

    @BeforeEach
    void openAGroup() throws InterruptedException {
        for (int tries = 0; tries < 300 && biometrics.engine().state() == EngineState.STARTING; tries++) {
            Thread.sleep(200);
        }
        name = "活动组" + clock.instant().toEpochMilli() + "x" + System.nanoTime() % 1000;
        group = desk.open(GroupKind.ACTIVITY_GROUP, name, null, today());
    }

    @Test
    void tellsOfEveryMemberWhereTheyStand() {
        MemberId enrolled = enrolledByTheModelInUse();
        MemberId outdated = here(consenting());
        keepFace(outdated);
        MemberId consented = here(consenting());
        MemberId refused = here(member());
        consents.refuse(refused, Answer.to(ConsentWay.REGISTRAR));
        MemberId withdrawn = here(consenting());
        consents.withdraw(withdrawn);
        MemberId asked = here(member());

        assertThat(found("")).containsExactlyInAnyOrder(enrolled, outdated, consented, refused, withdrawn, asked);
        assertThat(found("&state=ENROLLED")).containsExactly(enrolled);
        assertThat(found("&state=OUTDATED")).containsExactly(outdated);
        assertThat(found("&state=CONSENTED")).containsExactly(consented);
        assertThat(found("&state=DECLINED")).containsExactlyInAnyOrder(refused, withdrawn);
        assertThat(found("&state=NONE")).containsExactly(asked);
        assertThat(found("&state=ASK_AGAIN")).isEmpty();
    }

    @Test
    void saysWhomATextAsksAgainNowAndLater() {
        MemberId member = here(consenting());
        keepFace(member);
        publish(today().plusDays(1));
        assertThat(found("&state=ASK_AGAIN")).isEmpty();
        assertThat(page("/biometrics?group=" + group)).contains("To be asked again");

        publish(today());

        assertThat(found("&state=ASK_AGAIN")).containsExactly(member);
        MemberId renewed = here(consenting());
        assertThat(found("&state=CONSENTED")).containsExactly(renewed);
    }

    @Test
    void namesWhatARefusingMemberComesInBy() {
        MemberId card = here(member());
        MemberId nothing = here(member());
        consents.refuse(card, Answer.to(ConsentWay.REGISTRAR));
        consents.refuse(nothing, Answer.to(ConsentWay.REGISTRAR));
        String list = "/biometrics?state=DECLINED&group=" + group;
        assertThat(page(list)).contains("Nothing in hand yet").doesNotContain(">Card<");

        assertThat(mvc.post()
                        .uri("/api/v1/members/{id}/cards", card)
                        .contentType("application/json")
                        .content("{\"number\":\"" + Math.abs(card.hashCode()) + "17\"}")
                        .with(REGISTRAR)
                        .with(csrf()))
                .hasStatusOk();

        assertThat(page(list)).contains("Nothing in hand yet").contains(">Card<");
    }

    @Test
    void pagesByFiftyInTheOrderAskedFor() {
        List<MemberId> all = IntStream.range(0, 53)
                .mapToObj(number -> here(members.register(MemberDraft.of("V" + mark() + (100 + number), "林静"))))
                .toList();

        List<MemberId> first = found("&sort=NUMBER");
        List<MemberId> second = found("&sort=NUMBER&page=2");

        assertThat(first).isEqualTo(all.subList(0, 50));
        assertThat(second).isEqualTo(all.subList(50, 53));
        assertThat(found("&sort=STATE&page=2")).hasSize(3);
        assertThat(found("&sort=SECTOR&page=3")).isEmpty();
        assertThat(page("/biometrics?group=" + group)).contains("53 members").contains("page=2");
    }

    @Test
    void findsByWordsAndSaysWhenNobodyMatches() {
        MemberId member = here(members.register(MemberDraft.of("W" + mark(), "欧阳明")));

        assertThat(found("&q=ouyangming")).containsExactly(member);
        assertThat(found("&q=oym")).containsExactly(member);
        assertThat(page("/biometrics?q=nobody-at-all&group=" + group)).contains("Nobody matches");
    }

    @Test
    void countsGroupByGroupAndThoseInNone() {
        here(member());
        enrolledByTheModelInUse();
        member();

        String groups = page("/biometrics/groups?by=ACTIVITY_GROUP");

        assertThat(groups).contains(name, "In no activity group", "/biometrics?without=ACTIVITY_GROUP");
        assertThat(groups).containsPattern("group=" + group + "&amp;state=ENROLLED\"[^>]*>1<");
        assertThat(page("/biometrics?without=ACTIVITY_GROUP")).doesNotContain("Nobody matches");
    }

    @Test
    void printsACleanListWithItsCountsAndItsDay() {
        MemberId refused = here(member());
        consents.refuse(refused, Answer.to(ConsentWay.REGISTRAR));
        enrolledByTheModelInUse();

        String paper = page("/biometrics/print?by=ACTIVITY_GROUP&group=" + group);

        assertThat(paper)
                .contains("As of " + today(), name, "In office 2, enrolled 1", "In office: 2", "Nothing in hand yet")
                .contains(members.find(refused).orElseThrow().number());
    }

    @Test
    void letsTheRegistrarTakeTheListAwayAndTheAuditorOnlyLook() throws UnsupportedEncodingException {
        MemberId refused = here(member());
        consents.refuse(refused, Answer.to(ConsentWay.REGISTRAR));
        here(member());
        String number = members.find(refused).orElseThrow().number();
        long before = exports();

        MvcTestResult csv = get("/biometrics.csv?state=DECLINED&group=" + group, "REGISTRAR");

        assertThat(csv.getResponse().getContentAsString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith(number + ",曾立新,")
                .contains("Refused: code or card");
        assertThat(get("/biometrics.xlsx?group=" + group, "REGISTRAR"))
                .hasStatusOk()
                .hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(exports()).isEqualTo(before + 2);
        assertThat(get("/biometrics.csv", "AUDITOR")).hasStatus(403);
        assertThat(get("/biometrics/groups", "AUDITOR")).hasStatusOk();
        assertThat(get("/biometrics/print", "AUDITOR")).hasStatusOk();
        assertThat(get("/biometrics", "ORGANIZER")).hasStatus(403);
    }

    private String mark() {
        return group.toString().substring(24);
    }

    private long exports() {
        Long count = jdbc.queryForObject(
                "select count(*) from trail_entry where kind = 'biometrics.coverage-exported'", Long.class);
        return count == null ? 0 : count;
    }

    private MemberId enrolledByTheModelInUse() {
        MemberId member = here(consenting());
        keepFace(member);
        jdbc.update(
                "update biometrics_template set model_id = ? where member_id = ?",
                biometrics.engine().modelId(),
                member.value());
        return member;
    }

    private MemberId here(MemberId member) {
        desk.join(List.of(member), group, today());
        return member;
    }

    private List<MemberId> found(String more) {
        List<MemberId> found = new ArrayList<>();
        LINK.matcher(page("/biometrics?group=" + group + more))
                .results()
                .forEach(link -> found.add(new MemberId(UUID.fromString(link.group(1)))));
        return found;
    }

    private String page(String address) {
        MvcTestResult answer = get(address, "AUDITOR");
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MvcTestResult get(String address, String role) {
        return mvc.get()
                .uri(address)
                .locale(Locale.ENGLISH)
                .with(user("someone").roles(role))
                .exchange();
    }
}
