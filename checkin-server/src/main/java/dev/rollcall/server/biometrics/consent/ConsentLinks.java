package dev.rollcall.server.biometrics.consent;

import dev.rollcall.server.biometrics.consent.ConsentLinkFact.ConsentLinkMade;
import dev.rollcall.server.biometrics.consent.ConsentLinkFact.ConsentLinksRevoked;
import dev.rollcall.server.keys.LinkTokens;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.shared.Actor;
import dev.rollcall.server.shared.Actors;
import dev.rollcall.server.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Personal links under which a member agrees, refuses and withdraws: shown again whenever they are asked for, and worthless as soon
 * as the row says so. Thread-safe.
 */
@Component
class ConsentLinks {
    private static final Logger log = LoggerFactory.getLogger(ConsentLinks.class);
    private static final String PURPOSE = "consent_link";

    private final JdbcClient jdbc;
    private final LinkTokens tokens;
    private final ConsentProperties settings;
    private final Ids ids;
    private final Clock clock;
    private final Actors actors;
    private final ApplicationEventPublisher events;

    ConsentLinks(
            JdbcClient jdbc,
            LinkTokens tokens,
            ConsentProperties settings,
            Ids ids,
            Clock clock,
            Actors actors,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.tokens = tokens;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
        this.actors = actors;
        this.events = events;
    }

    /** A link for each of {@code members} that has none that counts; answers how many were made. */
    @Transactional
    public int make(Collection<MemberId> members) {
        Map<MemberId, Link> have = current();
        int made = 0;
        for (MemberId member : members) {
            if (!have.containsKey(member)) {
                make(member);
                made++;
            }
        }
        log.info("consent links made count={}", made);
        return made;
    }

    private void make(MemberId member) {
        Instant now = clock.instant();
        Actor by = actors.current();
        UUID id = ids.next();
        Instant expiresAt = now.plus(settings.link());
        jdbc.sql(
                        """
                        insert into biometrics_consent_link (link_id, member_id, made_at, made_by_kind, made_by_id, expires_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(id, member.value(), at(now), by.kind().name(), by.id(), at(expiresAt))
                .update();
        events.publishEvent(new ConsentLinkMade(id, member, expiresAt));
    }

    /** The newest link of each member that counts. */
    @Transactional(readOnly = true)
    public Map<MemberId, Link> current() {
        Map<MemberId, Link> links = new HashMap<>();
        jdbc.sql(
                        """
                        select link_id, member_id, expires_at from biometrics_consent_link
                        where revoked_at is null and expires_at > ? order by made_at""")
                .param(at(clock.instant()))
                .query(row -> {
                    var member = new MemberId(row.getObject("member_id", UUID.class));
                    links.put(
                            member,
                            new Link(
                                    tokens.token(PURPOSE, row.getObject("link_id", UUID.class)),
                                    row.getObject("expires_at", OffsetDateTime.class)
                                            .toInstant()));
                });
        return links;
    }

    /** Makes every link of the member worthless, at once. */
    @Transactional
    public void revoke(MemberId member) {
        int revoked = jdbc.sql(
                        """
                        update biometrics_consent_link set revoked_at = :now
                        where member_id = :member and revoked_at is null and expires_at > :now""")
                .param("now", at(clock.instant()))
                .param("member", member.value())
                .update();
        if (revoked > 0) {
            events.publishEvent(new ConsentLinksRevoked(member, revoked));
            log.info("consent links revoked member={} count={}", member, revoked);
        }
    }

    /** Whose link this is and whether it counts; empty when it was never one of ours. */
    @Transactional(readOnly = true)
    public Optional<Found> find(String token) {
        return tokens.id(PURPOSE, token).flatMap(id -> jdbc.sql(
                        "select member_id, expires_at, revoked_at from biometrics_consent_link where link_id = ?")
                .param(id)
                .query((row, number) -> new Found(
                        id,
                        new MemberId(row.getObject("member_id", UUID.class)),
                        row.getObject("revoked_at") == null
                                && row.getObject("expires_at", OffsetDateTime.class)
                                        .toInstant()
                                        .isAfter(clock.instant())))
                .optional());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** @param token what stands in the address */
    record Link(String token, Instant expiresAt) {
        @Override
        public String toString() {
            return "Link[until=" + expiresAt + "]";
        }
    }

    /** @param counts false when it is revoked or too old */
    record Found(UUID id, MemberId member, boolean counts) {}
}
