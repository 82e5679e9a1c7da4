package dev.rollcall.server.meetings.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What calendars ask for, again and again. */
@Controller
class FeedController {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final FeedDesk desk;
    private final FeedText text;

    FeedController(FeedDesk desk, FeedText text) {
        this.desk = desk;
        this.text = text;
    }

    @GetMapping("/meetings/feed/{token}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String token, Locale locale, HttpServletRequest request) {
        Feed feed = desk.open(token, request.getRemoteAddr());
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .body(text.of(feed, locale).getBytes(StandardCharsets.UTF_8));
    }
}
