package dev.rollcall.server.checkin.pass;

import dev.rollcall.server.checkin.pass.PassFact.PassLinkMade;
import dev.rollcall.server.checkin.pass.PassFact.PassLinksRevoked;
import dev.rollcall.server.keys.LinkTokens;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.shared.Actor;
import dev.rollcall.server.shared.Actors;
import dev.rollcall.server.shared.Chunks;
import dev.rollcall.server.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Personal links: shown again whenever they are asked for, and worthless as soon as the row says so. Thread-safe. */
@Service
public class PassLinks {
    private static final Logger log = LoggerFactory.getLogger(PassLinks.class);
    private static final String PURPOSE = "pass_link";

    private final JdbcClient jdbc;
    private final LinkTokens tokens;
    private final PassProperties settings;
    private final Ids ids;
    private final Clock clock;
    private final Actors actors;
    private final ApplicationEventPublisher events;

    PassLinks(
            JdbcClient jdbc,
            LinkTokens tokens,
            PassProperties settings,
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

    /** Another link for the member; those before it stay good. */
    @Transactional
    public Link make(MemberId member) {
        Instant now = clock.instant();
        Actor by = actors.current();
        UUID id = ids.next();
        Instant expiresAt = now.plus(settings.link());
        jdbc.sql(
                        """
                        insert into checkin_pass_link (link_id, member_id, made_at, made_by_kind, made_by_id, expires_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(id, member.value(), at(now), by.kind().name(), by.id(), at(expiresAt))
                .update();
        events.publishEvent(new PassLinkMade(id, member, expiresAt));
        log.info("pass link made link={} member={}", id, member);
        return new Link(token(id), member, expiresAt);
    }

    /** The member's newest link that counts. */
    @Transactional(readOnly = true)
    public Optional<Link> current(MemberId member) {
        return jdbc.sql(
                        """
                        select link_id, expires_at from checkin_pass_link
                        where member_id = ? and revoked_at is null and expires_at > ? order by made_at desc limit 1""")
                .params(member.value(), at(clock.instant()))
                .query((row, number) -> new Link(
                        token(row.getObject("link_id", UUID.class)),
                        member,
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Who of these has a link that counts. */
    @Transactional(readOnly = true)
    public Set<MemberId> holding(Collection<MemberId> wanted) {
        var found = new HashSet<MemberId>();
        Chunks.of(wanted.stream().map(MemberId::value).toList()).forEach(chunk -> jdbc.sql(
                        """
                        select distinct member_id from checkin_pass_link
                        where member_id in (:members) and revoked_at is null and expires_at > :now""")
                .param("members", chunk)
                .param("now", at(clock.instant()))
                .query(row -> {
                    found.add(new MemberId(row.getObject("member_id", UUID.class)));
                }));
        return found;
    }

    /** Makes every link of the member worthless, at once. */
    @Transactional
    public void revoke(MemberId member) {
        int revoked = jdbc.sql(
                        """
                        update checkin_pass_link set revoked_at = :now
                        where member_id = :member and revoked_at is null and expires_at > :now""")
                .param("now", at(clock.instant()))
                .param("member", member.value())
                .update();
        if (revoked > 0) {
            events.publishEvent(new PassLinksRevoked(member, revoked));
            log.info("pass links revoked member={} count={}", member, revoked);
        }
    }

    /** Whose link this is and whether it counts; empty when it was never one of ours. */
    @Transactional(readOnly = true)
    Optional<Found> find(String token) {
        return tokens.id(PURPOSE, token).flatMap(id -> jdbc.sql(
                        "select member_id, expires_at, revoked_at from checkin_pass_link where link_id = ?")
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

    private String token(UUID id) {
        return tokens.token(PURPOSE, id);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** @param token what stands in the address */
    public record Link(String token, MemberId member, Instant expiresAt) {
        @Override
        public String toString() {
            return "Link[member=" + member + "]";
        }
    }

    /** @param counts false when it is revoked or too old */
    record Found(UUID id, MemberId member, boolean counts) {}
}
