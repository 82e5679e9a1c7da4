package dev.rollcall.server.meetings.leave;

import dev.rollcall.server.keys.LinkTokens;
import dev.rollcall.server.meetings.leave.LeaveFact.LeaveLinkMade;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links by which members ask for leave: the same until they are too old or withdrawn. Thread-safe. */
@Service
class LeaveLinks {
    private static final String PURPOSE = "leave_link";

    private final JdbcClient jdbc;
    private final LinkTokens tokens;
    private final LeaveProperties settings;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    LeaveLinks(
            JdbcClient jdbc,
            LinkTokens tokens,
            LeaveProperties settings,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.tokens = tokens;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** The member's token: the newest that counts, or a new one. */
    @Transactional
    public String token(MemberId member) {
        Instant now = clock.instant();
        UUID link = jdbc.sql(
                        """
                        select link_id from meeting_leave_link where member_id = ? and revoked_at is null and expires_at > ?
                        order by made_at desc limit 1""")
                .params(member.value(), at(now))
                .query((row, number) -> row.getObject("link_id", UUID.class))
                .optional()
                .orElseGet(() -> make(member, now));
        return tokens.token(PURPOSE, link);
    }

    private UUID make(MemberId member, Instant now) {
        UUID id = ids.next();
        Instant expiresAt = now.plus(settings.link());
        jdbc.sql("insert into meeting_leave_link (link_id, member_id, made_at, expires_at) values (?, ?, ?, ?)")
                .params(id, member.value(), at(now), at(expiresAt))
                .update();
        events.publishEvent(new LeaveLinkMade(id, member, expiresAt));
        return id;
    }

    @Transactional
    public void revoke(MemberId member) {
        jdbc.sql("update meeting_leave_link set revoked_at = ? where member_id = ? and revoked_at is null")
                .params(at(clock.instant()), member.value())
                .update();
    }

    /** Whose link this is and whether it counts; empty when it was never one of ours. */
    @Transactional(readOnly = true)
    public Optional<Found> find(String token) {
        return tokens.id(PURPOSE, token).flatMap(this::find);
    }

    private Optional<Found> find(UUID id) {
        return jdbc.sql("select member_id, expires_at, revoked_at from meeting_leave_link where link_id = ?")
                .param(id)
                .query((row, number) -> new Found(
                        id,
                        new MemberId(row.getObject("member_id", UUID.class)),
                        row.getObject("revoked_at") == null
                                && row.getObject("expires_at", OffsetDateTime.class)
                                        .toInstant()
                                        .isAfter(clock.instant())))
                .optional();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** @param counts false when it is withdrawn or too old */
    record Found(UUID id, MemberId member, boolean counts) {}
}
