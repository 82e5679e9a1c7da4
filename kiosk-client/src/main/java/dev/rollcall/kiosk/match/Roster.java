package dev.rollcall.kiosk.match;

import dev.rollcall.face.Gallery;
import dev.rollcall.face.Match;
import dev.rollcall.face.Template;
import dev.rollcall.protocol.KioskAdmission;
import dev.rollcall.protocol.KioskMember;
import dev.rollcall.protocol.KioskSession;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything a kiosk knows about the sessions it serves: an immutable snapshot.
 *
 * <p>Safe for use by several threads. Sync makes a new one and swaps it in; the pipeline asks for the current one once a
 * frame, so that one frame is judged by one roster.
 */
public final class Roster {
    private static final Roster EMPTY = new Roster("", List.of(), Map.of(), Map.of(), Gallery.of(Map.of()));

    private final String modelId;
    private final List<KioskSession> sessions;
    private final Map<UUID, KioskMember> members;
    private final Map<Place, Instant> admissions;
    private final Gallery<UUID> gallery;

    private Roster(
            String modelId,
            List<KioskSession> sessions,
            Map<UUID, KioskMember> members,
            Map<Place, Instant> admissions,
            Gallery<UUID> gallery) {
        this.modelId = modelId;
        this.sessions = sessions;
        this.members = members;
        this.admissions = admissions;
        this.gallery = gallery;
    }

    /** A kiosk that has not heard from its server yet. */
    public static Roster empty() {
        return EMPTY;
    }

    /**
     * Members enrolled under a model other than {@code modelId} are known, and cannot be recognised by face until the
     * server has made their template anew.
     *
     * @param modelId the embedding model of this kiosk's engine
     */
    public static Roster of(
            String modelId,
            Collection<KioskSession> sessions,
            Collection<KioskMember> members,
            Collection<KioskAdmission> admissions) {
        Map<UUID, KioskMember> byId = new HashMap<>();
        members.forEach(member -> byId.put(member.id(), member));
        return new Roster(
                modelId,
                sessions.stream()
                        .sorted(Comparator.comparing(KioskSession::startsAt).thenComparing(KioskSession::id))
                        .toList(),
                Map.copyOf(byId),
                earliest(Map.of(), admissions),
                gallery(modelId, byId.values()));
    }

    /** The same roster, knowing of further admissions; of several for one member and session the earliest counts. */
    public Roster withAdmissions(Collection<KioskAdmission> further) {
        return new Roster(modelId, sessions, members, earliest(admissions, further), gallery);
    }

    /** Sessions in the order in which they start. */
    public List<KioskSession> sessions() {
        return sessions;
    }

    /** The session that an instant belongs to: the open one, else the nearest in time. */
    public Optional<KioskSession> sessionAt(Instant at) {
        return sessions.stream()
                .filter(session -> session.isOpenAt(at))
                .findFirst()
                .or(() -> sessions.stream().min(Comparator.comparing(session -> session.distanceTo(at))));
    }

    public Optional<KioskSession> session(UUID id) {
        return sessions.stream().filter(session -> session.id().equals(id)).findFirst();
    }

    public Optional<KioskMember> member(UUID id) {
        return Optional.ofNullable(members.get(id));
    }

    public int memberCount() {
        return members.size();
    }

    public Optional<Instant> admittedAt(UUID sessionId, UUID memberId) {
        return Optional.ofNullable(admissions.get(new Place(sessionId, memberId)));
    }

    /** How many members can be recognised by face. */
    public int gallerySize() {
        return gallery.size();
    }

    /**
     * The member nearest to {@code probe}; empty when nobody can be recognised by face.
     *
     * @throws IllegalArgumentException if the probe was made by another model than this roster's templates
     */
    public Optional<Match<UUID>> nearest(Template probe) {
        return gallery.search(probe);
    }

    private static Gallery<UUID> gallery(String modelId, Collection<KioskMember> members) {
        Map<UUID, Template> templates = new HashMap<>();
        for (KioskMember member : members) {
            KioskMember.Enrolled face = member.face();
            if (face != null && face.modelId().equals(modelId)) {
                templates.put(member.id(), Template.of(modelId, face.values()));
            }
        }
        return Gallery.of(templates);
    }

    private static Map<Place, Instant> earliest(Map<Place, Instant> known, Collection<KioskAdmission> further) {
        Map<Place, Instant> merged = new HashMap<>(known);
        for (KioskAdmission admission : further) {
            merged.merge(
                    new Place(admission.sessionId(), admission.memberId()),
                    admission.at(),
                    (a, b) -> a.isBefore(b) ? a : b);
        }
        return Map.copyOf(merged);
    }

    private record Place(UUID session, UUID member) {}
}
