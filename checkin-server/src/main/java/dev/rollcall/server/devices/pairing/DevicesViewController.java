package dev.rollcall.server.devices.pairing;

import dev.rollcall.server.devices.DeviceId;
import dev.rollcall.server.devices.KnownPlaces;
import dev.rollcall.server.shared.AdministratorOnly;
import dev.rollcall.server.shared.Role;
import dev.rollcall.server.shared.StaffOnly;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private final KnownPlaces places;

    DevicesViewController(KioskRegister register, Invitations invitations, KnownPlaces places) {
        this.register = register;
        this.invitations = invitations;
        this.places = places;
    }

    @GetMapping
    String list(Model model, HttpServletRequest request) {
        List<DeviceLine> lines = register.lines();
        model.addAttribute("lines", lines);
        model.addAttribute("places", placesToChoose(lines));
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

    @PostMapping("/{id}/places")
    @AdministratorOnly
    String place(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<String> places,
            RedirectAttributes next) {
        register.place(new DeviceId(id), KioskPlaces.of(places == null ? List.of() : places));
        return done("placed", next);
    }

    @PostMapping("/{id}/revoke")
    @AdministratorOnly
    String revoke(@PathVariable UUID id, RedirectAttributes next) {
        register.revoke(new DeviceId(id));
        return done("revoked", next);
    }

    /** Those of what is coming, and those that kiosks serve although nothing is there any more. */
    private Set<String> placesToChoose(List<DeviceLine> lines) {
        var known = new LinkedHashSet<>(places.coming());
        lines.forEach(line -> known.addAll(line.places()));
        return known;
    }

    private static String done(String what, RedirectAttributes next) {
        next.addFlashAttribute("done", "devices.done." + what);
        return "redirect:/devices";
    }
}
