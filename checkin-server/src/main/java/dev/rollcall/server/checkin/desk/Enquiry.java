package dev.rollcall.server.checkin.desk;

import dev.rollcall.protocol.CheckInEvent;
import dev.rollcall.protocol.ClaimEvidence;
import dev.rollcall.server.checkin.codes.CodeBook;
import dev.rollcall.server.checkin.desk.Presented.Genuine;
import dev.rollcall.server.checkin.evidence.Evidence;
import dev.rollcall.server.devices.DeviceId;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.Members;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds out what is {@link Known} about a batch; the number of queries does not grow with the batch. Thread-safe. */
@Component
class Enquiry {
    private final Evidence evidence;
    private final Sittings sittings;
    private final Members members;
    private final CodeBook codes;

    Enquiry(Evidence evidence, Sittings sittings, Members members, CodeBook codes) {
        this.evidence = evidence;
        this.sittings = sittings;
        this.members = members;
        this.codes = codes;
    }

    Known about(DeviceId sender, Collection<Presented> presented) {
        List<CheckInEvent> events = presented.stream()
                .filter(Genuine.class::isInstance)
                .map(genuine -> genuine.signed().event())
                .toList();
        Map<UUID, Set<UUID>> membersBySession = events.stream()
                .filter(event -> event.memberId() != null)
                .collect(Collectors.groupingBy(
                        CheckInEvent::sessionId,
                        Collectors.mapping(event -> Objects.requireNonNull(event.memberId()), Collectors.toSet())));
        Map<UUID, Sitting> sessions = sittings(events, membersBySession);
        // Numbers before ids: the same batch may be committed by another request between the two. Then its ids are
        // found and
        // its answers repeated; the other way round its numbers would look as if somebody else had used them.
        Map<Long, UUID> sequence = evidence.sequence(
                sender, events.stream().map(CheckInEvent::deviceSequence).collect(Collectors.toSet()));
        return new Known(
                evidence.recorded(events.stream().map(CheckInEvent::id).collect(Collectors.toSet())),
                evidence.disputed(sender, presented.stream().map(Presented::id).collect(Collectors.toSet())),
                sequence,
                sessions,
                strangers(sessions, membersBySession),
                admitted(membersBySession),
                codes.withdrawn(references(events)));
    }

    /** Of printed codes alone: everything else that is presented either expires by itself or is not known by what it was. */
    private static Set<String> references(List<CheckInEvent> events) {
        return events.stream()
                .map(CheckInEvent::claim)
                .filter(claim -> claim != null && claim.kind() == ClaimEvidence.Kind.PRINTED)
                .map(ClaimEvidence::reference)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private Map<UUID, Sitting> sittings(List<CheckInEvent> events, Map<UUID, Set<UUID>> membersBySession) {
        var found = new HashMap<UUID, Sitting>();
        for (UUID session : events.stream().map(CheckInEvent::sessionId).collect(Collectors.toSet())) {
            Set<UUID> named = membersBySession.getOrDefault(session, Set.of());
            sittings.recent(session)
                    .filter(sitting -> named.stream().allMatch(sitting::expects))
                    .or(() -> sittings.fresh(session))
                    .ifPresent(sitting -> found.put(session, sitting));
        }
        return found;
    }

    private Set<UUID> strangers(Map<UUID, Sitting> sessions, Map<UUID, Set<UUID>> membersBySession) {
        Set<MemberId> unexpected = membersBySession.entrySet().stream()
                .filter(entry -> sessions.containsKey(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream()
                        .filter(member -> !Objects.requireNonNull(sessions.get(entry.getKey()))
                                .expects(member)))
                .map(MemberId::new)
                .collect(Collectors.toSet());
        return unexpected.isEmpty()
                ? Set.of()
                : members.findAll(unexpected).stream()
                        .map(member -> member.id().value())
                        .collect(Collectors.toSet());
    }

    private Map<UUID, Map<UUID, Instant>> admitted(Map<UUID, Set<UUID>> membersBySession) {
        var admitted = new HashMap<UUID, Map<UUID, Instant>>();
        membersBySession.forEach((session, named) -> admitted.put(session, evidence.admitted(session, named)));
        return admitted;
    }
}
