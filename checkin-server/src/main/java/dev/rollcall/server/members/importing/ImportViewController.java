package dev.rollcall.server.members.importing;

import dev.rollcall.server.members.importing.SheetImport.State;
import dev.rollcall.server.shared.RegistrarOrAuditor;
import dev.rollcall.server.shared.Role;
import dev.rollcall.server.shared.web.Download;
import dev.rollcall.server.shared.web.Progress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Imports to read: those of the past, the preview of one, how far it is, its rows in error as a file. */
@Controller
@RegistrarOrAuditor
class ImportViewController {
    private final ImportPages pages;
    private final ErrorSheet errors;

    ImportViewController(ImportPages pages, ErrorSheet errors) {
        this.pages = pages;
        this.errors = errors;
    }

    @GetMapping("/members/importing")
    String list(Model model, HttpServletRequest request) {
        model.addAttribute("imports", pages.newest());
        model.addAttribute("mayChange", mayChange(request));
        return "members/importing/list";
    }

    @GetMapping(path = "/members/importing/{id}", headers = "!HX-Request")
    String preview(
            @PathVariable UUID id,
            @ModelAttribute("query") ImportQuery query,
            Model model,
            HttpServletRequest request) {
        ImportView view = pages.view(id, mayChange(request));
        if (view.state() == State.UPLOADED) {
            return "redirect:/members/importing/" + id + "/columns";
        }
        model.addAttribute("view", view);
        model.addAttribute("slice", pages.slice(view, query));
        model.addAttribute("progress", progress(view.sheetImport()));
        return "members/importing/preview";
    }

    @GetMapping(path = "/members/importing/{id}", headers = "HX-Request")
    String rows(
            @PathVariable UUID id,
            @ModelAttribute("query") ImportQuery query,
            Model model,
            HttpServletRequest request) {
        ImportView view = pages.view(id, mayChange(request));
        model.addAttribute("view", view);
        model.addAttribute("slice", pages.slice(view, query));
        return "members/importing/preview :: rows";
    }

    @GetMapping("/members/importing/{id}/progress")
    String progress(@PathVariable UUID id, Model model, HttpServletResponse response) {
        SheetImport found = pages.get(id);
        model.addAttribute("progress", progress(found));
        if (found.state() != State.APPLYING) {
            response.setHeader("HX-Refresh", "true");
        }
        return "members/importing/preview :: progress";
    }

    @GetMapping("/members/importing/{id}/errors")
    ResponseEntity<byte[]> errors(@PathVariable UUID id, Locale locale) {
        var file = errors.download(id, locale);
        return Download.of(MediaType.parseMediaType(file.type()), file.name(), file.bytes());
    }

    private static Progress progress(SheetImport found) {
        boolean running = found.state() == State.APPLYING;
        var state = running
                ? (found.run().done() == 0 ? Progress.State.WAITING : Progress.State.RUNNING)
                : Progress.State.DONE;
        String path = "/members/importing/" + found.id() + "/progress";
        return new Progress(
                "import", path, state, found.run().done(), found.run().total());
    }

    private static boolean mayChange(HttpServletRequest request) {
        return request.isUserInRole(Role.REGISTRAR.name()) || request.isUserInRole(Role.ADMINISTRATOR.name());
    }
}
