package dev.rollcall.server.checkin.evidence;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a session's evidence comes to: who passed, and which of it was struck out by a later event. The order in which either came and
 * how often it was repeated do not matter.
 */
public record Testimony(Collection<Passing> passings, Set<UUID> struck) {
    public Testimony {
        passings = List.copyOf(passings);
        struck = Set.copyOf(struck);
    }

    /** What counts, each piece once. */
    public List<Passing> counting() {
        var counting = new LinkedHashMap<UUID, Passing>();
        passings.stream()
                .filter(passing -> !struck.contains(passing.id()))
                .forEach(passing -> counting.putIfAbsent(passing.id(), passing));
        return List.copyOf(counting.values());
    }

    /** What counts, by member. */
    public Map<UUID, List<Passing>> byMember() {
        return counting().stream().collect(Collectors.groupingBy(Passing::member));
    }
}
