package dev.rollcall.server.checkin.codes;

import dev.rollcall.protocol.OneTimeCode;
import dev.rollcall.protocol.SecretHash;
import dev.rollcall.server.checkin.CheckInId;
import dev.rollcall.server.checkin.codes.CodeFact.OneTimeCodeMade;
import dev.rollcall.server.checkin.codes.CodeFact.OneTimeCodeSpent;
import dev.rollcall.server.checkin.codes.CodeFact.OneTimeCodeWithdrawn;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.shared.Actor;
import dev.rollcall.server.shared.Actors;
import dev.rollcall.server.shared.Ids;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers for somebody with nothing in hand: good for one use, for a quarter of an hour. That a member has one in force at
 * most is the database's word (V064). Thread-safe.
 */
@Service
public class OneTimeCodes {
    private static final Logger log = LoggerFactory.getLogger(OneTimeCodes.class);
    /** About 25 ms on a kiosk, which tries one hash; more would only make people wait. */
    private static final int ITERATIONS = 100_000;

    private static final int SALT_BYTES = 16;

    private final JdbcClient jdbc;
    private final CodesProperties settings;
    private final Ids ids;
    private final Clock clock;
    private final Actors actors;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    OneTimeCodes(
            JdbcClient jdbc,
            CodesProperties settings,
            Ids ids,
            Clock clock,
            Actors actors,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
        this.actors = actors;
        this.events = events;
    }

    /** A fresh number for the member; it is in the answer and nowhere else, and the one before it is void. */
    @Transactional
    public Made make(MemberId member) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        String digits = digits(settings.digits());
        Instant expiresAt = clock.instant().plus(settings.oneTimeCode()).truncatedTo(ChronoUnit.MILLIS);
        UUID id = ids.next();
        jdbc.sql("update checkin_one_time_code set active_member = null where active_member = ?")
                .param(member.value())
                .update();
        insert(id, member, SecretHash.of(digits, salt, ITERATIONS), expiresAt);
        events.publishEvent(new OneTimeCodeMade(id, member, expiresAt));
        log.info("one-time code made code={} member={}", id, member);
        return new Made(digits, expiresAt);
    }

    /** The member's number is void from now on. */
    @Transactional
    public void withdraw(MemberId member) {
        List<UUID> inForce = jdbc.sql("select code_id from checkin_one_time_code where active_member = ? for update")
                .param(member.value())
                .query(UUID.class)
                .list();
        for (UUID code : inForce) {
            jdbc.sql("update checkin_one_time_code set active_member = null where code_id = ?")
                    .param(code)
                    .update();
            events.publishEvent(new OneTimeCodeWithdrawn(code, member));
            log.info("one-time code withdrawn code={} member={}", code, member);
        }
    }

    private void insert(UUID id, MemberId member, SecretHash hash, Instant expiresAt) {
        Actor by = actors.current();
        try {
            jdbc.sql(
                            """
                            insert into checkin_one_time_code (code_id, member_id, active_member, salt, iterations, hash, made_at,
                                made_by_kind, made_by_id, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(id, member.value(), member.value(), hash.salt(), hash.iterations(), hash.hash())
                    .params(at(clock.instant()), by.kind().name(), by.id(), at(expiresAt))
                    .update();
        } catch (DuplicateKeyException meanwhile) { // checkin_one_time_code_one_in_force (V064)
            throw CodeProblem.madeMeanwhile();
        }
    }

    private String digits(int count) {
        long bound = 1;
        for (int i = 0; i < count; i++) {
            bound *= 10;
        }
        return String.format(Locale.ROOT, "%0" + count + "d", random.nextLong(bound));
    }

    /** Every code in force, as kiosks hold it. */
    @Transactional(readOnly = true)
    public Map<MemberId, OneTimeCode> inForce() {
        var found = new HashMap<MemberId, OneTimeCode>();
        jdbc.sql(
                        """
                        select code_id, active_member, salt, iterations, hash, expires_at from checkin_one_time_code
                        where active_member is not null and expires_at > ?""")
                .param(at(clock.instant()))
                .query(row -> {
                    found.put(
                            new MemberId(row.getObject("active_member", UUID.class)),
                            new OneTimeCode(
                                    row.getObject("code_id", UUID.class),
                                    new SecretHash(
                                            row.getBytes("salt"), row.getInt("iterations"), row.getBytes("hash")),
                                    row.getObject("expires_at", OffsetDateTime.class)
                                            .toInstant()));
                });
        return found;
    }

    /** Until when the member's code in force counts; empty without one. */
    @Transactional(readOnly = true)
    public Optional<Instant> inForceUntil(MemberId member) {
        return jdbc.sql("select expires_at from checkin_one_time_code where active_member = ? and expires_at > ?")
                .params(member.value(), at(clock.instant()))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** The code was accepted at a door; it counts no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void spend(UUID code, CheckInId checkIn) {
        int ended = jdbc.sql(
                        """
                        update checkin_one_time_code set active_member = null, spent_by = ?
                        where code_id = ? and spent_by is null""")
                .params(checkIn.value(), code)
                .update();
        if (ended == 1) {
            events.publishEvent(new OneTimeCodeSpent(code, checkIn));
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** @param digits to be said once */
    public record Made(String digits, Instant expiresAt) {
        @Override
        public String toString() {
            return "Made[expiresAt=" + expiresAt + "]";
        }
    }
}
