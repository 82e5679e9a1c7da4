package dev.rollcall.server.biometrics.enrolment;

import dev.rollcall.face.FaceEngine;
import dev.rollcall.face.Template;
import dev.rollcall.server.biometrics.FaceEnrolled;
import dev.rollcall.server.biometrics.consent.Consents;
import dev.rollcall.server.biometrics.enrolment.HeldCase.Decision;
import dev.rollcall.server.biometrics.enrolment.HeldCase.Source;
import dev.rollcall.server.biometrics.templates.FaceToKeep;
import dev.rollcall.server.biometrics.templates.FaceToKeep.Alike;
import dev.rollcall.server.biometrics.templates.FaceVault;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.Members;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one way into the vault: under a consent in force, unless the face resembles another member's; then it is held. Thread-safe. */
@Service
public class FaceIntake {
    private static final Logger log = LoggerFactory.getLogger(FaceIntake.class);

    private final EngineRoom engines;
    private final FaceVault vault;
    private final Consents consents;
    private final HeldCases cases;
    private final Members members;
    private final ApplicationEventPublisher events;

    FaceIntake(
            EngineRoom engines,
            FaceVault vault,
            Consents consents,
            HeldCases cases,
            Members members,
            ApplicationEventPublisher events) {
        this.engines = engines;
        this.vault = vault;
        this.consents = consents;
        this.cases = cases;
        this.members = members;
        this.events = events;
    }

    /** What became of a face. */
    public sealed interface Kept {
        /** @param version of the template */
        record Enrolled(String version) implements Kept {}

        /** Nothing was enrolled; what was before is as it was. */
        record Held(UUID held, MemberId like) implements Kept {}
    }

    /**
     * Keeps the face, or holds it, as part of a larger bulk.
     *
     * @throws EnrolmentProblem without consent
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Kept keepOfMany(JudgedFace face, LookAlikes everybody) {
        return keep(face, everybody, null, Source.BULK);
    }

    /** @param accepted who resembles and is somebody else, as a person says */
    @Transactional(propagation = Propagation.MANDATORY)
    Kept keep(JudgedFace face, LookAlikes everybody, @Nullable Alike accepted, Source source) {
        MemberId member = face.member();
        // Locked first: a consent taken back while the photos were judged ends the enrolment here.
        UUID consent = consents.lock(member).orElseThrow(EnrolmentProblem::noConsent);
        Set<MemberId> known = accepted == null ? Set.of(member) : Set.of(member, accepted.other());
        Optional<Resemblance> near = resemblance(known, face.template(), everybody);
        if (near.isPresent()) {
            UUID held = cases.hold(member, consent, near.get(), face.photos(), source);
            log.info("face held member={} held={}", member, held);
            return new Kept.Held(held, near.get().other());
        }
        cases.closeOpen(member, Decision.REPLACED);
        return new Kept.Enrolled(intoVault(face, consent, accepted));
    }

    /** What the engine read in a photo. */
    public sealed interface Read {
        /** @param crop the face cut out, JPEG */
        record Usable(Template template, byte[] crop) implements Read {}

        /** @param flaws codes as {@link dev.rollcall.server.biometrics.Biometrics.PhotoVerdict} has them */
        record Unusable(List<String> flaws) implements Read {}
    }

    /** Judges one photo and cuts the face out. */
    public Read read(byte[] photo) {
        FaceEngine engine = engines.enrollingEngine();
        PhotoReading reading = PhotoReading.of(engine, photo);
        return reading instanceof PhotoReading.Usable usable
                ? new Read.Usable(usable.template(), FaceCrop.toKeep(engine, usable))
                : new Read.Unusable(reading.verdict().flaws());
    }

    /** Which of these show one person, by their places; empty when no majority does. */
    public Set<Integer> onePerson(List<Template> templates) {
        if (templates.isEmpty()) {
            return Set.of();
        }
        return PhotoSet.onePerson(templates, engines.engine().description().operatingPoints());
    }

    /** A portrait for display, of a face that was cut out. */
    public byte[] portrait(byte[] crop) {
        return FaceCrop.smaller(engines.engine(), crop);
    }

    /** The model that new templates are of. */
    public String modelId() {
        return engines.enrollingEngine().description().modelId();
    }

    /** Everybody enrolled by that model, opened now. */
    public LookAlikes everybody() {
        return LookAlikes.of(vault, modelId());
    }

    /** Whom else the face resembles, if anybody. */
    public Optional<Resemblance> resemblance(Set<MemberId> known, Template template, LookAlikes everybody) {
        return everybody.alike(known, template, engines.engine().description().operatingPoints());
    }

    private String intoVault(JudgedFace face, UUID consent, @Nullable Alike accepted) {
        MemberId member = face.member();
        Template template = face.template();
        String version = vault.keep(new FaceToKeep(member, consent, template, face.photos(), accepted));
        if (face.portrait() != null) {
            members.portrayByFace(member, face.portrait());
        }
        int photos = face.photos().size();
        events.publishEvent(new FaceEnrolled(
                member, version, template.modelId(), photos, accepted == null ? null : accepted.other()));
        log.info("face enrolled member={} model={} photos={}", member, template.modelId(), photos);
        return version;
    }
}
