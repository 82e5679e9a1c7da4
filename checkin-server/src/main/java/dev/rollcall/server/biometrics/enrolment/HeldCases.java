package dev.rollcall.server.biometrics.enrolment;

import dev.rollcall.server.biometrics.ConsentWithdrawn;
import dev.rollcall.server.biometrics.FaceErased;
import dev.rollcall.server.biometrics.FaceHeld;
import dev.rollcall.server.biometrics.HeldFaceDecided;
import dev.rollcall.server.biometrics.enrolment.HeldCase.Decision;
import dev.rollcall.server.biometrics.enrolment.HeldCase.Source;
import dev.rollcall.server.biometrics.templates.PreparedPhotos;
import dev.rollcall.server.members.MemberAnonymised;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.shared.Actor;
import dev.rollcall.server.shared.Actors;
import dev.rollcall.server.shared.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every face that was held because it resembles another member's, and what became of it. Thread-safe; that a member has one
 * open case at most is the database's word (V083).
 */
@Component
class HeldCases {
    private final JdbcClient jdbc;
    private final PreparedPhotos prepared;
    private final Ids ids;
    private final Clock clock;
    private final Actors actors;
    private final ApplicationEventPublisher events;

    HeldCases(
            JdbcClient jdbc,
            PreparedPhotos prepared,
            Ids ids,
            Clock clock,
            Actors actors,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.prepared = prepared;
        this.ids = ids;
        this.clock = clock;
        this.actors = actors;
        this.events = events;
    }

    /** Holds the photos instead of whatever was held of the member before; the consent is locked by the caller. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID hold(MemberId member, UUID consent, Resemblance like, List<byte[]> photos, Source source) {
        closeOpen(member, Decision.REPLACED);
        UUID id = ids.next();
        Actor by = actors.current();
        jdbc.sql(
                        """
                        insert into biometrics_held (held_id, member_id, open_member, like_member, similarity, threshold, source,
                            photos, held_at, held_by_kind, held_by_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, member.value(), member.value(), like.other().value())
                .params(like.similarity(), like.threshold(), source.name(), photos.size(), now())
                .params(by.kind().name(), by.id())
                .update();
        int place = 0;
        for (byte[] photo : photos) {
            prepared.put(member, consent, id, place++, photo);
        }
        events.publishEvent(new FaceHeld(member, like.other(), id, source.name()));
        return id;
    }

    /** @throws EnrolmentProblem if somebody decided meanwhile */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(HeldCase held, Decision decision, @Nullable String reason) {
        Actor by = actors.current();
        int closed = jdbc.sql(
                        """
                        update biometrics_held set open_member = null, decision = ?, reason = ?, decided_at = ?,
                            decided_by_kind = ?, decided_by_id = ? where held_id = ? and open_member is not null""")
                .param(decision.name())
                .param(reason)
                .params(now(), by.kind().name(), by.id(), held.id())
                .update();
        if (closed == 0) {
            throw EnrolmentProblem.heldDecidedMeanwhile();
        }
        prepared.drop(held.member(), held.id());
        events.publishEvent(new HeldFaceDecided(held.member(), held.like(), held.id(), decision.name()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void closeOpen(MemberId member, Decision decision) {
        openOf(member).ifPresent(held -> close(held, decision, null));
    }

    /** The photos themselves went with the member's key. */
    @EventListener
    void on(FaceErased erased) {
        closeOpen(erased.member(), Decision.ERASED);
    }

    @EventListener
    void on(ConsentWithdrawn withdrawn) {
        closeOpen(withdrawn.member(), Decision.ERASED);
    }

    /** Why two people were told apart may name them; that somebody decided stays. */
    @EventListener
    void on(MemberAnonymised anonymised) {
        UUID member = anonymised.member().value();
        jdbc.sql(
                        "update biometrics_held set reason = '—' where reason is not null and (member_id = ? or like_member = ?)")
                .params(member, member)
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<HeldCase> find(UUID id) {
        return jdbc.sql("select * from biometrics_held where held_id = ?")
                .param(id)
                .query((row, number) -> held(row))
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<HeldCase> openOf(MemberId member) {
        return jdbc.sql("select * from biometrics_held where open_member = ?")
                .param(member.value())
                .query((row, number) -> held(row))
                .optional();
    }

    /** All that wait, the oldest first, then at most {@code most} that are decided, the latest first. */
    @Transactional(readOnly = true)
    public List<HeldCase> list(int most) {
        List<HeldCase> all = new ArrayList<>(
                jdbc.sql("select * from biometrics_held where decision is null order by held_at, held_id")
                        .query((row, number) -> held(row))
                        .list());
        all.addAll(jdbc.sql(
                        """
                        select * from biometrics_held where decision is not null order by decided_at desc, held_id
                        fetch first ? rows only""")
                .param(most)
                .query((row, number) -> held(row))
                .list());
        return all;
    }

    /** Those of the photos that still wait; none once decided. */
    @Transactional(readOnly = true)
    public List<byte[]> photos(HeldCase held) {
        List<byte[]> photos = new ArrayList<>();
        for (int place = 0; place < held.photos(); place++) {
            prepared.photo(held.member(), held.id(), place).ifPresent(photos::add);
        }
        return photos;
    }

    private static HeldCase held(ResultSet row) throws SQLException {
        String decision = row.getString("decision");
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new HeldCase(
                row.getObject("held_id", UUID.class),
                new MemberId(row.getObject("member_id", UUID.class)),
                new MemberId(row.getObject("like_member", UUID.class)),
                row.getFloat("similarity"),
                row.getFloat("threshold"),
                Source.valueOf(row.getString("source")),
                row.getInt("photos"),
                row.getObject("held_at", OffsetDateTime.class).toInstant(),
                decision == null ? null : Decision.valueOf(decision),
                row.getString("reason"),
                decided == null ? null : decided.toInstant());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
