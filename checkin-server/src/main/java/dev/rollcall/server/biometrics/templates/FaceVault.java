package dev.rollcall.server.biometrics.templates;

import dev.rollcall.face.Template;
import dev.rollcall.server.biometrics.Biometrics.EnrolledTemplate;
import dev.rollcall.server.biometrics.FaceErased;
import dev.rollcall.server.biometrics.templates.FaceRows.Deleted;
import dev.rollcall.server.biometrics.templates.FaceRows.Origin;
import dev.rollcall.server.biometrics.templates.FaceRows.SealedTemplate;
import dev.rollcall.server.biometrics.templates.FaceSeals.MemberSeal;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.shared.Actors;
import dev.rollcall.server.shared.Ids;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps face data sealed and destroys it. Nothing opened is cached: what is erased is gone with the commit. Thread-safe.
 *
 * <p>The guards are the database's (V040): no data key without a consent in force, nothing sealed without a data key.
 */
@Component
public class FaceVault {
    private static final Logger log = LoggerFactory.getLogger(FaceVault.class);

    private final FaceSeals seals;
    private final FaceRows rows;
    private final ErasureReceipts receipts;
    private final Ids ids;
    private final Clock clock;
    private final Actors actors;
    private final ApplicationEventPublisher events;

    FaceVault(
            FaceSeals seals,
            FaceRows rows,
            ErasureReceipts receipts,
            Ids ids,
            Clock clock,
            Actors actors,
            ApplicationEventPublisher events) {
        this.seals = seals;
        this.rows = rows;
        this.receipts = receipts;
        this.ids = ids;
        this.clock = clock;
        this.actors = actors;
        this.events = events;
    }

    /** Replaces whatever was kept of the member, under a new key; answers the template's version. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String keep(FaceToKeep face) {
        UUID member = face.member().value();
        rows.delete(member);
        byte[] wrapped = seals.freshKey(member);
        rows.insertKey(member, face.consent(), wrapped, now());
        MemberSeal seal = seals.of(member, wrapped);
        UUID revision =
                insert(seal, face.template(), face.photos().size(), new Origin(now(), actors.current(), face.alike()));
        int place = 0;
        for (byte[] photo : face.photos()) {
            UUID id = ids.next();
            rows.insertPhoto(member, id, place++, seal.photo(id, photo));
        }
        return revision.toString();
    }

    /**
     * Adds a template of another model, made of the photos kept; what is kept of the member stays. Nothing happens, and the
     * answer is false, when the photos are not those any more.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean add(MemberId member, Template template, List<KeptPhoto> madeOf) {
        List<UUID> photos = madeOf.stream().map(KeptPhoto::id).toList();
        Optional<byte[]> wrapped = rows.wrappedKey(member.value());
        if (wrapped.isEmpty() || !rows.photoIds(member.value()).equals(photos)) {
            return false;
        }
        FaceToKeep.Alike alike = kept(member).map(KeptFace::alike).orElse(null);
        var origin = new Origin(now(), actors.current(), alike);
        insert(seals.of(member.value(), wrapped.get()), template, photos.size(), origin);
        return true;
    }

    private UUID insert(MemberSeal seal, Template template, int photos, Origin origin) {
        UUID revision = ids.next();
        rows.insertTemplate(
                new SealedTemplate(seal.member(), revision, template.modelId(), seal.template(template), photos),
                origin);
        return revision;
    }

    /** Every template of this model; opened anew each time. */
    @Transactional(readOnly = true)
    public Map<MemberId, EnrolledTemplate> templates(String modelId) {
        return open(modelId, member -> true);
    }

    /** The templates of this model among these members; opened anew each time. */
    @Transactional(readOnly = true)
    public Map<MemberId, EnrolledTemplate> templates(String modelId, Collection<MemberId> members) {
        return open(modelId, Set.copyOf(members)::contains);
    }

    /** Reads all rows and opens the wanted ones: a list of thousands of ids in SQL costs more than rows of half a kilobyte. */
    private Map<MemberId, EnrolledTemplate> open(String modelId, Predicate<MemberId> wanted) {
        Map<MemberId, EnrolledTemplate> opened = new HashMap<>();
        rows.templates(modelId, (id, revision, box, wrapped) -> {
            var member = new MemberId(id);
            if (wanted.test(member)) {
                Template template = seals.of(id, wrapped).openTemplate(modelId, box);
                opened.put(member, new EnrolledTemplate(template, revision));
            }
        });
        return opened;
    }

    /** An enrolment photo, JPEG. */
    @Transactional(readOnly = true)
    public Optional<byte[]> photo(MemberId member, UUID photo) {
        return photos(member).stream()
                .filter(kept -> kept.id().equals(photo))
                .map(KeptPhoto::jpeg)
                .findFirst();
    }

    /** Every enrolment photo of the member, opened; keep them briefly. */
    @Transactional(readOnly = true)
    public List<KeptPhoto> photos(MemberId member) {
        return rows.photos(member.value()).stream()
                .map(photo -> new KeptPhoto(
                        photo.id(), seals.of(member.value(), photo.wrapped()).openPhoto(photo.id(), photo.sealed())))
                .toList();
    }

    /** Of two templates, the one of the model in use. */
    @Transactional(readOnly = true)
    public Optional<KeptFace> kept(MemberId member) {
        return rows.kept(member);
    }

    /** The model of each enrolled member's template. */
    @Transactional(readOnly = true)
    public Map<MemberId, String> models() {
        return rows.models();
    }

    /** Destroys key, template and photos, counts what is left, and leaves a receipt; empty when nothing was kept. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<FaceErased> destroy(MemberId member) {
        Deleted deleted = rows.delete(member.value());
        if (deleted.nothing()) {
            return Optional.empty();
        }
        var receipt = new FaceErased(
                member,
                ids.next(),
                clock.instant(),
                deleted.keys(),
                deleted.templates(),
                deleted.photos(),
                rows.left(member.value()));
        receipts.file(receipt, actors.current());
        events.publishEvent(receipt);
        log.info("face erased member={} receipt={}", member, receipt.receipt());
        return Optional.of(receipt);
    }

    /** The latest receipt. */
    @Transactional(readOnly = true)
    public Optional<FaceErased> erasure(MemberId member) {
        return receipts.latest(member);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** An enrolment photo, JPEG. */
    public record KeptPhoto(UUID id, byte[] jpeg) {}
}
