package dev.rollcall.server.checkin.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.protocol.Direction;
import dev.rollcall.protocol.Method;
import dev.rollcall.server.checkin.AttendanceFigures;
import dev.rollcall.server.checkin.AttendanceState;
import dev.rollcall.server.checkin.MemberAttendance;
import dev.rollcall.server.checkin.evidence.Passing;
import dev.rollcall.server.checkin.evidence.Testimony;
import dev.rollcall.server.meetings.MeetingId;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.members.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every state, whatever the evidence: order, repetition and delay of the same events change nothing. */
class AttendancePropertiesTest {
    private static final MemberId ADA = new MemberId(UUID.fromString("01890000-0000-7000-8000-000000000001"));
    private static final Instant OPENS = Instant.parse("2027-03-01T08:00:00Z");

    /** Checks in for two hours, starts after one, late after 65 minutes, ends after 210. */
    private static final SessionView SESSION = new SessionView(
            new SessionId(UUID.fromString("01890000-0000-7000-8000-000000000002")),
            new MeetingId(UUID.fromString("01890000-0000-7000-8000-000000000003")),
            "全会",
            "开幕会",
            "大礼堂",
            ZoneId.of("Asia/Shanghai"),
            OPENS,
            OPENS.plus(Duration.ofMinutes(60)),
            OPENS.plus(Duration.ofMinutes(65)),
            OPENS.plus(Duration.ofMinutes(120)),
            OPENS.plus(Duration.ofMinutes(210)));

    /** Everything there is about one member, whether leave was granted, and the instant that is asked about. */
    record Story(List<Passing> passings, Set<UUID> struck, boolean excused, Instant asOf, long chance) {
        MemberAttendance told() {
            return told(passings, struck, asOf);
        }

        MemberAttendance told(List<Passing> some, Set<UUID> undone, Instant at) {
            return AttendanceRule.derive(SESSION, ADA, new Testimony(some, undone).counting(), excused, at);
        }
    }

    /** Minutes are few, so that passings fall into the same instant and onto every limit of the session. */
    @Provide
    Arbitrary<Story> stories() {
        Arbitrary<Instant> instants =
                Arbitraries.integers().between(-6, 44).map(five -> OPENS.plus(Duration.ofMinutes(5L * five)));
        Arbitrary<Passing> passings = Combinators.combine(
                        Arbitraries.longs().between(1, Long.MAX_VALUE), Arbitraries.of(Direction.class), instants)
                .as((id, direction, at) -> new Passing(new UUID(7, id), ADA.value(), direction, at, Method.FACE));
        return Combinators.combine(
                        passings.list().ofMaxSize(9).uniqueElements(Passing::id),
                        Arbitraries.integers().between(0, 511),
                        Arbitraries.of(true, false),
                        instants,
                        Arbitraries.longs())
                .as((all, mask, excused, asOf, chance) -> new Story(all, some(all, mask), excused, asOf, chance));
    }

    private static Set<UUID> some(List<Passing> passings, int mask) {
        var some = new HashSet<UUID>();
        for (int i = 0; i < passings.size(); i += 2) {
            if ((mask >> i & 1) == 1) {
                some.add(passings.get(i).id());
            }
        }
        return some;
    }

    @Property
    void anyOrderAndRepetitionOfTheSameEventsGivesTheSameState(@ForAll("stories") Story story) {
        var random = new Random(story.chance());
        var again = new ArrayList<>(story.passings());
        story.passings().stream().filter(passing -> random.nextBoolean()).forEach(again::add);
        Collections.shuffle(again, random);

        assertThat(story.told(again, story.struck(), story.asOf())).isEqualTo(story.told());
    }

    /** An event may arrive hours late: once it is there, all is as if it had come at once. */
    @Property
    void anyDelayOfTheSameEventsGivesTheSameState(@ForAll("stories") Story story) {
        var random = new Random(story.chance());
        var arrived = new ArrayList<Passing>();
        var late = new ArrayList<>(story.passings());
        Collections.shuffle(late, random);
        MemberAttendance last = story.told(arrived, story.struck(), story.asOf());
        for (Passing passing : late) {
            arrived.add(passing);
            last = story.told(arrived, story.struck(), story.asOf());
        }

        assertThat(last).isEqualTo(story.told());
    }

    @Property
    void anAnswerAsOfAnInstantAgreesWithAReplayUpToIt(@ForAll("stories") Story story) {
        List<Passing> until = story.passings().stream()
                .filter(passing -> !passing.at().isAfter(story.asOf()))
                .toList();

        assertThat(story.told(until, story.struck(), story.asOf())).isEqualTo(story.told());
    }

    /** An undo may overtake what it undoes, or come twice. */
    @Property
    void whatIsStruckOutCountsAsIfItHadNeverBeen(@ForAll("stories") Story story) {
        List<Passing> others = story.passings().stream()
                .filter(passing -> !story.struck().contains(passing.id()))
                .toList();

        assertThat(story.told(others, Set.of(), story.asOf())).isEqualTo(story.told());
        assertThat(story.told(others, story.struck(), story.asOf())).isEqualTo(story.told());
    }

    @Property
    void theStateFollowsFromTheTimesThatAreTold(@ForAll("stories") Story story) {
        MemberAttendance told = story.told();

        assertThat(told.state().came()).isEqualTo(told.cameAt() != null);
        if (told.cameAt() != null) {
            assertThat(told.cameAt()).isBeforeOrEqualTo(story.asOf());
            assertThat(told.state() == AttendanceState.LEFT_EARLY)
                    .isEqualTo(told.leftAt() != null && told.leftAt().isBefore(SESSION.endsAt()));
        } else {
            assertThat(told.leftAt()).isNull();
            assertThat(told.state() == AttendanceState.EXCUSED).isEqualTo(story.excused());
        }
        if (told.state() == AttendanceState.LATE) {
            assertThat(told.cameAt()).isAfter(SESSION.lateAfter());
        }
    }

    /** With time alone nobody who came is undone, and nobody who is absent is expected again. */
    @Property
    void timeAloneTakesNobodyBack(@ForAll("stories") Story story) {
        Instant afterwards = SESSION.endsAt().plus(Duration.ofDays(1));
        List<Passing> until = story.passings().stream()
                .filter(passing -> !passing.at().isAfter(story.asOf()))
                .toList();

        MemberAttendance then = story.told(until, story.struck(), afterwards);

        assertThat(then.cameAt()).isEqualTo(story.told().cameAt());
        assertThat(then.state()).isNotEqualTo(AttendanceState.EXPECTED);
    }

    @Property
    void theStatesAddUpToThoseInvited(@ForAll("stories") Story one, @ForAll("stories") Story other) {
        AttendanceFigures figures = AttendanceFigures.of(List.of(one.told(), other.told()));

        int absent = figures.missing() + figures.count(AttendanceState.EXCUSED);
        assertThat(figures.came() + absent).isEqualTo(figures.invited()).isEqualTo(2);
    }
}
