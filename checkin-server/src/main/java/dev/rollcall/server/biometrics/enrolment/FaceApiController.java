package dev.rollcall.server.biometrics.enrolment;

import dev.rollcall.server.biometrics.Biometrics.Enrolment;
import dev.rollcall.server.biometrics.FaceErased;
import dev.rollcall.server.biometrics.consent.ConsentWay;
import dev.rollcall.server.biometrics.consent.Consents;
import dev.rollcall.server.biometrics.consent.GivenConsent;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.Members;
import dev.rollcall.server.shared.RegistrarOnly;
import dev.rollcall.server.shared.RegistrarOrAuditor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Consent and photos for integrators. */
@RestController
@RequestMapping("/api/v1/members/{id}")
@Tag(name = "biometrics")
class FaceApiController {
    private final EnrolmentDesk desk;
    private final Consents consents;
    private final Members members;

    FaceApiController(EnrolmentDesk desk, Consents consents, Members members) {
        this.desk = desk;
        this.consents = consents;
        this.members = members;
    }

    @GetMapping("/consent")
    @RegistrarOrAuditor
    @Operation(summary = "Every consent of a member, the latest first")
    List<GivenConsent> consents(@PathVariable UUID id) {
        return consents.history(known(id));
    }

    @PutMapping("/consent")
    @RegistrarOnly
    @Operation(summary = "Record consent to the current text; repeating it changes nothing")
    List<GivenConsent> consent(@PathVariable UUID id, @RequestBody(required = false) @Nullable Given given) {
        MemberId member = known(id);
        consents.give(member, given == null || given.way() == null ? ConsentWay.REGISTRAR : given.way());
        return consents.history(member);
    }

    @DeleteMapping("/consent")
    @RegistrarOnly
    @Operation(summary = "End the consent and destroy all face data of the member at once")
    Withdrawn withdraw(@PathVariable UUID id) {
        return Withdrawn.of(consents.withdraw(known(id)).orElse(null));
    }

    @PostMapping("/photos")
    @RegistrarOnly
    @Operation(summary = "Enrol from one to ten photos (parts named photo); answers for each whether it was used")
    Enrolment enrol(
            @PathVariable UUID id,
            @RequestParam(name = "photo", required = false) @Nullable List<MultipartFile> photos,
            @RequestParam(required = false) @Nullable String notThatOne) {
        return desk.enrol(known(id), Uploads.bytes(photos), Uploads.reason(notThatOne));
    }

    @DeleteMapping("/photos")
    @RegistrarOnly
    @Operation(summary = "Destroy template, photos and key; the consent stays in force")
    Withdrawn erase(@PathVariable UUID id) {
        return Withdrawn.of(consents.erase(known(id)).orElse(null));
    }

    private MemberId known(UUID id) {
        return members.find(new MemberId(id))
                .orElseThrow(EnrolmentProblem::unknownMember)
                .id();
    }

    /** @param way how the member said yes, in person before the registrar when missing */
    record Given(@Nullable ConsentWay way) {}

    /** @param erased the receipt, null when there was no face data */
    record Withdrawn(@Nullable Receipt erased) {
        static Withdrawn of(@Nullable FaceErased erased) {
            return new Withdrawn(
                    erased == null
                            ? null
                            : new Receipt(
                                    erased.receipt(),
                                    erased.erasedAt(),
                                    erased.keys(),
                                    erased.templates(),
                                    erased.photos(),
                                    erased.leftBehind()));
        }
    }

    /** What was destroyed, counted, and what is left: nothing. */
    record Receipt(UUID receipt, Instant erasedAt, int keys, int templates, int photos, int leftBehind) {}
}
