package dev.rollcall.server.members.groups;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Back to the page that an act was asked on, with what came of it in words. */
final class WayBack {
    private static final String GROUPS = "/members/groups";

    private WayBack() {}

    static String act(String done, RedirectAttributes next, String back, Runnable what) {
        try {
            what.run();
            next.addFlashAttribute("done", done);
        } catch (GroupProblem refused) {
            return refuse(refused, next, back);
        }
        return "redirect:" + inside(back);
    }

    static String refuse(GroupProblem refused, RedirectAttributes next, String back) {
        next.addFlashAttribute("refused", refused.messageKey());
        next.addFlashAttribute("refusedArgs", refused.args());
        return "redirect:" + inside(back);
    }

    /** The way back comes with the form; only a page of this register is one. */
    static String inside(String back) {
        return back.matches("/members(/[a-z0-9-]+)*") ? back : GROUPS;
    }
}
