package dev.rollcall.face.evaluate;

import dev.rollcall.face.Gallery;
import dev.rollcall.face.Match;
import dev.rollcall.face.Template;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A closed and an open identification experiment over folders of photographs. */
public final class Identification {
    /** Folds over which the verification accuracy is averaged. */
    private static final int FOLDS = 10;

    private final Acquisition acquisition;
    private final String modelId;
    private final int enrol;
    private final Map<String, Template> enrolled = new LinkedHashMap<>();
    private final List<Probe> probes = new ArrayList<>();
    private final List<Optional<Template>> strangers = new ArrayList<>();

    private record Probe(String identity, Optional<Template> template) {}

    private Identification(Acquisition acquisition, String modelId, int enrol) {
        this.acquisition = acquisition;
        this.modelId = modelId;
        this.enrol = enrol;
    }

    /**
     * Which photos take part.
     *
     * @param gallery of each identity the first {@code enrol} photos are enrolled, averaged
     * @param probes every photo that was not enrolled is searched; identities outside the gallery are non-mated
     * @param unknown people of no gallery; null when there are none, then each probe is also searched in the gallery
     *     without its own person
     * @param enrol at least 1
     */
    public record Plan(PhotoFolder gallery, PhotoFolder probes, @Nullable PhotoFolder unknown, int enrol) {
        /** How many different photos will be read. */
        public int photos() {
            List<Path> all = new ArrayList<>(probes.all());
            gallery.photos().values().forEach(photos -> all.addAll(photos.subList(0, Math.min(enrol, photos.size()))));
            if (unknown != null) {
                all.addAll(unknown.all());
            }
            return (int) all.stream().distinct().count();
        }
    }

    /**
     * @throws UnusableInput if nobody can be enrolled or nothing is left to probe with
     */
    public static Report run(Plan plan, Acquisition acquisition, String modelId) {
        Identification experiment = new Identification(acquisition, modelId, plan.enrol());
        experiment.acquire(plan);
        return experiment.report();
    }

    private void acquire(Plan plan) {
        List<Path> used = new ArrayList<>();
        plan.gallery().photos().forEach((identity, photos) -> {
            List<Path> first = photos.subList(0, Math.min(enrol, photos.size()));
            used.addAll(first);
            List<Template> templates = acquisition.templates(first);
            if (!templates.isEmpty()) {
                enrolled.put(identity, Template.average(templates));
            }
        });
        plan.probes().photos().forEach((identity, photos) -> photos.stream()
                .filter(photo -> !used.contains(photo))
                .forEach(photo -> {
                    if (plan.gallery().photos().containsKey(identity)) {
                        probes.add(new Probe(identity, acquisition.template(photo)));
                    } else {
                        strangers.add(acquisition.template(photo));
                    }
                }));
        if (plan.unknown() != null) {
            plan.unknown().all().forEach(photo -> strangers.add(acquisition.template(photo)));
        }
        if (enrolled.isEmpty() || probes.isEmpty()) {
            throw new UnusableInput(enrolled.size() + " people could be enrolled and " + probes.size()
                    + " photos of them are left as probes: nothing to measure");
        }
    }

    private Report report() {
        Gallery<String> gallery = Gallery.of(enrolled);
        List<Float> mated = new ArrayList<>();
        int first = 0;
        for (Probe probe : probes) {
            float score = mated(gallery, probe);
            mated.add(score);
            first += score > Scores.NEVER ? 1 : 0;
        }
        Scores scores = new Scores(mated, nonMated(gallery));
        return new Report(
                "identification",
                modelId,
                enrolled.size(),
                enrol,
                acquisition.attempts(),
                acquisition.failures().size(),
                scores.positives(),
                scores.negatives(),
                (double) first / probes.size(),
                accuracy(),
                Report.RATES.stream().map(scores::at).toList(),
                scores.curve());
    }

    private static float mated(Gallery<String> gallery, Probe probe) {
        return probe.template()
                .flatMap(gallery::search)
                .filter(match -> match.best().equals(probe.identity()))
                .map(Match::score)
                .orElse(Scores.NEVER);
    }

    private List<Float> nonMated(Gallery<String> gallery) {
        if (!strangers.isEmpty()) {
            return strangers.stream()
                    .map(stranger ->
                            stranger.flatMap(gallery::search).map(Match::score).orElse(Scores.NEVER))
                    .toList();
        }
        return probes.stream().map(probe -> withoutOwn(gallery, probe)).toList();
    }

    private static float withoutOwn(Gallery<String> gallery, Probe probe) {
        return probe.template()
                .flatMap(gallery::search)
                .map(match -> match.best().equals(probe.identity()) ? match.secondScore() : match.score())
                .orElse(Scores.NEVER);
    }

    /** Each probe once against its own person and once against the next one; null with too few people. */
    private @Nullable FoldedAccuracy accuracy() {
        if (enrolled.size() < 2 * FOLDS) {
            return null;
        }
        List<String> order = new ArrayList<>(enrolled.keySet());
        List<FoldedAccuracy.Pair> pairs = new ArrayList<>();
        for (Probe probe : probes) {
            int own = order.indexOf(probe.identity());
            if (own >= 0 && probe.template().isPresent()) {
                Template template = probe.template().get();
                int fold = own * FOLDS / order.size();
                String other = order.get((own + 1) % order.size());
                pairs.add(new FoldedAccuracy.Pair(fold, similarity(template, order.get(own)), true));
                pairs.add(new FoldedAccuracy.Pair(fold, similarity(template, other), false));
            }
        }
        boolean everyFold =
                pairs.stream().mapToInt(FoldedAccuracy.Pair::fold).distinct().count() == FOLDS;
        return everyFold ? FoldedAccuracy.of(pairs, FOLDS) : null;
    }

    private float similarity(Template template, String identity) {
        Template other = enrolled.get(identity);
        return other == null ? Scores.NEVER : template.similarity(other);
    }
}
