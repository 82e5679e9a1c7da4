package dev.rollcall.server.biometrics.consent;

import dev.rollcall.server.members.MemberId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where every member stands, as of now: the last word counts, and a text that asks again counts from its day. Thread-safe. */
@Component
public class Standings {
    /** asks: when the first later text asks again, null when none does. A refusal is only looked at where no consent is in force. */
    private static final String QUERY =
            """
            select c.member_id, c.active_member, max(c.withdrawn_at) said_at, 'CONSENT' what,
                (select min(later.asks_again_at) from biometrics_consent_text later
                 join biometrics_consent_text agreed on agreed.text_version = c.agreed_version
                 where c.active_member is not null and later.place > agreed.place and later.asks_again_at is not null) asks
            from biometrics_consent c %s group by c.member_id, c.active_member, c.agreed_version
            union all
            select r.member_id, cast(null as uuid), max(r.said_at), 'REFUSAL', cast(null as timestamp(6) with time zone)
            from biometrics_consent_refusal r %s group by r.member_id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Standings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of everybody who ever said yes or no. */
    @Transactional(readOnly = true)
    public Map<MemberId, Standing> all() {
        return read(jdbc.sql(QUERY.formatted("", "")));
    }

    /** Empty for who was never asked. */
    @Transactional(readOnly = true)
    public Optional<Standing> of(MemberId member) {
        return Optional.ofNullable(
                read(jdbc.sql(QUERY.formatted("where c.member_id = :member", "where r.member_id = :member"))
                                .param("member", member.value()))
                        .get(member));
    }

    private Map<MemberId, Standing> read(JdbcClient.StatementSpec query) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        Map<MemberId, Standing> standings = new HashMap<>();
        Map<MemberId, OffsetDateTime> lastNo = new HashMap<>();
        query.query(row -> {
            var member = new MemberId(row.getObject("member_id", UUID.class));
            if (row.getObject("active_member") != null) {
                standings.put(member, agreed(row.getObject("asks", OffsetDateTime.class), now));
                return;
            }
            OffsetDateTime said = row.getObject("said_at", OffsetDateTime.class);
            boolean refusal = row.getString("what").equals("REFUSAL");
            OffsetDateTime before = lastNo.get(member);
            // who refuses a text withdraws an earlier consent by it, in one instant
            boolean later = before == null || (refusal ? !said.isBefore(before) : said.isAfter(before));
            boolean agreed = standings.containsKey(member)
                    && !standings.getOrDefault(member, Standing.AGREED).declined();
            if (later && !agreed) {
                lastNo.put(member, said);
                standings.put(member, refusal ? Standing.REFUSED : Standing.WITHDRAWN);
            }
        });
        return standings;
    }

    private static Standing agreed(@Nullable OffsetDateTime asks, OffsetDateTime now) {
        if (asks == null) {
            return Standing.AGREED;
        }
        return asks.isAfter(now) ? Standing.AGREED_UNTIL : Standing.ASK_AGAIN;
    }
}
