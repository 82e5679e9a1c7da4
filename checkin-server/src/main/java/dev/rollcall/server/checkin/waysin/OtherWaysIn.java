package dev.rollcall.server.checkin.waysin;

import dev.rollcall.codes.EntryCode.Kind;
import dev.rollcall.server.biometrics.OtherWays;
import dev.rollcall.server.checkin.cards.CardNumbers;
import dev.rollcall.server.checkin.codes.CodeBook;
import dev.rollcall.server.checkin.pass.PassLinks;
import dev.rollcall.server.members.MemberId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells who keeps face data what else lets a member in. */
@Component
class OtherWaysIn implements OtherWays {
    private final CodeBook book;
    private final CardNumbers cards;
    private final PassLinks links;

    OtherWaysIn(CodeBook book, CardNumbers cards, PassLinks links) {
        this.book = book;
        this.cards = cards;
        this.links = links;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<MemberId, Set<OtherWay>> of(Collection<MemberId> members) {
        if (members.isEmpty()) {
            return Map.of();
        }
        List<UUID> ids = members.stream().map(MemberId::value).toList();
        Map<MemberId, Set<OtherWay>> found = new HashMap<>();
        cards.holding(members).forEach(member -> add(found, member, OtherWay.CARD));
        book.counting(Kind.PRINTED, ids)
                .forEach(code -> add(found, new MemberId(code.holder()), OtherWay.PRINTED_CODE));
        links.holding(members).forEach(member -> add(found, member, OtherWay.PHONE));
        return found;
    }

    private static void add(Map<MemberId, Set<OtherWay>> found, MemberId member, OtherWay way) {
        found.computeIfAbsent(member, first -> EnumSet.noneOf(OtherWay.class)).add(way);
    }
}
