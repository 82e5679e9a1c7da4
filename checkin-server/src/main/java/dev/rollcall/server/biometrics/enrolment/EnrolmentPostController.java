package dev.rollcall.server.biometrics.enrolment;

import dev.rollcall.server.biometrics.Biometrics.Enrolment;
import dev.rollcall.server.biometrics.consent.Consents;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.shared.Problem;
import dev.rollcall.server.shared.RegistrarOnly;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private final PhotoViewing viewing;
    private final FaceViewController pages;

    EnrolmentPostController(EnrolmentDesk desk, Consents consents, PhotoViewing viewing, FaceViewController pages) {
        this.desk = desk;
        this.consents = consents;
        this.viewing = viewing;
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

    /** An enrolment photo; nobody but a registrar sees it, no cache keeps it, and the trail says who looked. */
    @GetMapping("/photos/{photo}")
    ResponseEntity<byte[]> photo(@PathVariable UUID id, @PathVariable UUID photo) {
        return viewing.kept(new MemberId(id), photo);
    }

    private static String done(UUID id, String what, RedirectAttributes next) {
        next.addFlashAttribute("done", "biometrics.done." + what);
        return "redirect:/biometrics/" + id;
    }

    record PhotoForm(@Nullable List<MultipartFile> photo) {}
}
