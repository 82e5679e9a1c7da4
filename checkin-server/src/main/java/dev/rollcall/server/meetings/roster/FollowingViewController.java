package dev.rollcall.server.meetings.roster;

import dev.rollcall.protocol.Attendee;
import dev.rollcall.server.meetings.roster.RosterDesk.Scope;
import dev.rollcall.server.shared.OrganizerOnly;
import dev.rollcall.server.shared.Problem;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the roster's page does with many at once: sources to follow, freezing, lists from a file. */
@Controller
@OrganizerOnly
@RequestMapping("/meetings/{id}/roster")
class FollowingViewController {
    private final RosterDesk desk;
    private final Following following;
    private final Uploading uploading;

    FollowingViewController(RosterDesk desk, Following following, Uploading uploading) {
        this.desk = desk;
        this.following = following;
        this.uploading = uploading;
    }

    @PostMapping("/sources")
    String follow(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID session,
            @RequestParam String source,
            @RequestParam(defaultValue = "INVITED") Attendee role,
            RedirectAttributes next) {
        Scope scope = desk.scope(id, session);
        Source wanted = Source.of(source, role).orElseThrow(RosterProblem::unknownSource);
        next.addFlashAttribute("added", following.follow(scope, wanted));
        return RosterViewController.back(id, session);
    }

    @PostMapping("/sources/dropped")
    String drop(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID session,
            @RequestParam String source,
            RedirectAttributes next) {
        Source unwanted = Source.of(source, Attendee.INVITED).orElseThrow(RosterProblem::unknownSource);
        next.addFlashAttribute("removed", following.drop(desk.scope(id, session), unwanted));
        return RosterViewController.back(id, session);
    }

    @PostMapping("/frozen")
    String freeze(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID session,
            @RequestParam boolean frozen,
            RedirectAttributes next) {
        following.freeze(desk.scope(id, session), frozen);
        next.addFlashAttribute("froze", frozen);
        return RosterViewController.back(id, session);
    }

    @PostMapping("/difference")
    String catchUp(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID session, RedirectAttributes next) {
        RosterDifference taken = following.catchUp(desk.scope(id, session));
        next.addFlashAttribute("added", taken.joining().size());
        next.addFlashAttribute("removed", taken.leaving().size());
        return RosterViewController.back(id, session);
    }

    @PostMapping("/uploaded")
    String upload(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID session,
            @RequestParam MultipartFile file,
            RedirectAttributes next)
            throws IOException {
        try {
            var uploaded = uploading.invite(desk.scope(id, session), file.getBytes());
            next.addFlashAttribute("added", uploaded.added());
            next.addFlashAttribute("left", uploaded.left());
            next.addFlashAttribute("unknown", uploaded.unknown());
            next.addFlashAttribute("fromFile", true);
        } catch (Problem refused) {
            next.addFlashAttribute("refused", refused.messageKey());
            next.addFlashAttribute("refusedArgs", refused.args());
        }
        return RosterViewController.back(id, session);
    }
}
