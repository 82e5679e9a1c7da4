package dev.rollcall.kiosk.sync;

import dev.rollcall.kiosk.match.Roster;
import dev.rollcall.protocol.EntryTrust;
import dev.rollcall.protocol.KioskAdmission;
import dev.rollcall.protocol.KioskMember;
import dev.rollcall.protocol.KioskSession;
import dev.rollcall.protocol.KioskUpdate;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the server gave this kiosk to hold. Immutable.
 *
 * @param version null when nothing is held, so that the server sends everything
 */
record Held(
        @Nullable String version,
        List<KioskSession> sessions,
        List<KioskMember> members,
        List<KioskAdmission> admissions,
        EntryTrust trust) {
    Held {
        sessions = List.copyOf(sessions);
        members = List.copyOf(members);
        admissions = List.copyOf(admissions);
    }

    static Held nothing() {
        return new Held(null, List.of(), List.of(), List.of(), EntryTrust.none());
    }

    Held apply(KioskUpdate update, String newVersion) {
        Map<UUID, KioskMember> byId = new HashMap<>();
        members.forEach(member -> byId.put(member.id(), member));
        update.removed().forEach(byId::remove);
        update.members().forEach(member -> byId.put(member.id(), member));
        return new Held(newVersion, update.sessions(), List.copyOf(byId.values()), update.admissions(), update.trust());
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

    Roster roster(String modelId) {
        return Roster.of(modelId, sessions, members, admissions).trusting(trust);
    }
}
