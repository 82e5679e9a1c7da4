package dev.rollcall.server.rotation;

import dev.rollcall.server.keys.MasterKeyRotation.Standing;
import dev.rollcall.server.shared.AdministratorOnly;
import dev.rollcall.server.shared.web.Progress;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The master key: what it seals, and going over to another. */
@Controller
@AdministratorOnly
@RequestMapping("/rotation")
class RotationViewController {
    private final Rotation rotation;

    RotationViewController(Rotation rotation) {
        this.rotation = rotation;
    }

    @GetMapping
    String page(Model model) {
        show(model);
        return "rotation/key";
    }

    @GetMapping("/progress")
    String progress(Model model, HttpServletResponse response) {
        if (!show(model).open()) {
            response.setHeader("HX-Refresh", "true");
        }
        return "rotation/key :: progress";
    }

    @PostMapping
    String begin(RedirectAttributes next) {
        rotation.begin();
        next.addFlashAttribute("done", "rotation.done.begun");
        return "redirect:/rotation";
    }

    private Progress show(Model model) {
        Standing standing = rotation.standing();
        boolean running = standing.coming() != null;
        var progress = new Progress(
                "rotation",
                "/rotation/progress",
                running ? Progress.State.RUNNING : Progress.State.DONE,
                Math.max(0, standing.total() - standing.left()),
                standing.total());
        model.addAttribute("standing", standing);
        model.addAttribute("running", running);
        model.addAttribute("progress", progress);
        return progress;
    }
}
