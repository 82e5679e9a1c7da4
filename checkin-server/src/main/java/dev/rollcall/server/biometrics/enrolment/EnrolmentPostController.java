package dev.rollcall.server.biometrics.enrolment;

import dev.rollcall.server.biometrics.Biometrics.Enrolment;
import dev.rollcall.server.biometrics.consent.Consents;
import dev.rollcall.server.biometrics.templates.FaceVault;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.shared.Problem;
import dev.rollcall.server.shared.RegistrarOnly;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The registrar's acts on one member: photos, withdrawal, erasure. */
@Controller
@RegistrarOnly
@RequestMapping("/biometrics/{id}")
class EnrolmentPostController {
    private final EnrolmentDesk desk;
    private final Consents consents;
    private final FaceVault vault;
    private final FaceViewController pages;

    EnrolmentPostController(EnrolmentDesk desk, Consents consents, FaceVault vault, FaceViewController pages) {
        this.desk = desk;
        this.consents = consents;
        this.vault = vault;
        this.pages = pages;
    }

    @PostMapping("/photos")
    String enrol(
            @PathVariable UUID id,
            PhotoForm form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            Enrolment enrolment = desk.enrol(new MemberId(id), Uploads.bytes(form.photo()), null);
            next.addFlashAttribute("verdicts", enrolment.photos());
            return done(id, "enrolled", next);
        } catch (EnrolmentProblem refused) {
            response.setStatus(refused.kind() == Problem.Kind.CONFLICT ? 409 : 422);
            pages.show(new MemberId(id), model, request);
            model.addAttribute("refused", refused);
            model.addAttribute("verdicts", refused.verdicts());
            return "biometrics/member";
        }
    }

    @PostMapping("/withdraw")
    String withdraw(@PathVariable UUID id, RedirectAttributes next) {
        consents.withdraw(new MemberId(id));
        return done(id, "withdrawn", next);
    }

    @PostMapping("/erase")
    String erase(@PathVariable UUID id, RedirectAttributes next) {
        consents.erase(new MemberId(id));
        return done(id, "erased", next);
    }

    /** An enrolment photo; nobody but a registrar sees it, and no cache keeps it. */
    @GetMapping("/photos/{photo}")
    ResponseEntity<byte[]> photo(@PathVariable UUID id, @PathVariable UUID photo) {
        byte[] jpeg = vault.photo(new MemberId(id), photo).orElseThrow(EnrolmentProblem::unknownPhoto);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.IMAGE_JPEG)
                .body(jpeg);
    }

    private static String done(UUID id, String what, RedirectAttributes next) {
        next.addFlashAttribute("done", "biometrics.done." + what);
        return "redirect:/biometrics/" + id;
    }

    record PhotoForm(@Nullable List<MultipartFile> photo) {}
}
