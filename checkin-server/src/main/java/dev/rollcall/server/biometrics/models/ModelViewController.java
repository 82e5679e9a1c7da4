package dev.rollcall.server.biometrics.models;

import dev.rollcall.server.biometrics.models.Change.Counts;
import dev.rollcall.server.biometrics.models.Change.State;
import dev.rollcall.server.biometrics.templates.ModelInUse;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import dev.rollcall.server.shared.AdministratorOnly;
import dev.rollcall.server.shared.RegistrarOrAuditor;
import dev.rollcall.server.shared.Role;
import dev.rollcall.server.shared.web.Progress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The embedding model in use, and going over to another. */
@Controller
@RequestMapping("/biometrics/models")
class ModelViewController {
    static final int PAGE = 50;

    private final Models models;
    private final ChangeRows rows;
    private final ModelInUse inUse;
    private final Members members;

    ModelViewController(Models models, ChangeRows rows, ModelInUse inUse, Members members) {
        this.models = models;
        this.rows = rows;
        this.inUse = inUse;
        this.members = members;
    }

    /** A member to be enrolled anew, and why. */
    record Anew(MemberView member, Change.Reason reason) {}

    @GetMapping
    @RegistrarOrAuditor
    String page(@RequestParam(defaultValue = "0") int page, Model model, HttpServletRequest request) {
        show(model, request);
        model.addAttribute("choices", models.choices());
        model.addAttribute("inUse", inUse.id().orElse(""));
        List<Anew> anew =
                rows.latest().map(change -> anew(change, Math.max(0, page))).orElse(List.of());
        model.addAttribute("anew", anew.subList(0, Math.min(PAGE, anew.size())));
        model.addAttribute("page", Math.max(0, page));
        model.addAttribute("hasNext", anew.size() > PAGE);
        return "biometrics/models";
    }

    private List<Anew> anew(Change change, int page) {
        return rows.failures(change, page * PAGE, PAGE + 1).stream()
                .flatMap(failure ->
                        members.find(failure.member()).map(member -> new Anew(member, failure.reason())).stream())
                .toList();
    }

    @GetMapping("/progress")
    @RegistrarOrAuditor
    String progress(Model model, HttpServletRequest request, HttpServletResponse response) {
        Optional<Change> latest = show(model, request);
        if (latest.isEmpty()) {
            return "redirect:/biometrics/models";
        }
        if (!latest.get().active()) {
            response.setHeader("HX-Refresh", "true");
        }
        return "biometrics/models :: progress";
    }

    @PostMapping
    @AdministratorOnly
    String begin(@RequestParam String model, RedirectAttributes next) {
        models.begin(model);
        return done("begun", next);
    }

    @PostMapping("/{change}/pause")
    @AdministratorOnly
    String pause(@PathVariable UUID change, RedirectAttributes next) {
        models.pause(change);
        return done("paused", next);
    }

    @PostMapping("/{change}/resume")
    @AdministratorOnly
    String resume(@PathVariable UUID change, RedirectAttributes next) {
        models.resume(change);
        return done("resumed", next);
    }

    @PostMapping("/{change}/cancel")
    @AdministratorOnly
    String cancel(@PathVariable UUID change, RedirectAttributes next) {
        models.cancel(change);
        return done("cancelled", next);
    }

    private static String done(String what, RedirectAttributes next) {
        next.addFlashAttribute("done", "biometrics.models.done." + what);
        return "redirect:/biometrics/models";
    }

    private Optional<Change> show(Model model, HttpServletRequest request) {
        Optional<Change> latest = rows.latest();
        model.addAttribute("change", latest.orElse(null));
        model.addAttribute("zone", ZoneId.systemDefault());
        model.addAttribute("canChange", request.isUserInRole(Role.ADMINISTRATOR.name()));
        latest.ifPresent(change -> {
            Counts counts = rows.counts(change);
            model.addAttribute("counts", counts);
            model.addAttribute("waiting", change.active() && counts.done() == counts.total() && rows.bulkOpen());
            model.addAttribute(
                    "progress",
                    new Progress(
                            "models", "/biometrics/models/progress", state(change), counts.done(), counts.total()));
        });
        return latest;
    }

    private static Progress.State state(Change change) {
        return change.state() == State.CANCELLED
                ? Progress.State.DONE
                : Progress.State.valueOf(change.state().name());
    }
}
