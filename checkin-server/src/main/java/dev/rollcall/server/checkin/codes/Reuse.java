package dev.rollcall.server.checkin.codes;

import dev.rollcall.protocol.CheckInAnswers.Ruling;
import dev.rollcall.protocol.ClaimEvidence;
import dev.rollcall.protocol.ClaimEvidence.Kind;
import dev.rollcall.server.checkin.CheckInId;
import dev.rollcall.server.checkin.codes.CodeFact.CodeReused;
import dev.rollcall.server.checkin.evidence.CheckIn;
import dev.rollcall.server.devices.DeviceId;
import dev.rollcall.server.members.MemberId;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notices what is good once and was accepted twice: a pass at two kiosks, a one-time code again. Two kiosks cut off from one
 * another cannot know; here their events meet. Thread-safe.
 */
@Component
public class Reuse {
    private static final Logger log = LoggerFactory.getLogger(Reuse.class);
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int LONGEST_REFERENCE = 64;

    private final JdbcClient jdbc;
    private final OneTimeCodes oneTimeCodes;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Reuse(JdbcClient jdbc, OneTimeCodes oneTimeCodes, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.oneTimeCodes = oneTimeCodes;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Looks at events just kept, in the order of passing.
     *
     * @throws org.springframework.dao.DuplicateKeyException if another transaction was faster with the same code
     *     (checkin_code_use, V064): to be heard again
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void watch(Collection<CheckIn> kept) {
        List<CheckIn> once = kept.stream().filter(Reuse::isGoodOnce).toList();
        if (once.isEmpty()) {
            return;
        }
        Map<String, Use> uses = uses(once.stream().map(Reuse::reference).collect(Collectors.toSet()));
        for (CheckIn checkIn : once) {
            Use first = uses.get(reference(checkIn));
            if (first == null) {
                uses.put(reference(checkIn), keepFirst(checkIn));
            } else if (claim(checkIn).kind() == Kind.PIN || !first.device().equals(device(checkIn))) {
                flag(first, checkIn);
            }
        }
    }

    private Use keepFirst(CheckIn checkIn) {
        jdbc.sql(
                        "insert into checkin_code_use (reference, kind, check_in_id, device_id, used_at) values (?, ?, ?, ?, ?)")
                .params(reference(checkIn), claim(checkIn).kind().name())
                .params(
                        checkIn.event().id(),
                        checkIn.event().deviceId(),
                        checkIn.passedAt().atOffset(ZoneOffset.UTC))
                .update();
        var id = new CheckInId(checkIn.event().id());
        if (claim(checkIn).kind() == Kind.PIN
                && UUID_TEXT.matcher(reference(checkIn)).matches()) {
            oneTimeCodes.spend(UUID.fromString(reference(checkIn)), id);
        }
        return new Use(id, device(checkIn));
    }

    private void flag(Use first, CheckIn again) {
        jdbc.sql(
                        """
                        insert into checkin_code_reuse (check_in_id, reference, kind, session_id, member_id, device_id, noticed_at)
                        values (:id, :reference, :kind, :session, :member, :device, :at)""")
                .param("id", again.event().id())
                .param("reference", reference(again))
                .param("kind", claim(again).kind().name())
                .param("session", again.event().sessionId())
                .param("member", again.event().memberId(), Types.OTHER)
                .param("device", again.event().deviceId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        var id = new CheckInId(again.event().id());
        events.publishEvent(new CodeReused(reference(again), first.checkIn(), id, device(again)));
        log.warn("code reused checkIn={} first={} device={}", id, first.checkIn(), device(again));
    }

    private Map<String, Use> uses(Collection<String> references) {
        var found = new HashMap<String, Use>();
        jdbc.sql("select reference, check_in_id, device_id from checkin_code_use where reference in (:references)")
                .param("references", references)
                .query(row -> {
                    found.put(
                            row.getString("reference"),
                            new Use(
                                    new CheckInId(row.getObject("check_in_id", UUID.class)),
                                    new DeviceId(row.getObject("device_id", UUID.class))));
                });
        return found;
    }

    /** What was noticed in {@code session}, the newest first. */
    @Transactional(readOnly = true)
    public List<Noticed> in(UUID session) {
        return jdbc.sql(
                        """
                        select kind, member_id, device_id, noticed_at from checkin_code_reuse
                        where session_id = ? order by noticed_at desc""")
                .param(session)
                .query((row, number) -> {
                    UUID member = row.getObject("member_id", UUID.class);
                    return new Noticed(
                            Kind.valueOf(row.getString("kind")),
                            member == null ? null : new MemberId(member),
                            new DeviceId(row.getObject("device_id", UUID.class)),
                            row.getObject("noticed_at", OffsetDateTime.class));
                })
                .list();
    }

    private static boolean isGoodOnce(CheckIn checkIn) {
        ClaimEvidence claim = checkIn.event().claim();
        return claim != null
                && claim.refusal() == null
                && (claim.kind() == Kind.PASS || claim.kind() == Kind.PIN)
                && claim.reference() != null
                && claim.reference().length() <= LONGEST_REFERENCE
                && checkIn.ruling() != Ruling.DISPUTED;
    }

    private static ClaimEvidence claim(CheckIn checkIn) {
        return java.util.Objects.requireNonNull(checkIn.event().claim());
    }

    private static String reference(CheckIn checkIn) {
        return java.util.Objects.requireNonNull(claim(checkIn).reference());
    }

    private static DeviceId device(CheckIn checkIn) {
        return new DeviceId(checkIn.event().deviceId());
    }

    private record Use(CheckInId checkIn, DeviceId device) {}

    /** A code used again, at {@code device}. */
    public record Noticed(Kind kind, @Nullable MemberId member, DeviceId device, OffsetDateTime at) {}
}
