package dev.rollcall.kiosk.match;

import dev.rollcall.face.Gallery;
import dev.rollcall.face.Match;
import dev.rollcall.face.Template;
import dev.rollcall.protocol.EntryTrust;
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
import org.jspecify.annotations.Nullable;

/**
 * Everything a kiosk knows about the sessions it serves: an immutable snapshot.
 *
 * <p>Safe for use by several threads. Sync makes a new one and swaps it in; the pipeline asks for the current one once a
 * frame, so that one frame is judged by one roster.
 */
public final class Roster {
    private static final Roster EMPTY =
            new Roster("", List.of(), Directory.of(List.of()), Map.of(), Gallery.of(Map.of()), EntryTrust.none());

    /** Null where faces are not to be used. */
    private final @Nullable String modelId;

    private final List<KioskSession> sessions;
    private final Directory members;
    private final Map<Place, Instant> admissions;
    private final Gallery<UUID> gallery;
    private final EntryTrust trust;

    private Roster(
            @Nullable String modelId,
            List<KioskSession> sessions,
            Directory members,
            Map<Place, Instant> admissions,
            Gallery<UUID> gallery,
            EntryTrust trust) {
        this.modelId = modelId;
        this.sessions = sessions;
        this.members = members;
        this.admissions = admissions;
        this.gallery = gallery;
        this.trust = trust;
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
        return new Roster(
                modelId,
                sessions.stream()
                        .sorted(Comparator.comparing(KioskSession::startsAt).thenComparing(KioskSession::id))
                        .toList(),
                Directory.of(members),
                earliest(Map.of(), admissions),
                gallery(modelId, members),
                EntryTrust.none());
    }

    /** The same roster, believing codes, cards and staff by {@code other}. */
    public Roster trusting(EntryTrust other) {
        return new Roster(modelId, sessions, members, admissions, gallery, other);
    }

    /** The same roster without the faces: its model is not to be had here, so codes, cards and numbers alone tell who comes. */
    public Roster withoutFaces() {
        return new Roster(null, sessions, members, admissions, Gallery.of(Map.of()), trust);
    }

    /** The model that made the templates, empty before anything was heard; null where faces are not to be used. */
    public @Nullable String modelId() {
        return modelId;
    }

    /** Whether visitors are to be looked at. */
    public boolean usesFaces() {
        return modelId != null;
    }

    /** The same members and faces, serving {@code sessionId} alone; this roster itself where there is no such session. */
    public Roster only(UUID sessionId) {
        return session(sessionId)
                .map(one -> new Roster(modelId, List.of(one), members, admissions, gallery, trust))
                .orElse(this);
    }

    /** The same roster, knowing of further admissions; of several for one member and session the earliest counts. */
    public Roster withAdmissions(Collection<KioskAdmission> further) {
        return new Roster(modelId, sessions, members, earliest(admissions, further), gallery, trust);
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
        return members.byId(id);
    }

    /** The member of this number, as people write it. */
    public Optional<KioskMember> memberNumbered(String number) {
        return members.byNumber(number);
    }

    /** The member whose card has this salted hash. */
    public Optional<KioskMember> memberWithCard(String hash) {
        return members.byCard(hash);
    }

    /** Everybody known here, in no order. */
    public Collection<KioskMember> members() {
        return members.all();
    }

    /** What codes, cards and staff are believed by. */
    public EntryTrust trust() {
        return trust;
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
