package dev.rollcall.server.checkin.kiosk;

import dev.rollcall.protocol.EntryTrust;
import dev.rollcall.protocol.KioskAssembly;
import dev.rollcall.protocol.KioskInvitation;
import dev.rollcall.protocol.KioskMember;
import dev.rollcall.protocol.KioskSession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Sessions, members, trust and whose doors these are, as kiosks shall hold them.
 *
 * @param digest stands for all of it
 */
record Holding(
        List<KioskSession> sessions,
        Map<UUID, KioskMember> members,
        EntryTrust trust,
        KioskAssembly assembly,
        String digest) {
    static Holding of(
            List<KioskSession> sessions, Map<UUID, KioskMember> members, EntryTrust trust, KioskAssembly assembly) {
        return new Holding(
                sessions,
                members,
                trust,
                assembly,
                KioskDigests.holding(
                        sessions,
                        members.values().stream()
                                .map(KioskMember::digest)
                                .sorted()
                                .toList(),
                        trust,
                        assembly));
    }

    /** The part that a kiosk holds which serves some of the sessions: these, and those invited to them. */
    Holding servedTo(Predicate<KioskSession> served) {
        List<KioskSession> some = sessions.stream().filter(served).toList();
        if (some.size() == sessions.size()) {
            return this;
        }
        Set<UUID> ids = some.stream().map(KioskSession::id).collect(Collectors.toSet());
        Map<UUID, KioskMember> invited = new HashMap<>();
        members.forEach((id, member) -> {
            List<KioskInvitation> invitations = member.invitations().stream()
                    .filter(invitation -> ids.contains(invitation.sessionId()))
                    .toList();
            if (!invitations.isEmpty()) {
                invited.put(id, KioskDigests.digested(member, invitations));
            }
        });
        return of(some, invited, trust, assembly);
    }

    List<UUID> sessionIds() {
        return sessions.stream().map(KioskSession::id).toList();
    }

    /** Members that somebody holding {@code held} lacks or holds in another form. */
    List<KioskMember> differingFrom(Map<UUID, String> held) {
        return members.values().stream()
                .filter(member -> !member.digest().equals(held.get(member.id())))
                .toList();
    }

    /** Members that somebody holding {@code held} must forget. */
    List<UUID> goneFrom(Map<UUID, String> held) {
        return held.keySet().stream().filter(id -> !members.containsKey(id)).toList();
    }
}
