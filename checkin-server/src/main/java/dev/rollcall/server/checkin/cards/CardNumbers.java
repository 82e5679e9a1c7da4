package dev.rollcall.server.checkin.cards;

import dev.rollcall.protocol.CardNumber;
import dev.rollcall.server.checkin.cards.CardFact.CardAdded;
import dev.rollcall.server.checkin.cards.CardFact.CardRemoved;
import dev.rollcall.server.keys.Secrets;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import dev.rollcall.server.shared.Actor;
import dev.rollcall.server.shared.Actors;
import dev.rollcall.server.shared.Chunks;
import dev.rollcall.server.shared.Ids;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose card is whose. That a card belongs to one member is the database's word (V065). Thread-safe. */
@Service
public class CardNumbers {
    /** Names the salt under which card numbers are hashed; paired kiosks know it. */
    private static final String SALT = "card_salt";

    private static final Logger log = LoggerFactory.getLogger(CardNumbers.class);
    private static final int MARK = 6;

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Members members;
    private final Ids ids;
    private final Clock clock;
    private final Actors actors;
    private final ApplicationEventPublisher events;

    CardNumbers(
            JdbcClient jdbc,
            Secrets secrets,
            Members members,
            Ids ids,
            Clock clock,
            Actors actors,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.members = members;
        this.ids = ids;
        this.clock = clock;
        this.actors = actors;
        this.events = events;
    }

    /** Under what every number is hashed. */
    public byte[] salt() {
        return secrets.get(SALT);
    }

    /**
     * Gives the member a card; one the member has already stays as it is.
     *
     * @param typed as a reader types it
     * @throws CardProblem if that is no card number, or another member's card
     */
    @Transactional
    public void add(MemberId member, String typed) {
        CardNumber number = CardNumber.typed(typed).orElseThrow(CardProblem::unreadable);
        if (members.find(member).isEmpty()) {
            throw CardProblem.unknownMember();
        }
        String hash = number.hash(salt());
        Optional<MemberId> holder = Optional.ofNullable(holders(List.of(hash)).get(hash));
        if (holder.isEmpty()) {
            insert(member, hash);
        } else if (!holder.get().equals(member)) {
            throw CardProblem.taken(name(holder.get()));
        }
    }

    private void insert(MemberId member, String hash) {
        UUID id = ids.next();
        Actor by = actors.current();
        try {
            jdbc.sql(
                            """
                            insert into checkin_card (card_id, member_id, hash, added_at, added_by_kind, added_by_id)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(id, member.value(), hash, clock.instant().atOffset(ZoneOffset.UTC))
                    .params(by.kind().name(), by.id())
                    .update();
        } catch (DuplicateKeyException meanwhile) { // checkin_card_once (V065)
            throw CardProblem.taken("");
        }
        events.publishEvent(new CardAdded(id, member));
        log.info("card added card={} member={}", id, member);
    }

    @Transactional
    public void remove(MemberId member, UUID card) {
        int removed = jdbc.sql("delete from checkin_card where card_id = ? and member_id = ?")
                .params(card, member.value())
                .update();
        if (removed == 0) {
            throw CardProblem.unknown();
        }
        events.publishEvent(new CardRemoved(card, member));
        log.info("card removed card={} member={}", card, member);
    }

    /** The member's cards, the oldest first. */
    @Transactional(readOnly = true)
    public List<Card> of(MemberId member) {
        return jdbc.sql(
                        "select card_id, hash, added_at from checkin_card where member_id = ? order by added_at, card_id")
                .param(member.value())
                .query((row, number) -> new Card(
                        row.getObject("card_id", UUID.class),
                        member,
                        row.getString("hash").substring(0, MARK),
                        row.getObject("added_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The hashes of everybody's cards, each in a fixed order. */
    @Transactional(readOnly = true)
    public Map<MemberId, List<String>> hashes() {
        var found = new HashMap<MemberId, List<String>>();
        jdbc.sql("select member_id, hash from checkin_card order by hash").query(row -> {
            found.computeIfAbsent(new MemberId(row.getObject("member_id", UUID.class)), member -> new ArrayList<>())
                    .add(row.getString("hash"));
        });
        return found;
    }

    /** Who of these has a card. */
    @Transactional(readOnly = true)
    public Set<MemberId> holding(Collection<MemberId> wanted) {
        var found = new HashSet<MemberId>();
        Chunks.of(wanted.stream().map(MemberId::value).toList())
                .forEach(chunk -> jdbc.sql("select distinct member_id from checkin_card where member_id in (:members)")
                        .param("members", chunk)
                        .query(row -> {
                            found.add(new MemberId(row.getObject("member_id", UUID.class)));
                        }));
        return found;
    }

    /** How many cards there are. */
    @Transactional(readOnly = true)
    public long count() {
        return jdbc.sql("select count(*) from checkin_card").query(Long.class).single();
    }

    /** Whose card each of {@code hashes} is; those of nobody are left out. */
    @Transactional(readOnly = true)
    public Map<String, MemberId> holders(Collection<String> hashes) {
        var found = new HashMap<String, MemberId>();
        Chunks.of(hashes).forEach(chunk -> jdbc.sql("select hash, member_id from checkin_card where hash in (:hashes)")
                .param("hashes", chunk)
                .query(row -> {
                    found.put(row.getString("hash"), new MemberId(row.getObject("member_id", UUID.class)));
                }));
        return found;
    }

    String name(MemberId member) {
        return members.find(member).map(MemberView::name).orElse("");
    }
}
