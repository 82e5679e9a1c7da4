package dev.rollcall.server.biometrics.enrolment;

import dev.rollcall.face.FaceEngine;
import dev.rollcall.server.biometrics.Biometrics.Enrolment;
import dev.rollcall.server.biometrics.consent.Consents;
import dev.rollcall.server.biometrics.enrolment.FaceIntake.Kept;
import dev.rollcall.server.biometrics.enrolment.HeldCase.Decision;
import dev.rollcall.server.biometrics.enrolment.HeldCase.Source;
import dev.rollcall.server.biometrics.templates.FaceToKeep.Alike;
import dev.rollcall.server.biometrics.templates.FaceVault;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Enrols one member: judges the photos, looks for the same face under another name, keeps the rest in the vault. */
@Service
class EnrolmentDesk {
    static final int MOST_PHOTOS = 10;
    static final int LONGEST_REASON = 200;

    private final EngineRoom engines;
    private final FaceIntake intake;
    private final FaceVault vault;
    private final Consents consents;
    private final HeldCases cases;
    private final Members members;
    private final TransactionTemplate transaction;

    EnrolmentDesk(
            EngineRoom engines,
            FaceIntake intake,
            FaceVault vault,
            Consents consents,
            HeldCases cases,
            Members members,
            TransactionTemplate transaction) {
        this.engines = engines;
        this.intake = intake;
        this.vault = vault;
        this.consents = consents;
        this.cases = cases;
        this.members = members;
        this.transaction = transaction;
    }

    /**
     * Enrols from one to ten photos; replaces an earlier enrolment.
     *
     * @param notThatOne why the member who looks alike is somebody else, such as a twin; null to hold the face then
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
        JudgedFace face = set.face(engine, person);
        refuseHeld(inTransaction(() -> {
            LookAlikes everybody = LookAlikes.of(vault, face.template().modelId());
            return intake.keep(face, everybody, accepted(face, everybody, notThatOne), Source.DESK);
        }));
        return new Enrolment(set.verdicts());
    }

    /**
     * Enrols what was held, because a person says that these are two people. Held anew when a third one resembles as well.
     *
     * @throws EnrolmentProblem without a reason; if it was decided meanwhile, or the consent ended
     */
    void twoPeople(HeldCase held, String reason) {
        if (reason.isBlank()) {
            throw EnrolmentProblem.reasonMissing();
        }
        if (reason.length() > LONGEST_REASON) {
            throw EnrolmentProblem.reasonTooLong(LONGEST_REASON);
        }
        MemberView person = members.find(held.member()).orElseThrow(EnrolmentProblem::unknownMember);
        List<byte[]> photos = cases.photos(held);
        if (photos.isEmpty()) {
            throw EnrolmentProblem.heldDecidedMeanwhile();
        }
        FaceEngine engine = engines.enrollingEngine();
        JudgedFace face = PhotoSet.of(engine, photos).face(engine, person);
        refuseHeld(inTransaction(() -> {
            cases.close(held, Decision.TWO_PEOPLE, reason.strip());
            LookAlikes everybody = LookAlikes.of(vault, face.template().modelId());
            return intake.keep(face, everybody, new Alike(held.like(), reason.strip()), held.source());
        }));
    }

    /** Lets what was held go: one person twice, or the wrong photo. */
    void drop(HeldCase held) {
        transaction.executeWithoutResult(status -> cases.close(held, Decision.DROPPED, null));
    }

    private Kept inTransaction(Supplier<Kept> work) {
        try {
            return transaction.execute(status -> work.get());
        } catch (DuplicateKeyException meanwhile) {
            throw EnrolmentProblem.enrolledMeanwhile();
        }
    }

    private @Nullable Alike accepted(JudgedFace face, LookAlikes everybody, @Nullable String notThatOne) {
        return notThatOne == null
                ? null
                : intake.resemblance(Set.of(face.member()), face.template(), everybody)
                        .map(near -> new Alike(near.other(), notThatOne))
                        .orElse(null);
    }

    private void refuseHeld(Kept kept) {
        if (kept instanceof Kept.Held held) {
            throw members.find(held.like())
                    .map(other -> EnrolmentProblem.looksLike(other, held.held()))
                    .orElseThrow(() -> new IllegalStateException("a template of no member"));
        }
    }
}
