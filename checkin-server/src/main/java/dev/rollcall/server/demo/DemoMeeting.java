package dev.rollcall.server.demo;

import dev.rollcall.server.meetings.MeetingDraft;
import dev.rollcall.server.meetings.MeetingDraft.SessionDraft;
import dev.rollcall.server.meetings.MeetingId;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.Papers;
import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.meetings.SittingDetails;
import dev.rollcall.server.members.MemberId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plans the demo's meeting, as an organizer would: it begins in a few minutes, and more sessions follow. */
@Component
@Profile("demo")
class DemoMeeting {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** The way to nowhere in particular: a domain kept for examples. */
    private static final URI PAPERS = URI.create("https://example.org/papers/plenary");

    private static final Duration OPENED_BEFORE = Duration.ofMinutes(20);
    private static final Duration CHECK_IN_AFTER_START = Duration.ofMinutes(20);

    private final Meetings meetings;
    private final Papers papers;
    private final MessageSource texts;
    private final DemoProperties properties;
    private final Clock clock;

    DemoMeeting(Meetings meetings, Papers papers, MessageSource texts, DemoProperties properties, Clock clock) {
        this.meetings = meetings;
        this.papers = papers;
        this.texts = texts;
        this.properties = properties;
        this.clock = clock;
    }

    /** @return the first session */
    SessionView plan(Collection<MemberId> invited) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant start = now.plus(properties.untilStart());
        Instant end = start.plus(Duration.ofMinutes(60));
        MeetingId meeting = meetings.plan(new MeetingDraft(
                text("demo.meeting.title"),
                List.of(
                        new SessionDraft(
                                text("demo.session.opening"),
                                text("demo.venue.hall"),
                                ZONE,
                                now.minus(OPENED_BEFORE),
                                start,
                                start.minus(properties.seatedBefore()),
                                start.plus(CHECK_IN_AFTER_START),
                                end,
                                SittingDetails.NONE),
                        later("demo.session.groups", "demo.venue.rooms", end.plus(Duration.ofMinutes(30))),
                        later("demo.session.closing", "demo.venue.hall", end.plus(Duration.ofMinutes(150))))));
        meetings.invite(meeting, invited);
        SessionView first = meetings.sessions(meeting).get(0);
        papers.place(first.id(), PAPERS);
        return first;
    }

    private SessionDraft later(String title, String venue, Instant start) {
        return new SessionDraft(
                text(title),
                text(venue),
                ZONE,
                start.minus(Duration.ofMinutes(25)),
                start,
                start,
                start.plus(CHECK_IN_AFTER_START),
                start.plus(Duration.ofMinutes(90)),
                SittingDetails.NONE);
    }

    private String text(String key) {
        return texts.getMessage(key, null, Locale.CHINESE);
    }
}
