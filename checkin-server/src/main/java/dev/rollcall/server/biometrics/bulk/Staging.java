package dev.rollcall.server.biometrics.bulk;

import dev.rollcall.server.biometrics.bulk.PhotoMatching.Found;
import dev.rollcall.server.biometrics.bulk.PhotoSource.Entry;
import dev.rollcall.server.biometrics.bulk.Run.State;
import dev.rollcall.server.biometrics.consent.Consents;
import dev.rollcall.server.biometrics.templates.PreparedPhotos;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.Members;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes photos in: finds whose each is, and stages those of members who consent, sealed. Photos of anybody else are named in the
 * list and never stored. Thread-safe.
 */
@Service
class Staging {
    /** As the desk: more photos make no better template. */
    static final int MOST_OF_ONE = 10;

    private static final int TOGETHER = 20;
    private static final Pattern PICTURE = Pattern.compile(".*\\.(jpe?g|png)");
    private static final Pattern NOT_OURS =
            Pattern.compile("(^|.*/)(\\.[^./][^/]*|__MACOSX/.*|Thumbs\\.db|desktop\\.ini)");
    private static final Pattern LEADS_OUT = Pattern.compile("^/.*|^[A-Za-z]:.*|(^|.*/)\\.\\.(/.*|$)");

    private final BulkProperties settings;
    private final Runs runs;
    private final Members members;
    private final Consents consents;
    private final PreparedPhotos prepared;
    private final TransactionTemplate transaction;
    private final Beginning beginning;

    Staging(
            BulkProperties settings,
            Runs runs,
            Members members,
            Consents consents,
            PreparedPhotos prepared,
            TransactionTemplate transaction,
            Beginning beginning) {
        this.settings = settings;
        this.runs = runs;
        this.members = members;
        this.consents = consents;
        this.prepared = prepared;
        this.transaction = transaction;
        this.beginning = beginning;
    }

    /** Takes everything in and begins to judge; answers the run. */
    UUID take(PhotoSource source, Map<String, String> attached) {
        List<Entry> files = source.entries().stream()
                .filter(entry -> !NOT_OURS.matcher(entry.path()).matches())
                .toList();
        if (files.size() > settings.mostFiles()) {
            throw BulkProblem.tooMany(settings.mostFiles());
        }
        Map<String, String> listed = new HashMap<>(attached);
        files.stream()
                .filter(file -> lower(file).endsWith(".csv"))
                .forEach(file -> listed.putAll(FileList.read(bytes(file).orElseThrow(BulkProblem::badCsv))));
        List<Entry> photos = files.stream()
                .filter(file -> PICTURE.matcher(lower(file)).matches())
                .toList();
        if (photos.isEmpty()) {
            throw BulkProblem.empty();
        }
        UUID run = beginning.begin(source.name());
        try {
            stage(run, photos, new PhotoMatching(members.serving(), listed));
        } catch (RuntimeException broken) {
            beginning.giveUp(run);
            throw broken;
        }
        return run;
    }

    private void stage(UUID run, List<Entry> photos, PhotoMatching matching) {
        Set<MemberId> consenting = consents.consenting();
        Map<MemberId, Integer> counts = new HashMap<>();
        for (int from = 0; from < photos.size(); from += TOGETHER) {
            int first = from;
            List<Entry> some = photos.subList(from, Math.min(photos.size(), from + TOGETHER));
            transaction.executeWithoutResult(status -> {
                for (int i = 0; i < some.size(); i++) {
                    stage(run, first + i, some.get(i), matching, new Standing(consenting, counts));
                }
            });
        }
        transaction.executeWithoutResult(status -> runs.move(run, State.STAGING, State.JUDGING));
    }

    /** @param counts staged photos of each member so far */
    private record Standing(Set<MemberId> consenting, Map<MemberId, Integer> counts) {}

    private void stage(UUID run, int place, Entry entry, PhotoMatching matching, Standing standing) {
        Found found =
                LEADS_OUT.matcher(entry.path()).matches() ? Found.not(Verdict.REFUSED) : matching.match(entry.path());
        MemberId member = found.member() == null ? null : found.member().id();
        Verdict verdict = member == null ? found.verdict() : stage(run, place, entry, member, standing);
        runs.add(run, new Runs.File(place, entry.path(), member, verdict, List.of()));
    }

    private Verdict stage(UUID run, int place, Entry entry, MemberId member, Standing standing) {
        if (!standing.consenting().contains(member)) {
            return Verdict.NO_CONSENT;
        }
        int before = standing.counts().getOrDefault(member, 0);
        if (before >= MOST_OF_ONE) {
            return Verdict.ONE_TOO_MANY;
        }
        Optional<byte[]> photo = bytes(entry);
        if (photo.isEmpty()) {
            return Verdict.TOO_LARGE;
        }
        Optional<UUID> consent = consents.lock(member);
        if (consent.isEmpty()) {
            return Verdict.NO_CONSENT;
        }
        prepared.put(member, consent.get(), run, place, photo.get());
        standing.counts().put(member, before + 1);
        if (before == 0) {
            runs.addMember(run, member);
        }
        return Verdict.WAITING;
    }

    /** The file, empty when it is larger than a photo may be, whatever the archive declares. */
    private Optional<byte[]> bytes(Entry entry) {
        int most = (int) settings.largestPhoto().toBytes();
        try (InputStream in = entry.open()) {
            byte[] bytes = in.readNBytes(most + 1);
            return bytes.length > most ? Optional.empty() : Optional.of(bytes);
        } catch (IOException damaged) {
            return Optional.of(new byte[0]);
        }
    }

    private static String lower(Entry entry) {
        return entry.path().toLowerCase(Locale.ROOT);
    }
}
