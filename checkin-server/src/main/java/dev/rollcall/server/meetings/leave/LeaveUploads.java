package dev.rollcall.server.meetings.leave;

import dev.rollcall.server.keys.LinkLimit;
import dev.rollcall.server.shared.web.LinkUploads;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Takes attachments from whoever holds a member's link, one that counts, and no more than one file at a time. */
@Component
class LeaveUploads implements LinkUploads {
    private static final Pattern PAGE = Pattern.compile("/meetings/leave/([A-Za-z0-9_-]{1,80})(/[a-z0-9-]+/answered)?");
    /** The words of the form beside the file. */
    private static final long WORDS = 64L * 1024;

    private final LeaveLinks links;
    private final LinkLimit limit;
    private final LeaveProperties settings;

    LeaveUploads(LeaveLinks links, LinkLimit limit, LeaveProperties settings) {
        this.links = links;
        this.limit = limit;
        this.settings = settings;
    }

    @Override
    public boolean admits(String path, long bytes) {
        Matcher page = PAGE.matcher(path);
        return bytes >= 0
                && bytes <= settings.paper().toBytes() + WORDS
                && page.matches()
                && links.find(page.group(1))
                        .filter(LeaveLinks.Found::counts)
                        .filter(found -> limit.mayOpen(found.id()))
                        .isPresent();
    }
}
