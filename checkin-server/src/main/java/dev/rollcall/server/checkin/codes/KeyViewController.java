package dev.rollcall.server.checkin.codes;

import dev.rollcall.server.checkin.signing.KeyRing;
import dev.rollcall.server.shared.AdministratorOnly;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Replacing the key that signs codes. */
@Controller
@AdministratorOnly
class KeyViewController {
    private final KeyRing keys;
    private final IssuedCodes codes;

    KeyViewController(KeyRing keys, IssuedCodes codes) {
        this.keys = keys;
        this.codes = codes;
    }

    /** @param stolen whether what the old key signed shall stop to count as well */
    @PostMapping("/checkin/codes/key")
    String rotate(@RequestParam(defaultValue = "false") boolean stolen, RedirectAttributes next) {
        keys.rotate();
        if (stolen) {
            codes.revokeAllOfRetiredKeys();
        }
        next.addFlashAttribute("done", stolen ? "checkin.codes.done.stolen" : "checkin.codes.done.rotated");
        return "redirect:/checkin/codes";
    }
}
