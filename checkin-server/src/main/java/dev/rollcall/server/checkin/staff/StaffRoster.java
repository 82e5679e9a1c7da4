package dev.rollcall.server.checkin.staff;

import dev.rollcall.server.checkin.CheckIns;
import dev.rollcall.server.checkin.MemberAttendance;
import dev.rollcall.server.checkin.evidence.StaffAct;
import dev.rollcall.server.checkin.evidence.StaffActs;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import dev.rollcall.server.shared.ActorNames;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything the page at the desk works with while it has no network. Thread-safe. */
@Component
class StaffRoster {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final CheckIns checkIns;
    private final StaffActs acts;
    private final Members members;
    private final ActorNames names;
    private final Clock clock;

    StaffRoster(CheckIns checkIns, StaffActs acts, Members members, ActorNames names, Clock clock) {
        this.checkIns = checkIns;
        this.acts = acts;
        this.members = members;
        this.names = names;
        this.clock = clock;
    }

    /** @param now the server's clock, so that the browser can reckon with it */
    record Roster(Instant now, List<Person> people) {}

    /** @param cameAt on the venue's clock, null for not yet */
    record Person(
            UUID id,
            String number,
            String name,
            String pinyin,
            String sector,
            boolean portrait,
            String state,
            @Nullable String cameAt,
            List<Act> acts) {}

    /** @param undone whether it counts no longer */
    record Act(UUID id, String kind, String reason, @Nullable String note, String time, String by, boolean undone) {}

    @Transactional(readOnly = true)
    public Roster of(SessionView session) {
        Instant now = clock.instant();
        List<MemberAttendance> attendance = checkIns.attendance(session.id(), now);
        Map<UUID, List<Act>> entered = entered(session.id(), session.zone());
        Map<UUID, MemberView> people =
                members
                        .findAll(attendance.stream()
                                .map(MemberAttendance::member)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(member -> member.id().value(), Function.identity()));
        return new Roster(
                now,
                attendance.stream()
                        .filter(one -> people.containsKey(one.member().value()))
                        .map(one -> person(
                                Objects.requireNonNull(people.get(one.member().value())),
                                one,
                                session.zone(),
                                entered.getOrDefault(one.member().value(), List.of())))
                        .toList());
    }

    private Map<UUID, List<Act>> entered(SessionId session, ZoneId zone) {
        List<StaffAct> all = acts.of(session.value());
        Set<UUID> undone =
                all.stream().map(StaffAct::undoes).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<String, String> called =
                names.of(all.stream().map(StaffAct::by).distinct().toList());
        return all.stream()
                .collect(Collectors.groupingBy(
                        StaffAct::member,
                        Collectors.mapping(
                                act -> new Act(
                                        act.id(),
                                        act.kind().name(),
                                        act.reason().name(),
                                        act.note(),
                                        TIME.format(act.at().atZone(zone)),
                                        called.getOrDefault(act.by(), ""),
                                        undone.contains(act.id())),
                                Collectors.toList())));
    }

    private static Person person(MemberView member, MemberAttendance one, ZoneId zone, List<Act> acts) {
        return new Person(
                member.id().value(),
                member.number(),
                member.name(),
                member.pinyin(),
                member.sector(),
                member.hasPortrait(),
                one.state().key(),
                one.cameAt() == null ? null : TIME.format(one.cameAt().atZone(zone)),
                acts);
    }
}
