package dev.rollcall.server.devices.pairing;

import dev.rollcall.server.devices.DeviceId;
import dev.rollcall.server.shared.AdministratorOnly;
import dev.rollcall.server.shared.Role;
import dev.rollcall.server.shared.StaffOnly;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The kiosks, each told in a sentence; invitations and revocation. */
@Controller
@StaffOnly
@RequestMapping("/devices")
class DevicesViewController {
    private final KioskRegister register;
    private final Invitations invitations;

    DevicesViewController(KioskRegister register, Invitations invitations) {
        this.register = register;
        this.invitations = invitations;
    }

    @GetMapping
    String list(Model model, HttpServletRequest request) {
        model.addAttribute("lines", register.lines());
        model.addAttribute("invitations", invitations.open());
        model.addAttribute("canEdit", request.isUserInRole(Role.ADMINISTRATOR.name()));
        return "devices/list";
    }

    @PostMapping("/invitations")
    @AdministratorOnly
    String invite(
            @RequestParam String name,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            Invitations.Invited invited = invitations.invite(new KioskName(name));
            next.addFlashAttribute("code", invited.code().code());
            return "redirect:/devices/invitations/" + invited.id();
        } catch (DeviceProblem refused) {
            model.addAttribute("refused", refused);
            model.addAttribute("name", name);
            response.setStatus(422);
            return list(model, request);
        }
    }

    /** Shows the code to whoever just asked for it; anybody else sees what became of the invitation. */
    @GetMapping("/invitations/{id}")
    String invitation(@PathVariable UUID id, Model model) {
        String server =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        model.addAttribute("invitation", invitations.find(id));
        model.addAttribute("server", server);
        if (model.getAttribute("code") instanceof String code) {
            model.addAttribute("picture", PairingPicture.of(server, code));
        }
        return "devices/invitation";
    }

    @PostMapping("/invitations/{id}/withdraw")
    @AdministratorOnly
    String withdraw(@PathVariable UUID id, RedirectAttributes next) {
        invitations.withdraw(id);
        return done("withdrawn", next);
    }

    @PostMapping("/{id}/name")
    @AdministratorOnly
    String rename(@PathVariable UUID id, @RequestParam String name, RedirectAttributes next) {
        register.rename(new DeviceId(id), new KioskName(name));
        return done("renamed", next);
    }

    @PostMapping("/{id}/revoke")
    @AdministratorOnly
    String revoke(@PathVariable UUID id, RedirectAttributes next) {
        register.revoke(new DeviceId(id));
        return done("revoked", next);
    }

    private static String done(String what, RedirectAttributes next) {
        next.addFlashAttribute("done", "devices.done." + what);
        return "redirect:/devices";
    }
}
