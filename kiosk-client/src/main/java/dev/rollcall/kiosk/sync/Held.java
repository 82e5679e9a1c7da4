package dev.rollcall.kiosk.sync;

import dev.rollcall.kiosk.match.Roster;
import dev.rollcall.protocol.EntryTrust;
import dev.rollcall.protocol.KioskAdmission;
import dev.rollcall.protocol.KioskAssembly;
import dev.rollcall.protocol.KioskMember;
import dev.rollcall.protocol.KioskMember.Enrolled;
import dev.rollcall.protocol.KioskSession;
import dev.rollcall.protocol.KioskUpdate;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the server gave this kiosk to hold. Immutable.
 *
 * @param version null when nothing is held, so that the server sends everything
 * @param assembly null when nothing is held, or the server does not say
 */
record Held(
        @Nullable String version,
        List<KioskSession> sessions,
        List<KioskMember> members,
        List<KioskAdmission> admissions,
        EntryTrust trust,
        @Nullable KioskAssembly assembly) {
    Held {
        sessions = List.copyOf(sessions);
        members = List.copyOf(members);
        admissions = List.copyOf(admissions);
    }

    static Held nothing() {
        return new Held(null, List.of(), List.of(), List.of(), EntryTrust.none(), null);
    }

    Held apply(KioskUpdate update, String newVersion) {
        Map<UUID, KioskMember> byId = new HashMap<>();
        members.forEach(member -> byId.put(member.id(), member));
        update.removed().forEach(byId::remove);
        update.members().forEach(member -> byId.put(member.id(), member));
        return new Held(
                newVersion,
                update.sessions(),
                List.copyOf(byId.values()),
                update.admissions(),
                update.trust(),
                update.assembly());
    }

    /** Whether {@code later} lacks anything of a member that is held here, or may lack it. */
    boolean forgottenBy(Held later) {
        return version == null
                || !later.digests().entrySet().containsAll(digests().entrySet());
    }

    Map<UUID, String> digests() {
        return members.stream().collect(Collectors.toMap(KioskMember::id, KioskMember::digest));
    }

    /** Whether every session is over, so that there is no reason left to hold anybody's face. */
    boolean outlivedAt(Instant now) {
        return version != null
                && sessions.stream().allMatch(session -> session.endsAt().isBefore(now));
    }

    /** The templates, by member. */
    Map<UUID, Enrolled> faces() {
        Map<UUID, Enrolled> faces = new HashMap<>();
        members.forEach(member -> {
            if (member.face() != null) {
                faces.put(member.id(), member.face());
            }
        });
        return Map.copyOf(faces);
    }

    /** The model of the templates, which the server makes all of one; empty when there are none. */
    Optional<String> model() {
        return faces().values().stream().map(Enrolled::modelId).findFirst();
    }

    /** The same with {@code faces} instead of its own. */
    Held withFaces(Map<UUID, Enrolled> faces) {
        List<KioskMember> others = members.stream()
                .map(member -> member.withFace(faces.get(member.id())))
                .toList();
        return new Held(version, sessions, others, admissions, trust, assembly);
    }

    Roster roster(String modelId) {
        return Roster.of(modelId, sessions, members, admissions).trusting(trust);
    }
}
