package dev.rollcall.server.biometrics.enrolment;

import dev.rollcall.face.FaceEngine;
import dev.rollcall.face.OperatingPoints;
import dev.rollcall.face.Template;
import dev.rollcall.server.biometrics.Biometrics.Enrolment;
import dev.rollcall.server.biometrics.FaceEnrolled;
import dev.rollcall.server.biometrics.consent.Consents;
import dev.rollcall.server.biometrics.templates.FaceToKeep;
import dev.rollcall.server.biometrics.templates.FaceToKeep.Alike;
import dev.rollcall.server.biometrics.templates.FaceVault;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Enrols: judges the photos, looks for the same face under another name, keeps the rest in the vault. */
@Service
class EnrolmentDesk {
    static final int MOST_PHOTOS = 10;
    static final int LONGEST_REASON = 200;
    private static final Logger log = LoggerFactory.getLogger(EnrolmentDesk.class);

    private final EngineRoom engines;
    private final FaceVault vault;
    private final Consents consents;
    private final Members members;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    EnrolmentDesk(
            EngineRoom engines,
            FaceVault vault,
            Consents consents,
            Members members,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.engines = engines;
        this.vault = vault;
        this.consents = consents;
        this.members = members;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * Enrols from one to ten photos; replaces an earlier enrolment.
     *
     * @param notThatOne why the member who looks alike is somebody else, such as a twin; null to refuse then
     * @throws EnrolmentProblem if there is no consent, no usable photo, or somebody looks alike and no reason was given
     */
    Enrolment enrol(MemberId member, List<byte[]> photos, @Nullable String notThatOne) {
        MemberView person = members.find(member).orElseThrow(EnrolmentProblem::unknownMember);
        if (consents.inForce(member).isEmpty()) {
            throw EnrolmentProblem.noConsent();
        }
        if (photos.isEmpty() || photos.size() > MOST_PHOTOS) {
            throw EnrolmentProblem.noPhotos(MOST_PHOTOS);
        }
        if (notThatOne != null && notThatOne.length() > LONGEST_REASON) {
            throw EnrolmentProblem.reasonTooLong(LONGEST_REASON);
        }
        FaceEngine engine = engines.enrollingEngine();
        PhotoSet set = PhotoSet.of(engine, photos);
        List<byte[]> crops =
                set.used().stream().map(photo -> FaceCrop.toKeep(engine, photo)).toList();
        byte @Nullable [] portrait = person.hasPortrait()
                ? null
                : FaceCrop.portrait(engine, set.used().get(0));
        OperatingPoints points = engine.description().operatingPoints();
        keep(new Candidate(member, set.template(), crops, portrait), points, notThatOne);
        return new Enrolment(set.verdicts());
    }

    private void keep(Candidate candidate, OperatingPoints points, @Nullable String notThatOne) {
        try {
            transaction.executeWithoutResult(status -> {
                // Locked first: a consent taken back while the photos were judged ends the enrolment here.
                UUID consent = consents.lock(candidate.member()).orElseThrow(EnrolmentProblem::noConsent);
                Alike alike = alike(candidate, points, notThatOne);
                keep(candidate, consent, alike);
            });
        } catch (DuplicateKeyException meanwhile) {
            throw EnrolmentProblem.enrolledMeanwhile();
        }
    }

    private void keep(Candidate candidate, UUID consent, @Nullable Alike alike) {
        MemberId member = candidate.member();
        Template template = candidate.template();
        String version = vault.keep(new FaceToKeep(member, consent, template, candidate.crops(), alike));
        if (candidate.portrait() != null) {
            members.portray(member, candidate.portrait());
        }
        int photos = candidate.crops().size();
        events.publishEvent(
                new FaceEnrolled(member, version, template.modelId(), photos, alike == null ? null : alike.other()));
        log.info("face enrolled member={} model={} photos={}", member, template.modelId(), photos);
    }

    private @Nullable Alike alike(Candidate candidate, OperatingPoints points, @Nullable String notThatOne) {
        Optional<MemberId> other = nearest(candidate, points);
        if (other.isEmpty()) {
            return null;
        }
        if (notThatOne == null) {
            throw members.find(other.get())
                    .map(EnrolmentProblem::looksLike)
                    .orElseThrow(() -> new IllegalStateException("a template of no member"));
        }
        return new Alike(other.get(), notThatOne);
    }

    private Optional<MemberId> nearest(Candidate candidate, OperatingPoints points) {
        return LookAlikes.of(vault, candidate.template().modelId())
                .alike(candidate.member(), candidate.template(), points)
                .map(LookAlikes.Alike::other);
    }

    /** What is about to be kept. */
    private record Candidate(MemberId member, Template template, List<byte[]> crops, byte @Nullable [] portrait) {}
}
