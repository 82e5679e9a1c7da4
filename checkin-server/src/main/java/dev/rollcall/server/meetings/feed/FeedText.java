package dev.rollcall.server.meetings.feed;

import dev.rollcall.server.meetings.AgendaItem;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.meetings.SittingDetails;
import dev.rollcall.server.members.GroupId;
import dev.rollcall.server.members.MemberGroups;
import dev.rollcall.server.members.MemberId;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes feeds after RFC 5545: sessions of the last three months and all to come. What moves keeps its UID and gets a higher
 * SEQUENCE, so that calendars follow; what somebody is not expected at any more is gone from the feed.
 */
@Component
class FeedText {
    private static final Duration PAST = Duration.ofDays(92);
    private static final int MOST = 1_000;
    private static final DateTimeFormatter WALL_CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Meetings meetings;
    private final MemberGroups groups;
    private final FeedRows rows;
    private final MessageSource messages;
    private final Clock clock;

    FeedText(Meetings meetings, MemberGroups groups, FeedRows rows, MessageSource messages, Clock clock) {
        this.meetings = meetings;
        this.groups = groups;
        this.rows = rows;
        this.messages = messages;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public String of(Feed feed, Locale locale) {
        List<SessionView> sessions = sessions(feed);
        Map<SessionId, Integer> versions =
                rows.versions(sessions.stream().map(SessionView::id).toList());
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Rollcall//Meetings//" + locale.getLanguage().toUpperCase(Locale.ROOT)));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", messages.getMessage("meetings.feed.name", null, locale)));
        Instant now = clock.instant();
        sessions.forEach(session -> calendar.add(event(session, versions.getOrDefault(session.id(), 0), now, locale)));
        return written(calendar);
    }

    private List<SessionView> sessions(Feed feed) {
        Instant since = clock.instant().minus(PAST);
        return switch (feed.kind()) {
            case MEMBER -> meetings.nextSessionsOf(new MemberId(feed.whose()), since, MOST);
            case GROUP ->
                rows.ofMost(groups.members(new GroupId(feed.whose())), since, MOST).stream()
                        .flatMap(id -> meetings.session(id).stream())
                        .toList();
        };
    }

    private VEvent event(SessionView session, int version, Instant now, Locale locale) {
        SittingDetails details = meetings.details(session.id());
        String place = (session.venue() + " " + details.room()).strip();
        String title = session.title().equals(session.meetingTitle())
                ? session.title()
                : session.meetingTitle() + " · " + session.title();
        var event = new VEvent(false);
        event.add(new Uid(session.id() + "@rollcall"));
        event.add(new DtStamp(now));
        event.add(new DtStart<>(session.startsAt()));
        event.add(new DtEnd<>(session.endsAt()));
        event.add(new Sequence(version));
        event.add(new Summary(title));
        if (!place.isEmpty()) {
            event.add(new Location(place));
        }
        event.add(new Description(description(session, details, locale)));
        return event;
    }

    private String description(SessionView session, SittingDetails details, Locale locale) {
        var lines = new ArrayList<String>();
        lines.add(messages.getMessage(
                "meetings.feed.opens",
                new Object[] {WALL_CLOCK.format(session.opensAt().atZone(session.zone()))},
                locale));
        add(lines, "meetings.field.dress", details.dress(), locale);
        add(lines, "meetings.field.transport", details.transport(), locale);
        add(lines, "meetings.field.contact", details.contact(), locale);
        details.agenda().stream().map(FeedText::line).forEach(lines::add);
        return String.join("\n", lines);
    }

    private void add(List<String> lines, String label, String words, Locale locale) {
        if (!words.isEmpty()) {
            lines.add(messages.getMessage(
                    "meetings.feed.line", new Object[] {messages.getMessage(label, null, locale), words}, locale));
        }
    }

    private static String line(AgendaItem item) {
        String at = item.at() == null ? "" : WALL_CLOCK.format(item.at()) + " ";
        return at + item.title() + (item.speaker().isEmpty() ? "" : " · " + item.speaker());
    }

    private static String written(Calendar calendar) {
        var text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
