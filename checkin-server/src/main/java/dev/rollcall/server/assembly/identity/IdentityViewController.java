package dev.rollcall.server.assembly.identity;

import dev.rollcall.server.assembly.Assembly;
import dev.rollcall.server.shared.AdministratorOnly;
import java.io.IOException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the assembly is called and which emblem it bears. */
@Controller
@AdministratorOnly
@RequestMapping("/assembly")
class IdentityViewController {
    private static final String PAGE = "redirect:/assembly";

    private final IdentityDesk desk;
    private final Assembly assembly;

    IdentityViewController(IdentityDesk desk, Assembly assembly) {
        this.desk = desk;
        this.assembly = assembly;
    }

    @GetMapping
    String page(Model model) {
        model.addAttribute("identity", assembly.identity());
        return "assembly/identity";
    }

    @GetMapping(path = "/emblem", produces = MediaType.IMAGE_PNG_VALUE)
    ResponseEntity<byte[]> emblem() {
        return assembly.emblem()
                .map(png -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noCache().cachePrivate())
                        .body(png))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @PostMapping("/name")
    String rename(@RequestParam(defaultValue = "") String name, RedirectAttributes next) {
        try {
            desk.rename(name);
            next.addFlashAttribute("done", "renamed");
        } catch (IdentityProblem refused) {
            say("name", refused, next);
            next.addFlashAttribute("typed", name);
        }
        return PAGE;
    }

    @PostMapping("/emblem")
    String bear(@RequestParam MultipartFile picture, RedirectAttributes next) throws IOException {
        try {
            desk.bear(picture.getBytes());
            next.addFlashAttribute("done", "emblem");
        } catch (IdentityProblem refused) {
            say("emblem", refused, next);
        }
        return PAGE;
    }

    @PostMapping("/emblem/none")
    String bearNone(RedirectAttributes next) {
        desk.bearNone();
        next.addFlashAttribute("done", "none");
        return PAGE;
    }

    private static void say(String where, IdentityProblem refused, RedirectAttributes next) {
        next.addFlashAttribute("where", where);
        next.addFlashAttribute("refused", refused);
    }
}
