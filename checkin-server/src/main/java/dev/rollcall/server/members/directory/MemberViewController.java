package dev.rollcall.server.members.directory;

import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.shared.Role;
import dev.rollcall.server.shared.StaffOnly;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** One member to read: the card and the portrait. */
@Controller
@StaffOnly
class MemberViewController {
    private static final CacheControl REVALIDATE = CacheControl.noCache().cachePrivate();

    private final Register register;
    private final MemberPage page;

    MemberViewController(Register register, MemberPage page) {
        this.register = register;
        this.page = page;
    }

    @GetMapping("/members/{id}")
    String card(@PathVariable UUID id, Model model, HttpServletRequest request, Locale locale) {
        var member = new MemberId(id);
        model.addAttribute("member", register.card(member));
        model.addAttribute("shown", page.show(member, canEdit(request), locale));
        model.addAttribute("canEdit", canEdit(request));
        model.addAttribute("seesConsent", canEdit(request) || request.isUserInRole(Role.AUDITOR.name()));
        return "members/member";
    }

    /** Always a picture: the portrait, or a seal drawn with the surname. */
    @GetMapping("/members/{id}/portrait")
    ResponseEntity<byte[]> portrait(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
        var member = new MemberId(id);
        var shown = register.picture(member)
                .map(picture -> new Shown(picture.jpeg(), picture.etag(), MediaType.IMAGE_JPEG))
                .orElseGet(() -> Shown.seal(register.card(member).facts().name()));
        if (known != null && known.contains(shown.etag())) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .eTag(shown.etag())
                    .cacheControl(REVALIDATE)
                    .build();
        }
        return ResponseEntity.ok()
                .contentType(shown.type())
                .eTag(shown.etag())
                .cacheControl(REVALIDATE)
                .body(shown.bytes());
    }

    static boolean canEdit(HttpServletRequest request) {
        return request.isUserInRole(Role.REGISTRAR.name()) || request.isUserInRole(Role.ADMINISTRATOR.name());
    }

    /** A picture ready for a browser. */
    private record Shown(byte[] bytes, String etag, MediaType type) {
        static Shown seal(String name) {
            byte[] drawn = SurnameSeal.draw(name).getBytes(StandardCharsets.UTF_8);
            return new Shown(drawn, Picture.digest(drawn), MediaType.valueOf("image/svg+xml;charset=UTF-8"));
        }
    }
}
