package dev.rollcall.server.checkin.live;

import dev.rollcall.server.checkin.evidence.Stamp;
import dev.rollcall.server.meetings.SessionView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What those who watch one session have been shown. New evidence draws the board anew; so does the passing of time, because
 * check-in closes, kiosks fall silent and rosters change without any evidence. Only the ticking thread uses it.
 */
final class LiveRoom {
    static final Duration REDRAW = Duration.ofSeconds(5);
    /** Proxies cut silent connections, most of them after a minute. */
    static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

    private final Supplier<Optional<SessionView>> session;
    private final LiveBoards boards;
    private final LiveFragments fragments;
    private final Clock clock;
    private final Map<Locale, Map<String, String>> shown = new HashMap<>();
    private @Nullable Stamp stamp;
    private Instant drawnAt = Instant.MIN;
    private Instant signedAt = Instant.MIN;

    LiveRoom(Supplier<Optional<SessionView>> session, LiveBoards boards, LiveFragments fragments, Clock clock) {
        this.session = session;
        this.boards = boards;
        this.fragments = fragments;
        this.clock = clock;
    }

    void show(List<Viewer> viewers, Stamp newest) {
        Instant now = clock.instant();
        Map<Locale, List<Viewer>> byLocale = viewers.stream().collect(Collectors.groupingBy(Viewer::locale));
        boolean stale = !newest.equals(stamp)
                || now.isAfter(drawnAt.plus(REDRAW))
                || !shown.keySet().containsAll(byLocale.keySet());
        Map<Locale, Map<String, String>> changed = stale ? redraw(byLocale, newest, now) : Map.of();
        boolean sign = now.isAfter(signedAt.plus(SIGN_OF_LIFE));
        if (sign) {
            signedAt = now;
        }
        byLocale.forEach((locale, watching) -> {
            Map<String, String> news = changed.getOrDefault(locale, Map.of());
            Map<String, String> everything = shown.getOrDefault(locale, Map.of());
            watching.forEach(viewer -> {
                if (viewer.greet()) {
                    viewer.offer(everything);
                } else if (!news.isEmpty() || sign) {
                    viewer.offer(news);
                }
            });
        });
    }

    private Map<Locale, Map<String, String>> redraw(Map<Locale, List<Viewer>> byLocale, Stamp newest, Instant now) {
        SessionView view = session.get().orElse(null);
        if (view == null) {
            return Map.of();
        }
        LiveBoard board = boards.of(view, stamp == null ? null : drawnAt.minus(REDRAW));
        var changed = new HashMap<Locale, Map<String, String>>();
        for (Locale locale : byLocale.keySet()) {
            Map<String, String> parts = fragments.render(board, locale);
            Map<String, String> before = shown.getOrDefault(locale, Map.of());
            var news = new HashMap<>(parts);
            news.entrySet().removeIf(part -> part.getValue().equals(before.get(part.getKey())));
            changed.put(locale, news);
            shown.put(locale, parts);
        }
        shown.keySet().retainAll(byLocale.keySet());
        stamp = newest;
        drawnAt = now;
        return changed;
    }
}
