package dev.rollcall.server.checkin.kiosk;

import dev.rollcall.protocol.EntryTrust;
import dev.rollcall.protocol.KioskMember;
import dev.rollcall.protocol.KioskSession;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Sessions, members and trust as every kiosk shall hold them.
 *
 * @param digest stands for all of it
 */
record Holding(List<KioskSession> sessions, Map<UUID, KioskMember> members, EntryTrust trust, String digest) {
    static Holding of(List<KioskSession> sessions, Map<UUID, KioskMember> members, EntryTrust trust) {
        return new Holding(
                sessions,
                members,
                trust,
                KioskDigests.holding(
                        sessions,
                        members.values().stream()
                                .map(KioskMember::digest)
                                .sorted()
                                .toList(),
                        trust));
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
