package dev.rollcall.server.biometrics.consent;

import dev.rollcall.server.biometrics.texts.ConsentTexts;
import dev.rollcall.server.biometrics.texts.PublishedText;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.shared.RegistrarOnly;
import dev.rollcall.server.shared.web.ProblemStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The registrar's acts on a member's consent. */
@Controller
@RegistrarOnly
@RequestMapping("/biometrics/{id}/consent")
class ConsentPostController {
    private final RegistrarDesk desk;
    private final ConsentTexts texts;
    private final ConsentViewController pages;

    ConsentPostController(RegistrarDesk desk, ConsentTexts texts, ConsentViewController pages) {
        this.desk = desk;
        this.texts = texts;
        this.pages = pages;
    }

    @PostMapping("/signed")
    String signed(
            @PathVariable UUID id,
            Signed form,
            Model model,
            Locale reader,
            HttpServletResponse response,
            RedirectAttributes next) {
        MemberView member = desk.known(id);
        try {
            desk.agree(
                    member.id(),
                    new Answer(ConsentWay.REGISTRAR, PublishedText.language(reader), null),
                    form.version() == null ? "" : form.version(),
                    form.evidence());
            return done(id, "agreed", next);
        } catch (ConsentProblem mend) {
            response.setStatus(ProblemStatus.of(mend.kind()).value());
            model.addAttribute("mend", mend);
            return pages.sign(id, model, reader);
        }
    }

    /** A paper signed to the current text, scanned. */
    @PostMapping("/paper")
    String paper(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            Model model,
            Locale reader,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        MemberView member = desk.known(id);
        try {
            desk.agree(
                    member.id(), Answer.to(ConsentWay.PAPER), texts.current().version(), Evidence.scan(content(scan)));
            return done(id, "agreed", next);
        } catch (ConsentProblem mend) {
            response.setStatus(ProblemStatus.of(mend.kind()).value());
            model.addAttribute("mend", mend);
            return pages.page(id, model, reader, request);
        }
    }

    @PostMapping("/refused")
    String refused(@PathVariable UUID id, RedirectAttributes next) {
        desk.refuse(known(id), ConsentWay.REGISTRAR);
        return done(id, "refused", next);
    }

    @PostMapping("/withdrawn")
    String withdrawn(@PathVariable UUID id, RedirectAttributes next) {
        desk.withdraw(known(id));
        return done(id, "withdrawn", next);
    }

    @PostMapping("/link")
    String link(@PathVariable UUID id, RedirectAttributes next) {
        desk.link(known(id));
        return done(id, "linked", next);
    }

    @PostMapping("/link/revoked")
    String linkRevoked(@PathVariable UUID id, RedirectAttributes next) {
        desk.revokeLink(known(id));
        return done(id, "unlinked", next);
    }

    private MemberId known(UUID id) {
        return desk.known(id).id();
    }

    private static byte[] content(@Nullable MultipartFile scan) {
        try {
            return scan == null ? new byte[0] : scan.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String done(UUID id, String what, RedirectAttributes next) {
        next.addFlashAttribute("done", "biometrics.consent.done." + what);
        return "redirect:/biometrics/" + id + "/consent";
    }

    /**
     * What the member leaves on the screen.
     *
     * @param signature the picture from the pad, blank when the name is typed instead
     * @param read ticked when the name is typed: an explicit act either way
     */
    record Signed(
            @Nullable String version, @Nullable String signature, @Nullable String typed, @Nullable Boolean read) {
        Evidence evidence() {
            if (signature != null && !signature.isBlank()) {
                return Evidence.signature(signature);
            }
            if (typed == null || typed.isBlank()) {
                throw ConsentProblem.signatureMissing();
            }
            if (!Boolean.TRUE.equals(read)) {
                throw ConsentProblem.notTicked();
            }
            return Evidence.typed(typed);
        }
    }
}
