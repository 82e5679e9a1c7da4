package dev.rollcall.protocol;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a kiosk shall hold from now on: sessions, admissions and trust are whole, members are the difference.
 *
 * @param sessions every session this kiosk serves, replacing those before
 * @param members members new or changed since {@link SyncRequest#held()}
 * @param removed members to forget at once, template and all
 * @param admissions everybody already admitted to those sessions, at any door
 * @param trust what to believe codes, cards and staff by
 * @param assembly whose doors these are; null from a server that does not say so
 */
public record KioskUpdate(
        List<KioskSession> sessions,
        List<KioskMember> members,
        List<UUID> removed,
        List<KioskAdmission> admissions,
        EntryTrust trust,
        @Nullable KioskAssembly assembly) {
    public KioskUpdate {
        sessions = List.copyOf(sessions);
        members = List.copyOf(members);
        removed = List.copyOf(removed);
        admissions = List.copyOf(admissions);
    }
}
