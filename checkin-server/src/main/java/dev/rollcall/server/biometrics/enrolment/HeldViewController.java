package dev.rollcall.server.biometrics.enrolment;

import dev.rollcall.server.biometrics.templates.FaceVault;
import dev.rollcall.server.biometrics.templates.KeptFace;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import dev.rollcall.server.shared.Problem;
import dev.rollcall.server.shared.RegistrarOnly;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Faces that were held: the list, both portraits side by side, the decision. */
@Controller
@RegistrarOnly
@RequestMapping("/biometrics/held")
class HeldViewController {
    private static final int DECIDED_SHOWN = 50;

    private final HeldCases cases;
    private final EnrolmentDesk desk;
    private final FaceVault vault;
    private final Members members;
    private final PhotoViewing viewing;

    HeldViewController(HeldCases cases, EnrolmentDesk desk, FaceVault vault, Members members, PhotoViewing viewing) {
        this.cases = cases;
        this.desk = desk;
        this.vault = vault;
        this.members = members;
        this.viewing = viewing;
    }

    @GetMapping
    String list(Model model) {
        List<HeldCase> held = cases.list(DECIDED_SHOWN);
        Map<MemberId, MemberView> people = people(held);
        model.addAttribute(
                "lines",
                held.stream()
                        .filter(each -> people.containsKey(each.member()) && people.containsKey(each.like()))
                        .map(each -> new Line(each, people.get(each.member()), people.get(each.like())))
                        .toList());
        return "biometrics/held";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        HeldCase held = known(id);
        model.addAttribute("held", held);
        model.addAttribute("photos", cases.photos(held).size());
        model.addAttribute("member", members.find(held.member()).orElseThrow(EnrolmentProblem::unknownMember));
        model.addAttribute("other", members.find(held.like()).orElseThrow(EnrolmentProblem::unknownMember));
        model.addAttribute(
                "otherPhotos", vault.kept(held.like()).map(KeptFace::photos).orElse(List.of()));
        return "biometrics/held-case";
    }

    /** A photo that waits; nobody but a registrar sees it, no cache keeps it, and the trail says who looked. */
    @GetMapping("/{id}/photos/{place}")
    ResponseEntity<byte[]> photo(@PathVariable UUID id, @PathVariable int place) {
        return viewing.held(known(id), place);
    }

    @PostMapping("/{id}/two-people")
    String twoPeople(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            desk.twoPeople(known(id), reason);
            next.addFlashAttribute("done", "biometrics.held.done.TWO_PEOPLE");
            return "redirect:/biometrics/held";
        } catch (EnrolmentProblem refused) {
            response.setStatus(refused.kind() == Problem.Kind.CONFLICT ? 409 : 422);
            model.addAttribute("refused", refused);
            model.addAttribute("reason", reason);
            return one(id, model);
        }
    }

    @PostMapping("/{id}/drop")
    String drop(@PathVariable UUID id, RedirectAttributes next) {
        desk.drop(known(id));
        next.addFlashAttribute("done", "biometrics.held.done.DROPPED");
        return "redirect:/biometrics/held";
    }

    private HeldCase known(UUID id) {
        return cases.find(id).orElseThrow(EnrolmentProblem::unknownHeld);
    }

    private Map<MemberId, MemberView> people(List<HeldCase> held) {
        Set<MemberId> ids = new HashSet<>();
        held.forEach(each -> ids.addAll(List.of(each.member(), each.like())));
        Map<MemberId, MemberView> people = new HashMap<>();
        members.findAll(ids).forEach(each -> people.put(each.id(), each));
        return people;
    }

    record Line(HeldCase held, @Nullable MemberView member, @Nullable MemberView other) {}
}
