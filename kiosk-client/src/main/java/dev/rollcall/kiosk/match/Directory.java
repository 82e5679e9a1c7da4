package dev.rollcall.kiosk.match;

import dev.rollcall.protocol.KioskMember;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Members by what names them: id, number, card. Immutable. */
final class Directory {
    private final Map<UUID, KioskMember> byId;
    private final Map<String, KioskMember> byNumber;
    private final Map<String, KioskMember> byCard;

    private Directory(Map<UUID, KioskMember> byId, Map<String, KioskMember> byNumber, Map<String, KioskMember> byCard) {
        this.byId = byId;
        this.byNumber = byNumber;
        this.byCard = byCard;
    }

    static Directory of(Collection<KioskMember> members) {
        var byId = new HashMap<UUID, KioskMember>();
        var byNumber = new HashMap<String, KioskMember>();
        var byCard = new HashMap<String, KioskMember>();
        for (KioskMember member : members) {
            byId.put(member.id(), member);
            byNumber.put(plain(member.number()), member);
            member.cards().forEach(card -> byCard.put(card, member));
        }
        return new Directory(Map.copyOf(byId), Map.copyOf(byNumber), Map.copyOf(byCard));
    }

    Optional<KioskMember> byId(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<KioskMember> byNumber(String number) {
        return Optional.ofNullable(byNumber.get(plain(number)));
    }

    Optional<KioskMember> byCard(String hash) {
        return Optional.ofNullable(byCard.get(hash));
    }

    Collection<KioskMember> all() {
        return byId.values();
    }

    int size() {
        return byId.size();
    }

    /** A number as typed on any keyboard: case, width and spaces do not tell members apart. */
    private static String plain(String number) {
        return Normalizer.normalize(number, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }
}
