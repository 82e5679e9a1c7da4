package dev.rollcall.server.biometrics.enrolment;

import dev.rollcall.server.biometrics.consent.Consents;
import dev.rollcall.server.biometrics.templates.FaceVault;
import dev.rollcall.server.biometrics.texts.ConsentTexts;
import dev.rollcall.server.biometrics.texts.PublishedText;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import dev.rollcall.server.shared.RegistrarOrAuditor;
import dev.rollcall.server.shared.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.RequestContextUtils;

/** One member's consent and enrolment. */
@Controller
@RegistrarOrAuditor
class FaceViewController {
    private final Members members;
    private final Consents consents;
    private final ConsentTexts texts;
    private final FaceVault vault;
    private final EngineRoom engines;

    FaceViewController(Members members, Consents consents, ConsentTexts texts, FaceVault vault, EngineRoom engines) {
        this.members = members;
        this.consents = consents;
        this.texts = texts;
        this.vault = vault;
        this.engines = engines;
    }

    @GetMapping("/biometrics/{id}")
    String member(@PathVariable UUID id, Model model, HttpServletRequest request) {
        show(new MemberId(id), model, request);
        return "biometrics/member";
    }

    /** Fills the page of one member; {@link EnrolmentPostController} shows it again with what went wrong. */
    void show(MemberId id, Model model, HttpServletRequest request) {
        MemberView member = members.find(id).orElseThrow(EnrolmentProblem::unknownMember);
        model.addAttribute("member", member);
        model.addAttribute("consents", consents.history(id));
        model.addAttribute("consented", consents.inForce(id).isPresent());
        PublishedText text = texts.current();
        model.addAttribute("text", text.paragraphs(RequestContextUtils.getLocale(request)));
        model.addAttribute("textVersion", text.version());
        model.addAttribute("kept", vault.kept(id).orElse(null));
        model.addAttribute("erased", vault.erasure(id).orElse(null));
        model.addAttribute("engine", engines.status());
        model.addAttribute(
                "canEnrol",
                request.isUserInRole(Role.REGISTRAR.name()) || request.isUserInRole(Role.ADMINISTRATOR.name()));
    }
}
