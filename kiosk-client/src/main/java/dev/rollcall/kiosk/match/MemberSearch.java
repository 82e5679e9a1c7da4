package dev.rollcall.kiosk.match;

import dev.rollcall.protocol.KioskMember;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds members by what staff would type: number, name, pinyin or its initials. */
public final class MemberSearch {
    private static final int NO_HIT = Integer.MAX_VALUE;

    private MemberSearch() {}

    /** The likeliest first; nobody for an empty query. */
    public static List<KioskMember> find(Roster roster, String query, int limit) {
        String wanted = plain(query);
        if (wanted.isEmpty()) {
            return List.of();
        }
        return roster.members().stream()
                .map(member -> new Hit(member, distance(member, wanted)))
                .filter(hit -> hit.distance() < NO_HIT)
                .sorted(Comparator.comparingInt(Hit::distance)
                        .thenComparing(hit -> hit.member().pinyin())
                        .thenComparing(hit -> hit.member().number()))
                .limit(limit)
                .map(Hit::member)
                .toList();
    }

    private static int distance(KioskMember member, String wanted) {
        List<String> spellings = List.of(
                plain(member.number()), plain(member.name()), plain(member.pinyin()), initials(member.pinyin()));
        int best = NO_HIT;
        for (String spelling : spellings) {
            int at = spelling.indexOf(wanted);
            if (at >= 0) {
                int whole = spelling.length() == wanted.length() ? 0 : 1;
                best = Math.min(best, at == 0 ? whole : 2);
            }
        }
        return best;
    }

    /** Of {@code wang xiao ming}: {@code wxm}. */
    private static String initials(String pinyin) {
        return Arrays.stream(pinyin.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> plain(word.substring(0, 1)))
                .collect(Collectors.joining());
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}\\s'’·-]", "")
                .toLowerCase(Locale.ROOT);
    }

    private record Hit(KioskMember member, int distance) {}
}
