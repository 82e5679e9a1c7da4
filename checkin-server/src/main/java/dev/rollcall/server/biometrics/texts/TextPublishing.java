package dev.rollcall.server.biometrics.texts;

import dev.rollcall.server.biometrics.ConsentTextPublished;
import dev.rollcall.server.shared.Actor;
import dev.rollcall.server.shared.Actors;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes another version of the text. Thread-safe; of two at once the database lets one through (V080). */
@Service
public class TextPublishing {
    /** Characters of one part. */
    static final int LONGEST = 4000;

    private static final Logger log = LoggerFactory.getLogger(TextPublishing.class);

    private final JdbcClient jdbc;
    private final ConsentTexts texts;
    private final Clock clock;
    private final Actors actors;
    private final ApplicationEventPublisher events;

    TextPublishing(JdbcClient jdbc, ConsentTexts texts, Clock clock, Actors actors, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
        this.actors = actors;
        this.events = events;
    }

    /**
     * What publishing would make of it, without doing it.
     *
     * @throws TextProblem if it cannot be published so
     */
    @Transactional(readOnly = true)
    public PublishedText preview(Draft draft) {
        PublishedText before = texts.current();
        String hash = PublishedText.hashOf(draft.chinese(), draft.english());
        if (hash.equals(before.hash())) {
            throw TextProblem.unchanged();
        }
        // as the database keeps it
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new PublishedText(
                nextVersion(before, now),
                before.place() + 1,
                hash,
                draft.chinese(),
                draft.english(),
                asksAgainAt(draft.asksAgain(), now),
                now,
                actors.current().id());
    }

    /**
     * From now on members are asked to agree to this.
     *
     * @throws TextProblem if it says the same as the version before, or somebody published meanwhile
     */
    @Transactional
    public PublishedText publish(Draft draft) {
        PublishedText text = preview(draft);
        try {
            insert(text, "zh", text.chinese());
            insert(text, "en", text.english());
            insert(text, actors.current());
        } catch (DuplicateKeyException meanwhile) { // biometrics_consent_text_place (V080)
            throw TextProblem.publishedMeanwhile();
        }
        events.publishEvent(new ConsentTextPublished(text.version(), text.hash(), text.asksAgainAt()));
        log.info("consent text published version={} hash={}", text.version(), text.hash());
        return text;
    }

    private void insert(PublishedText text, String language, Wording wording) {
        jdbc.sql(WordingRow.INSERT)
                .params(WordingRow.values(text.version(), language, wording))
                .update();
    }

    private void insert(PublishedText text, Actor by) {
        jdbc.sql(
                        """
                        insert into biometrics_consent_text (text_version, place, hash, asks_again_at, published_at,
                            published_by_kind, published_by_id)
                        values (:version, :place, :hash, :asks, :at, :kind, :by)""")
                .param("version", text.version())
                .param("place", text.place())
                .param("hash", text.hash())
                .param("asks", at(text.asksAgainAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("at", at(text.publishedAt()))
                .param("kind", by.kind().name())
                .param("by", by.id())
                .update();
    }

    /** The year, and which text of that year it is. */
    private String nextVersion(PublishedText before, Instant now) {
        String year = now.atZone(ZoneId.systemDefault()).getYear() + "-";
        String last = before.version();
        return year + (last.startsWith(year) ? Integer.parseInt(last.substring(year.length())) + 1 : 1);
    }

    /** A day begins at midnight here; today means at once. */
    private static @Nullable Instant asksAgainAt(@Nullable LocalDate day, Instant now) {
        if (day == null) {
            return null;
        }
        ZoneId zone = ZoneId.systemDefault();
        LocalDate today = now.atZone(zone).toLocalDate();
        if (day.isBefore(today)) {
            throw TextProblem.asksInThePast();
        }
        return day.equals(today) ? now : day.atStartOfDay(zone).toInstant();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /**
     * A text that nobody can read yet.
     *
     * @param asksAgain the day from which a consent to an earlier version counts no more, null when earlier ones stay good
     */
    public record Draft(Wording chinese, Wording english, @Nullable LocalDate asksAgain) {}
}
