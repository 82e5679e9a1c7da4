package dev.rollcall.server.members.importing;

import dev.rollcall.server.members.importing.ImportDesk.Look;
import dev.rollcall.server.shared.Problem;
import dev.rollcall.server.shared.RegistrarOnly;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Importing: the upload, the columns, what may be opened, applying and dropping. */
@Controller
@RegistrarOnly
class ImportEditController {
    private static final String LIST = "redirect:/members/importing";
    private static final String ONE = LIST + "/";

    private final ImportDesk desk;
    private final Acting acting;

    ImportEditController(ImportDesk desk, Acting acting) {
        this.desk = desk;
        this.acting = acting;
    }

    @PostMapping("/members/importing")
    String upload(@RequestParam MultipartFile file, RedirectAttributes next) throws IOException {
        try {
            String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            return ONE + desk.take(name, file.getBytes(), acting.now());
        } catch (Problem refused) {
            tell(refused, next);
            return LIST;
        }
    }

    @GetMapping("/members/importing/{id}/columns")
    String columns(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String sheet,
            @RequestParam(required = false) @Nullable Integer headerLine,
            Model model) {
        show(desk.look(id, Optional.ofNullable(sheet), Optional.ofNullable(headerLine)), model);
        return "members/importing/columns";
    }

    @PostMapping("/members/importing/{id}/columns")
    String understand(
            @PathVariable UUID id,
            @ModelAttribute("form") ColumnsForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (form.lookAgain()) {
            next.addAttribute("sheet", form.sheet());
            next.addAttribute("headerLine", form.headerLine());
            return ONE + id + "/columns";
        }
        Look look = desk.look(id, Optional.of(form.sheet()), Optional.of(form.headerLine()));
        try {
            desk.understand(id, form.columns(look.columns()), form.emptyClears());
            return ONE + id;
        } catch (ImportProblem refused) {
            show(look, model);
            model.addAttribute("said", form.field());
            model.addAttribute("refusedKey", refused.messageKey());
            model.addAttribute("refusedField", refused.field());
            response.setStatus(422);
            return "members/importing/columns";
        }
    }

    @PostMapping("/members/importing/{id}/groups")
    String agree(@PathVariable UUID id, @RequestParam(required = false) @Nullable List<String> group) {
        desk.agree(
                id,
                group == null ? Set.of() : group.stream().map(GroupName::parse).collect(Collectors.toSet()));
        return ONE + id;
    }

    @PostMapping("/members/importing/{id}/apply")
    String apply(@PathVariable UUID id, RedirectAttributes next) {
        try {
            desk.apply(id, acting.now());
        } catch (ImportProblem refused) {
            tell(refused, next);
        }
        return ONE + id;
    }

    @PostMapping("/members/importing/{id}/drop")
    String drop(@PathVariable UUID id, RedirectAttributes next) {
        desk.drop(id);
        next.addFlashAttribute("done", "dropped");
        return LIST;
    }

    private static void tell(Problem refused, RedirectAttributes next) {
        next.addFlashAttribute("refusedKey", refused.messageKey());
        next.addFlashAttribute("refusedArgs", refused.args());
    }

    private static void show(Look look, Model model) {
        model.addAttribute("view", new ColumnsView(look));
    }
}
