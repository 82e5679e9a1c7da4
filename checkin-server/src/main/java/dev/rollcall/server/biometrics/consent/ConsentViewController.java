package dev.rollcall.server.biometrics.consent;

import dev.rollcall.codes.QrPicture;
import dev.rollcall.server.biometrics.consent.ConsentLinks.Link;
import dev.rollcall.server.biometrics.texts.ConsentTexts;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.shared.RegistrarOnly;
import dev.rollcall.server.shared.RegistrarOrAuditor;
import dev.rollcall.server.shared.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a member said about the consent and what shows it, for registrar and auditor. */
@Controller
@RequestMapping("/biometrics/{id}/consent")
class ConsentViewController {
    private final RegistrarDesk desk;
    private final Consents consents;
    private final Standings standings;
    private final ConsentTexts texts;
    private final EvidenceVault evidence;
    private final ConsentLinks links;

    ConsentViewController(
            RegistrarDesk desk,
            Consents consents,
            Standings standings,
            ConsentTexts texts,
            EvidenceVault evidence,
            ConsentLinks links) {
        this.desk = desk;
        this.consents = consents;
        this.standings = standings;
        this.texts = texts;
        this.evidence = evidence;
        this.links = links;
    }

    @GetMapping
    @RegistrarOrAuditor
    String page(@PathVariable UUID id, Model model, Locale reader, HttpServletRequest request) {
        MemberView member = desk.known(id);
        boolean registrar =
                request.isUserInRole(Role.REGISTRAR.name()) || request.isUserInRole(Role.ADMINISTRATOR.name());
        text(member, model, reader);
        Standing standing = standings.of(member.id()).orElse(null);
        model.addAttribute("standing", standing);
        model.addAttribute("history", consents.history(member.id()));
        model.addAttribute("evidence", evidence.of(member.id()));
        model.addAttribute("registrar", registrar);
        model.addAttribute("canWithdraw", standing != null && !standing.declined());
        Link link = registrar ? links.current().get(member.id()) : null;
        if (link != null) {
            String address = LinkListViewController.address(link.token());
            model.addAttribute("link", link);
            model.addAttribute("address", address);
            model.addAttribute("picture", QrPicture.of(address));
        }
        return "biometrics/consent-member";
    }

    /** The screen turned to the member: the text, and a place to sign. */
    @GetMapping("/sign")
    @RegistrarOnly
    String sign(@PathVariable UUID id, Model model, Locale reader) {
        text(desk.known(id), model, reader);
        return "biometrics/consent-sign";
    }

    private void text(MemberView member, Model model, Locale reader) {
        var text = texts.current();
        model.addAttribute("member", member);
        model.addAttribute("text", text);
        model.addAttribute("paragraphs", text.paragraphs(reader));
    }

    /** A signature or a scan; no cache keeps it, and a browser shows it without running anything in it. */
    @GetMapping("/evidence/{piece}")
    @RegistrarOrAuditor
    ResponseEntity<byte[]> evidence(@PathVariable UUID id, @PathVariable UUID piece) {
        Evidence shown = evidence.open(new MemberId(id), piece).orElseThrow(ConsentProblem::evidenceUnknown);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .contentType(
                        shown.kind() == Evidence.Kind.TYPED
                                ? new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8)
                                : MediaType.parseMediaType(shown.mediaType()))
                .body(shown.content());
    }
}
