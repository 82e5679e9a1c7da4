package dev.rollcall.server.meetings.feed;

import dev.rollcall.server.keys.LinkLimit;
import dev.rollcall.server.keys.LinkTokens;
import dev.rollcall.server.meetings.CalendarFeedMade;
import dev.rollcall.server.meetings.CalendarFeeds;
import dev.rollcall.server.members.GroupId;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.shared.Ids;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives feeds addresses that nobody can guess, and takes them back. Thread-safe. */
@Service
class FeedDesk implements CalendarFeeds {
    private static final String PURPOSE = "calendar_feed";

    private final FeedRows rows;
    private final LinkTokens tokens;
    private final LinkLimit limit;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    FeedDesk(
            FeedRows rows, LinkTokens tokens, LinkLimit limit, ApplicationEventPublisher events, Ids ids, Clock clock) {
        this.rows = rows;
        this.tokens = tokens;
        this.limit = limit;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional
    public String path(MemberId member) {
        return path(Feed.Kind.MEMBER, member.value());
    }

    @Transactional
    public String path(GroupId group) {
        return path(Feed.Kind.GROUP, group.value());
    }

    private String path(Feed.Kind kind, UUID whose) {
        Feed feed = rows.current(whose).orElseGet(() -> make(kind, whose));
        return "/meetings/feed/" + tokens.token(PURPOSE, feed.id()) + ".ics";
    }

    private Feed make(Feed.Kind kind, UUID whose) {
        var feed = new Feed(ids.next(), kind, whose, true);
        rows.insert(feed, clock.instant());
        events.publishEvent(new CalendarFeedMade(feed.id(), whose, true));
        return feed;
    }

    /** Whoever subscribed gets nothing any more; the next address is another. */
    @Transactional
    public void withdraw(UUID whose) {
        rows.current(whose).ifPresent(feed -> {
            rows.revoke(whose, clock.instant());
            events.publishEvent(new CalendarFeedMade(feed.id(), whose, false));
        });
    }

    /**
     * What is behind an address.
     *
     * @param address of whoever asks, so that nobody tries many
     */
    @Transactional(readOnly = true)
    public Feed open(String token, String address) {
        Feed feed = tokens.id(PURPOSE, token).flatMap(rows::find).orElse(null);
        if (feed == null) {
            throw limit.mayErr(address) ? FeedProblem.unknown() : FeedProblem.tooOften();
        }
        if (!feed.counts()) {
            throw FeedProblem.old();
        }
        if (!limit.mayOpen(feed.id())) {
            throw FeedProblem.tooOften();
        }
        return feed;
    }
}
