package dev.rollcall.server.biometrics.enrolment;

import dev.rollcall.face.UnreadableImage;
import dev.rollcall.server.biometrics.Biometrics.Enrolment;
import dev.rollcall.server.biometrics.consent.Consents;
import dev.rollcall.server.biometrics.templates.FaceVault;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import dev.rollcall.server.shared.Problem;
import dev.rollcall.server.shared.RegistrarOnly;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;

/** The enrolment desk's camera: frames are judged and forgotten; what the registrar confirms is enrolled. */
@Controller
@RegistrarOnly
@RequestMapping("/biometrics/{id}/camera")
class CameraViewController {
    /** A frame as the page sends it has about 100 kB. */
    private static final int LARGEST_FRAME = 1_000_000;

    private final EnrolmentDesk desk;
    private final EngineRoom engines;
    private final SelfCheck selfCheck;
    private final Consents consents;
    private final FaceVault vault;
    private final Members members;
    private final MessageSource texts;

    CameraViewController(
            EnrolmentDesk desk,
            EngineRoom engines,
            SelfCheck selfCheck,
            Consents consents,
            FaceVault vault,
            Members members,
            MessageSource texts) {
        this.desk = desk;
        this.engines = engines;
        this.selfCheck = selfCheck;
        this.consents = consents;
        this.vault = vault;
        this.members = members;
        this.texts = texts;
    }

    @GetMapping
    String page(@PathVariable UUID id, Model model) {
        MemberView member = consenting(id);
        model.addAttribute("member", member);
        model.addAttribute("kept", vault.kept(member.id()).orElse(null));
        model.addAttribute("engine", engines.status());
        return "biometrics/camera";
    }

    /** What the frame in the body is worth; 413 for one that no page of ours sends. */
    @PostMapping(path = "/look", consumes = MediaType.IMAGE_JPEG_VALUE)
    ResponseEntity<Seen> look(@PathVariable UUID id, HttpServletRequest request, Locale reader) throws IOException {
        consenting(id);
        byte[] frame = request.getInputStream().readNBytes(LARGEST_FRAME + 1);
        if (frame.length > LARGEST_FRAME) {
            return ResponseEntity.status(413).build();
        }
        try {
            LiveLook look = LiveLook.of(engines.enrollingEngine(), frame);
            String text = texts.getMessage("biometrics.look." + look.hint(), null, reader);
            return ResponseEntity.ok(new Seen(look, text));
        } catch (UnreadableImage damaged) {
            return ResponseEntity.badRequest().build();
        }
    }

    /** Enrols the frames and tries the template by the one kept apart; answers the part of the page that says so. */
    @PostMapping("/enrol")
    String enrol(@PathVariable UUID id, Taken taken, Model model, HttpServletResponse response) {
        MemberView member = consenting(id);
        model.addAttribute("member", member);
        try {
            Enrolment enrolment = desk.enrol(member.id(), Uploads.bytes(taken.photo()), null);
            byte[] check = Uploads.bytes(taken.check() == null ? null : List.of(taken.check())).stream()
                    .findFirst()
                    .orElse(new byte[0]);
            model.addAttribute("verdicts", enrolment.photos());
            model.addAttribute("kept", vault.kept(member.id()).orElseThrow());
            model.addAttribute("check", selfCheck.of(member.id(), check));
        } catch (EnrolmentProblem refused) {
            response.setStatus(refused.kind() == Problem.Kind.CONFLICT ? 409 : 422);
            model.addAttribute("refused", refused);
            model.addAttribute("verdicts", refused.verdicts());
        }
        return "biometrics/camera :: outcome";
    }

    private MemberView consenting(UUID id) {
        MemberView member = members.find(new MemberId(id)).orElseThrow(EnrolmentProblem::unknownMember);
        if (consents.inForce(member.id()).isEmpty()) {
            throw EnrolmentProblem.noConsent();
        }
        return member;
    }

    /** @param text the hint in the reader's language */
    record Seen(LiveLook look, String text) {}

    /** @param check a frame that does not go into the template */
    record Taken(@Nullable List<MultipartFile> photo, @Nullable MultipartFile check) {}
}
