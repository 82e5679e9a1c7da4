package dev.rollcall.server.members.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.server.members.Channel;
import dev.rollcall.server.members.GroupKind;
import dev.rollcall.server.members.Language;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberStatus;
import dev.rollcall.server.members.Sex;
import dev.rollcall.server.members.groups.Membership;
import dev.rollcall.server.members.groups.MembershipBook;
import dev.rollcall.server.members.tenure.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@AutoConfigureMockMvc
class RegisterBookIT {
    private static final LocalDate SPRING = LocalDate.of(2025, 3, 1);
    private static final LocalDate SUMMER = LocalDate.of(2025, 7, 1);

    @Autowired
    RegisterBook book;

    @Autowired
    MemberReader reader;

    @Autowired
    MembershipBook memberships;

    @Autowired
    JdbcTemplate jdbc;

    private final TransactionTemplate transaction;

    RegisterBookIT(@Autowired PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void readsBackEverythingItWrote() {
        var wanted = person("RB-1", "教育界");

        write(SPRING, MemberEntry.register(wanted));

        assertThat(known("RB-1").record()).isEqualTo(wanted);
    }

    @Test
    void writingTheSameTwiceChangesNothing() {
        write(SPRING, MemberEntry.register(person("RB-2", "教育界")));
        var known = known("RB-2");
        long changes = count("member_change", known.id());
        long trail = trail(known.id());

        write(SUMMER, MemberEntry.correct(known, person("RB-2", "教育界")));

        assertThat(known("RB-2")).isEqualTo(known);
        assertThat(count("member_change", known.id())).isEqualTo(changes);
        assertThat(trail(known.id())).isEqualTo(trail);
    }

    @Test
    void movesAMemberToAnotherSectorFromADayOn() {
        write(SPRING, MemberEntry.register(person("RB-3", "教育界")));
        var known = known("RB-3");

        write(SUMMER, MemberEntry.correct(known, person("RB-3", "医卫界")));

        assertThat(sector(known.id(), SUMMER.minusDays(1))).containsExactly("教育界");
        assertThat(sector(known.id(), SUMMER)).containsExactly("医卫界");
        assertThat(jdbc.queryForMap(
                        "select before_words, after_words from member_change where member_id = ? and field = 'sector'"
                                + " and before_words <> ''",
                        known.id().value()))
                .containsValues("教育界", "医卫界");
    }

    @Test
    void takesWhoResignsOutOfTheGroupsAndBackInWhoReturns() {
        write(SPRING, MemberEntry.register(person("RB-4", "教育界")));
        var known = known("RB-4");
        var resigned = new Standing(MemberStatus.RESIGNED, SUMMER, "另有任用");

        write(SUMMER, MemberEntry.correct(known, stand(known.record(), resigned)));

        assertThat(memberships.on(SUMMER, List.of(known.id()))).isEmpty();
        assertThat(sector(known.id(), SUMMER.minusDays(1))).containsExactly("教育界");
        var gone = known("RB-4");
        assertThat(gone.record().facts().sector()).isEqualTo("教育界");

        var back = new Standing(MemberStatus.SERVING, SUMMER.plusMonths(1), "");
        write(SUMMER.plusMonths(1), MemberEntry.correct(gone, stand(known.record(), back)));

        assertThat(memberships.on(SUMMER.plusMonths(1), List.of(known.id())).get(known.id()))
                .extracting(Membership::name)
                .containsExactlyInAnyOrder("教育界", "提案委", "经济委", "东城组");
    }

    @Test
    void refusesAStatusBeforeTheLastOrInTheFuture() {
        write(SPRING, MemberEntry.register(person("RB-5", "教育界")));
        var known = known("RB-5");

        assertThatThrownBy(() -> write(
                        SUMMER,
                        MemberEntry.correct(
                                known,
                                stand(known.record(), new Standing(MemberStatus.RESIGNED, SPRING.minusDays(1), "")))))
                .hasMessage("members/status-before-last");
        assertThatThrownBy(() -> write(
                        SUMMER,
                        MemberEntry.correct(
                                known,
                                stand(
                                        known.record(),
                                        new Standing(MemberStatus.RESIGNED, LocalDate.of(2999, 1, 1), "")))))
                .hasMessage("members/day-in-future");
    }

    @Test
    void refusesWhatSomebodyElseChangedMeanwhile() {
        write(SPRING, MemberEntry.register(person("RB-6", "教育界")));
        var seen = known("RB-6");
        write(SUMMER, MemberEntry.correct(seen, person("RB-6", "医卫界")));

        assertThatThrownBy(() -> write(SUMMER, MemberEntry.correct(seen, person("RB-6", "经济界"))))
                .hasMessage("members/changed-meanwhile");
    }

    @Test
    void namesTheNumberThatIsTakenAmongMany() {
        write(SPRING, MemberEntry.register(person("RB-71", "教育界")));

        assertThatThrownBy(() -> write(
                        SPRING,
                        MemberEntry.register(person("RB-70", "教育界")),
                        MemberEntry.register(person("RB-71", "教育界"))))
                .isInstanceOfSatisfying(
                        MemberProblem.class, taken -> assertThat(taken.args()).containsExactly("RB-71"));
        assertThat(reader.byNumbers(List.of("RB-70"))).isEmpty();
    }

    @Test
    void registersThreeThousandInOneTransaction() {
        var three = IntStream.range(0, 3_000)
                .mapToObj(i -> MemberEntry.register(person("RB-T" + i, "界别" + i % 30)))
                .toArray(MemberEntry[]::new);

        long began = System.nanoTime();
        write(SPRING, three);
        System.out.printf("registered 3000 in %d ms%n", (System.nanoTime() - began) / 1_000_000);
        began = System.nanoTime();
        var known = reader.byNumbers(
                IntStream.range(0, 3_000).mapToObj(i -> "RB-T" + i).toList());
        System.out.printf("read 3000 in %d ms%n", (System.nanoTime() - began) / 1_000_000);
        began = System.nanoTime();
        write(
                SUMMER,
                IntStream.range(0, 3_000)
                        .mapToObj(i -> MemberEntry.correct(known.get("RB-T" + i), person("RB-T" + i, "界别" + i % 29)))
                        .toArray(MemberEntry[]::new));
        System.out.printf("corrected 3000 in %d ms%n", (System.nanoTime() - began) / 1_000_000);

        assertThat(known).hasSize(3_000);
    }

    private static MemberRecord person(String number, String sector) {
        var facts = new MemberFacts(
                number, "单晓雯", "", Sex.FEMALE, sector, "教授", "大学", "13800000000", "a@b.cn", Language.ZH, Channel.SMS);
        return new MemberRecord(
                facts,
                Standing.serving(SPRING),
                Map.of(GroupKind.COMMITTEE, Set.of("提案委", "经济委"), GroupKind.ACTIVITY_GROUP, Set.of("东城组")),
                Set.of("十四届"));
    }

    private static MemberRecord stand(MemberRecord record, Standing standing) {
        return new MemberRecord(record.facts(), standing, record.groups(), record.terms());
    }

    private void write(LocalDate day, MemberEntry... entries) {
        transaction.executeWithoutResult(open -> book.write(List.of(entries), day));
    }

    private KnownMember known(String number) {
        return reader.byNumbers(List.of(number)).get(number);
    }

    private List<String> sector(MemberId member, LocalDate day) {
        return memberships.on(day, List.of(member)).getOrDefault(member, List.of()).stream()
                .filter(each -> each.kind() == GroupKind.SECTOR)
                .map(Membership::name)
                .toList();
    }

    private long count(String table, MemberId member) {
        return jdbc.queryForObject(
                "select count(*) from " + table + " where member_id = ?", Long.class, member.value());
    }

    private long trail(MemberId member) {
        return jdbc.queryForObject("select count(*) from trail_entry where subject = ?", Long.class, member.toString());
    }
}
