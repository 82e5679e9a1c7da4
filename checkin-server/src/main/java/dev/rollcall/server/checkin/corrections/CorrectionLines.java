package dev.rollcall.server.checkin.corrections;

import dev.rollcall.server.checkin.evidence.Correction;
import dev.rollcall.server.checkin.evidence.Correction.Decision;
import dev.rollcall.server.checkin.evidence.Corrections;
import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import dev.rollcall.server.shared.ActorNames;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Corrections as pages and papers show them. Thread-safe. */
@Component
public class CorrectionLines {
    private final Corrections corrections;
    private final Members members;
    private final ActorNames names;

    CorrectionLines(Corrections corrections, Members members, ActorNames names) {
        this.corrections = corrections;
        this.members = members;
        this.names = names;
    }

    /**
     * One correction, times by the venue's clock.
     *
     * @param kind {@code CAME}, {@code LEFT} or {@code ABSENT}
     * @param approved null while nobody has decided
     * @param decidedBy empty while nobody has decided
     */
    public record Line(
            UUID id,
            UUID member,
            String name,
            String number,
            String kind,
            @Nullable ZonedDateTime at,
            String reason,
            String requesterId,
            String requestedBy,
            ZonedDateTime requestedAt,
            @Nullable Boolean approved,
            String decision,
            String decidedBy,
            @Nullable ZonedDateTime decidedAt) {
        public boolean open() {
            return approved == null;
        }

        public boolean counts() {
            return Boolean.TRUE.equals(approved);
        }
    }

    /** Everything asked about a session, oldest first. */
    @Transactional(readOnly = true)
    public List<Line> of(SessionView session) {
        List<Correction> all = corrections.of(session.id().value());
        Map<UUID, MemberView> people =
                members
                        .findAll(all.stream()
                                .map(one -> new MemberId(one.member()))
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(member -> member.id().value(), Function.identity()));
        Map<String, String> called = names.of(all.stream()
                .flatMap(one -> Stream.of(one.requestedBy(), decidedBy(one)))
                .collect(Collectors.toSet()));
        return all.stream()
                .map(one -> line(one, people.get(one.member()), called, session.zone()))
                .toList();
    }

    private static String decidedBy(Correction one) {
        return one.decision() == null ? "" : one.decision().by();
    }

    private static Line line(Correction one, @Nullable MemberView member, Map<String, String> called, ZoneId zone) {
        Decision decision = one.decision();
        return new Line(
                one.id(),
                one.member(),
                member == null ? "" : member.name(),
                member == null ? "" : member.number(),
                one.kind().name(),
                local(one.at(), zone),
                one.reason(),
                one.requestedBy(),
                called.getOrDefault(one.requestedBy(), ""),
                one.requestedAt().atZone(zone),
                decision == null ? null : decision.approved(),
                decision == null ? "" : decision.reason(),
                called.getOrDefault(decidedBy(one), ""),
                decision == null ? null : local(decision.at(), zone));
    }

    private static @Nullable ZonedDateTime local(@Nullable Instant at, ZoneId zone) {
        return at == null ? null : at.atZone(zone);
    }
}
