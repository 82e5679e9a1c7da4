package dev.rollcall.server.biometrics.bulk;

import dev.rollcall.server.members.MemberView;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds whose photo a file is by its path: {@code 0042.jpg}, {@code 0042_张三.jpg}, {@code 张三_0042_2.jpg}, {@code 张三.jpg},
 * {@code 张三/1.jpg}; or by a list of files and numbers. A number beats a name, a folder beats a file. Immutable.
 */
final class PhotoMatching {
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern PART = Pattern.compile("\\p{N}+|\\p{L}+");
    /** A shorter number may as well count the photos of one person. */
    private static final int A_NUMBER = 3;

    private final Map<String, MemberView> numbers = new HashMap<>();
    private final Map<String, MemberView> looseNumbers = new HashMap<>();
    private final Map<String, List<MemberView>> names = new HashMap<>();
    private final Map<String, String> listed;

    /** @param listed number by file, as an attached list says */
    PhotoMatching(Collection<MemberView> members, Map<String, String> listed) {
        this.listed = Map.copyOf(listed);
        for (MemberView member : members) {
            numbers.put(key(member.number()), member);
            looseNumbers.merge(loose(key(member.number())), member, (first, second) -> first);
            names.computeIfAbsent(key(member.name()), name -> new ArrayList<>()).add(member);
        }
    }

    /** @param member null unless matched */
    record Found(@Nullable MemberView member, Verdict verdict) {
        static Found of(MemberView member) {
            return new Found(member, Verdict.WAITING);
        }

        static Found not(Verdict why) {
            return new Found(null, why);
        }
    }

    Found match(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        String number = listed.getOrDefault(path, listed.get(file));
        if (number != null) {
            MemberView member = byNumber(key(number));
            return member == null ? Found.not(Verdict.NO_SUCH_MEMBER) : Found.of(member);
        }
        String[] folders = path.split("/");
        Hits stem = hits(file.replaceFirst("\\.[^.]*$", ""));
        if (folders.length > 1) {
            Hits folder = hits(folders[folders.length - 2]);
            if (!folder.none()) {
                return folder.names.size() > 1 ? folder.narrowedBy(stem).found() : folder.found();
            }
        }
        return stem.found();
    }

    private Hits hits(String segment) {
        var hits = new Hits();
        String whole = key(segment);
        if (numbers.containsKey(whole)) {
            hits.exact.add(numbers.get(whole));
        }
        if (names.containsKey(whole)) { // a part of a name may be somebody else's whole name
            hits.names.addAll(names.get(whole));
            return hits;
        }
        TOKEN.matcher(Normalizer.normalize(segment, Normalizer.Form.NFKC))
                .results()
                .map(MatchResult::group)
                .forEach(token -> take(token, hits));
        return hits;
    }

    private void take(String token, Hits hits) {
        if (!takeWhole(token, hits)) {
            PART.matcher(token).results().map(MatchResult::group).forEach(part -> takeWhole(part, hits));
        }
    }

    private boolean takeWhole(String token, Hits hits) {
        String key = key(token);
        MemberView exact = numbers.get(key);
        if (exact != null) {
            (key.length() >= A_NUMBER ? hits.exact : hits.loose).add(exact);
            return true;
        }
        List<MemberView> named = names.get(key);
        if (named != null) {
            hits.names.addAll(named);
            return true;
        }
        MemberView loose = Character.isDigit(key.charAt(0)) ? looseNumbers.get(loose(key)) : null;
        if (loose != null) {
            hits.loose.add(loose);
        }
        return false;
    }

    private @Nullable MemberView byNumber(String key) {
        MemberView exact = numbers.get(key);
        return exact != null ? exact : looseNumbers.get(loose(key));
    }

    /** Full-width digits and letters become plain, case and everything that only separates go. */
    private static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String loose(String number) {
        return number.replaceFirst("^0+(?=.)", "");
    }

    /** Everybody whom a part of the path may mean, in its order. */
    private static final class Hits {
        private final Set<MemberView> exact = new LinkedHashSet<>();
        private final Set<MemberView> loose = new LinkedHashSet<>();
        private final Set<MemberView> names = new LinkedHashSet<>();

        boolean none() {
            return exact.isEmpty() && loose.isEmpty() && names.isEmpty();
        }

        Hits narrowedBy(Hits file) {
            var both = new Hits();
            both.names.addAll(names);
            both.loose.addAll(file.exact);
            both.loose.addAll(file.loose);
            return both;
        }

        Found found() {
            List<MemberView> byNumber = new ArrayList<>(exact);
            byNumber.addAll(loose);
            if (names.isEmpty()) {
                return byNumber.isEmpty() ? Found.not(Verdict.NO_SUCH_MEMBER) : Found.of(byNumber.get(0));
            }
            for (MemberView member : byNumber) {
                if (names.contains(member)) {
                    return Found.of(member);
                }
            }
            if (!exact.isEmpty()) {
                return Found.not(Verdict.CONTRADICTION);
            }
            return names.size() == 1 ? Found.of(names.iterator().next()) : Found.not(Verdict.AMBIGUOUS);
        }
    }
}
