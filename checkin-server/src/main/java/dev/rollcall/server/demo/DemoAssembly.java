package dev.rollcall.server.demo;

import static dev.rollcall.server.members.GroupKind.ACTIVITY_GROUP;
import static dev.rollcall.server.members.GroupKind.COMMITTEE;
import static dev.rollcall.server.members.GroupKind.FREE;
import static dev.rollcall.server.members.GroupKind.SECTOR;

import dev.rollcall.server.members.GroupKind;
import dev.rollcall.server.members.GroupOffice;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberStatus;
import dev.rollcall.server.members.Members;
import dev.rollcall.server.members.founding.Arrangements;
import dev.rollcall.server.members.founding.Arrangements.Clause;
import dev.rollcall.server.members.founding.Arrangements.Named;
import dev.rollcall.server.members.founding.Newcomers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The demo's assembly with its past: terms, groups, offices, who came, moved and left. Repeating changes nothing. */
@Component
@Profile("demo")
class DemoAssembly {
    private static final Named STANDING_COMMITTEE = new Named(FREE, "常务委员会");
    private static final Named PROPOSALS = new Named(COMMITTEE, "提案委员会");
    private static final Named ECONOMY = new Named(COMMITTEE, "经济委员会");
    private static final Named EDUCATION = new Named(COMMITTEE, "教科卫体委员会");
    private static final Named REVIEW = new Named(FREE, "提案审查组");
    private static final Named OLD_TOWN = new Named(ACTIVITY_GROUP, "老城活动组");

    private final Newcomers newcomers;
    private final Arrangements arrangements;
    private final Members members;
    private final DemoTerms terms;

    DemoAssembly(Newcomers newcomers, Arrangements arrangements, Members members, Clock clock) {
        this.newcomers = newcomers;
        this.arrangements = arrangements;
        this.members = members;
        this.terms = new DemoTerms(LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault()));
    }

    /** Everybody with groups and terms, in one go; those who are invited, in the order of their arrival. */
    @Transactional
    public List<MemberId> gather() {
        newcomers.term(
                DemoTerms.BEFORE, terms.beginningBefore(), terms.beginning().minusDays(1));
        newcomers.term(DemoTerms.PRESENT, terms.beginning(), null);
        List<DemoPerson> invited = DemoPerson.all();
        Map<String, MemberId> ids = newcomers.register(Stream.concat(invited.stream(), DemoPerson.former().stream())
                .map(person -> person.newcomer(terms))
                .toList());
        return invited.stream()
                .map(person -> Objects.requireNonNull(ids.get(person.number())))
                .toList();
    }

    /** What came to pass among them; the sets come last and say that it is done. */
    @Transactional
    public void remember() {
        if (!members.sets().isEmpty()) {
            return;
        }
        Map<String, MemberId> people = new HashMap<>();
        Stream.concat(DemoPerson.all().stream(), DemoPerson.former().stream())
                .forEach(person -> members.findByNumber(person.number())
                        .ifPresent(member -> people.put(person.name(), member.id())));
        var past = new Past(people);
        past.appoint();
        past.move();
        past.leave();
        keepSets();
    }

    private void keepSets() {
        arrangements.keep(
                "常委和各组召集人（在任）",
                List.of(new Clause(null, STANDING_COMMITTEE, null), new Clause(null, null, GroupOffice.CONVENOR)));
        arrangements.keep(
                "专委会负责人",
                List.of(
                        new Clause(COMMITTEE, null, GroupOffice.CONVENOR),
                        new Clause(COMMITTEE, null, GroupOffice.DEPUTY)));
        arrangements.keep("各党支部成员", List.of(new Clause(GroupKind.PARTY_BRANCH, null, null)));
    }

    /** What is told of people by name. */
    private final class Past {
        private final Map<String, MemberId> people;

        Past(Map<String, MemberId> people) {
            this.people = people;
        }

        void appoint() {
            DemoPerson.lines("demo/offices.csv").forEach(line -> {
                var group = new Named(GroupKind.valueOf(line[0]), line[1]);
                arrangements.appoint(of(line[2]), group, GroupOffice.CONVENOR, terms.beginning());
                Stream.of(line[3].split("、"))
                        .filter(name -> !name.isEmpty())
                        .forEach(name -> arrangements.appoint(of(name), group, GroupOffice.DEPUTY, terms.beginning()));
            });
            LocalDate change = terms.today().minusMonths(20);
            arrangements.appoint(of("黄耀宗"), ECONOMY, GroupOffice.MEMBER, change);
            arrangements.appoint(of("单晓雯"), ECONOMY, GroupOffice.CONVENOR, change);
        }

        void move() {
            LocalDate today = terms.today();
            arrangements.open(REVIEW.kind(), REVIEW.name(), PROPOSALS, terms.beginning());
            arrangements.join(List.of(of("梁咏梅"), of("罗嘉怡"), of("郭世杰")), REVIEW, terms.beginning(), "");
            arrangements.appoint(of("梁咏梅"), REVIEW, GroupOffice.CONVENOR, terms.beginning());
            arrangements.open(OLD_TOWN.kind(), OLD_TOWN.name(), null, terms.beginningBefore());
            arrangements.join(List.of(of("马永贵"), of("黄耀宗")), OLD_TOWN, terms.beginningBefore(), "");
            arrangements.close(OLD_TOWN, terms.beginning().plusYears(1));
            DemoPerson.all().stream()
                    .filter(person -> !person.earlierSector().isEmpty())
                    .forEach(person -> arrangements.join(
                            List.of(of(person.name())),
                            new Named(SECTOR, person.sector()),
                            today.minusMonths(13),
                            "工作变动，调整界别"));
            arrangements.leave(of("丁一鸣"), EDUCATION, today.minusMonths(4), "本人申请，转入经济委员会");
            arrangements.join(List.of(of("丁一鸣")), ECONOMY, today.minusMonths(4), "由教科卫体委员会转入");
        }

        void leave() {
            LocalDate today = terms.today();
            arrangements.stand(of("段文昌"), MemberStatus.RESIGNED, today.minusYears(6), "调任外市");
            arrangements.stand(of("万启明"), MemberStatus.DECEASED, today.minusYears(7), "病故");
            arrangements.stand(of("雷鸣远"), MemberStatus.TERM_ENDED, terms.beginning(), "换届");
            arrangements.stand(of("尹素芬"), MemberStatus.TERM_ENDED, terms.beginning(), "换届");
            arrangements.stand(of("龚振华"), MemberStatus.DECEASED, today.minusMonths(14), "病故");
            arrangements.appoint(of("邱月华"), EDUCATION, GroupOffice.DEPUTY, today.minusMonths(12));
            arrangements.stand(of("魏东来"), MemberStatus.RESIGNED, today.minusMonths(7), "工作调动，本人提出辞去委员");
            arrangements.stand(of("孔令仪"), MemberStatus.DISMISSED, today.minusMonths(5), "连续两次无故不出席全体会议");
            arrangements.stand(of("史可心"), MemberStatus.SUSPENDED, today.minusWeeks(3), "接受调查期间暂停履职");
        }

        private MemberId of(String name) {
            return Objects.requireNonNull(people.get(name), name);
        }
    }
}
