package dev.rollcall.server.biometrics.templates;

import dev.rollcall.server.biometrics.templates.FaceSeals.MemberSeal;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.shared.Ids;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Photos that wait for an enrolment, sealed under the member's data key, which is made when there is none. Thread-safe.
 *
 * <p>They go with that key: an erasure, a withdrawal and the next enrolment leave none behind (V083).
 */
@Component
public class PreparedPhotos {
    private final FaceSeals seals;
    private final FaceRows rows;
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    PreparedPhotos(FaceSeals seals, FaceRows rows, JdbcClient jdbc, Ids ids, Clock clock) {
        this.seals = seals;
        this.rows = rows;
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Keeps something of the member for {@code owner}, a piece of work.
     *
     * @param consent the consent in force, locked by the caller
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(MemberId member, UUID consent, UUID owner, int place, byte[] photo) {
        MemberSeal seal = seal(member).orElseGet(() -> newKey(member, consent));
        jdbc.sql(
                        """
                        insert into biometrics_prepared (prepared_id, member_id, owner_id, place, sealed, made_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(ids.next(), member.value(), owner, place)
                .params(seal.prepared(owner, place, photo), now())
                .update();
    }

    /** Replaces what lies there; false when it is gone, with the member's key or otherwise. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean replace(MemberId member, UUID owner, int place, byte[] photo) {
        return seal(member)
                .map(seal -> jdbc.sql("update biometrics_prepared set sealed = ? where owner_id = ? and place = ?")
                        .params(seal.prepared(owner, place, photo), owner, place)
                        .update())
                .filter(changed -> changed == 1)
                .isPresent();
    }

    @Transactional(readOnly = true)
    public Optional<byte[]> photo(MemberId member, UUID owner, int place) {
        Optional<MemberSeal> seal = seal(member);
        return seal.isEmpty()
                ? Optional.empty()
                : jdbc.sql("select sealed from biometrics_prepared where owner_id = ? and place = ? and member_id = ?")
                        .params(owner, place, member.value())
                        .query(byte[].class)
                        .optional()
                        .map(bytes -> seal.get().openPrepared(owner, place, bytes));
    }

    /** Destroys what waits of the member for this piece of work. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void drop(MemberId member, UUID owner) {
        jdbc.sql("delete from biometrics_prepared where owner_id = ? and member_id = ?")
                .params(owner, member.value())
                .update();
        dropIdleKeys(List.of(member));
    }

    /** Destroys one of them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void dropOne(UUID owner, int place) {
        jdbc.sql("delete from biometrics_prepared where owner_id = ? and place = ?")
                .params(owner, place)
                .update();
    }

    /** Destroys everything that waits for this piece of work. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void dropAll(UUID owner) {
        List<MemberId> members = jdbc.sql("select distinct member_id from biometrics_prepared where owner_id = ?")
                .param(owner)
                .query((row, number) -> new MemberId(row.getObject(1, UUID.class)))
                .list();
        jdbc.sql("delete from biometrics_prepared where owner_id = ?")
                .param(owner)
                .update();
        dropIdleKeys(members);
    }

    /** A key under which nothing lies any more is no use to anybody. */
    private void dropIdleKeys(List<MemberId> members) {
        for (MemberId member : members) {
            jdbc.sql(
                            """
                            delete from biometrics_data_key where member_id = :member
                                and not exists (select 1 from biometrics_template where member_id = :member)
                                and not exists (select 1 from biometrics_prepared where member_id = :member)""")
                    .param("member", member.value())
                    .update();
        }
    }

    private Optional<MemberSeal> seal(MemberId member) {
        return rows.wrappedKey(member.value()).map(wrapped -> seals.of(member.value(), wrapped));
    }

    private MemberSeal newKey(MemberId member, UUID consent) {
        byte[] wrapped = seals.freshKey(member.value());
        rows.insertKey(member.value(), consent, wrapped, now());
        return seals.of(member.value(), wrapped);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
