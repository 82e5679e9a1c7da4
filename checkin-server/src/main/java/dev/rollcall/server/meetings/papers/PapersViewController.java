package dev.rollcall.server.meetings.papers;

import dev.rollcall.server.meetings.Papers;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.shared.OrganizerOnly;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form about papers on the page of a meeting, which shows what came of it. */
@Controller
@OrganizerOnly
class PapersViewController {
    private final Papers papers;

    PapersViewController(Papers papers) {
        this.papers = papers;
    }

    @PostMapping("/meetings/{id}/papers")
    String place(
            @PathVariable UUID id,
            @RequestParam UUID session,
            @RequestParam(defaultValue = "") String address,
            RedirectAttributes next) {
        try {
            PapersAddress read = PapersAddress.read(address);
            papers.place(new SessionId(session), read == null ? null : read.uri());
            next.addFlashAttribute("done", read == null ? "papers-gone" : "papers-placed");
        } catch (PapersProblem refused) {
            next.addFlashAttribute("papersRefused", refused.messageKey());
            next.addFlashAttribute("papersRefusedArgs", refused.args());
            next.addFlashAttribute("papersTyped", address);
        }
        return "redirect:/meetings/" + id + "?session=" + session + "#papers";
    }
}
