package dev.rollcall.face.evaluate;

import dev.rollcall.face.Gallery;
import dev.rollcall.face.Match;
import dev.rollcall.face.OperatingPoints;
import dev.rollcall.face.Template;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Finds the threshold for each gallery size and rate, by drawing many galleries of that size from the same people.
 *
 * <p>Galleries larger than the number of known people are filled up with unknown ones, who then are no longer strangers.
 */
public final class CalibrationRun {
    private final List<Person> known;
    private final List<Template> unknown;
    private final int repeats;

    private record Person(List<Template> photos) {}

    private record Trials(List<Float> mated, List<Float> nonMated) {}

    private CalibrationRun(List<Person> known, List<Template> unknown, int repeats) {
        this.known = known;
        this.unknown = unknown;
        this.repeats = repeats;
    }

    /**
     * Reads the photos once.
     *
     * @param repeats galleries drawn for each size; more steady the figures
     * @throws UnusableInput if no known person has two usable photos
     */
    public static CalibrationRun over(PhotoFolder known, PhotoFolder unknown, Acquisition acquisition, int repeats) {
        List<Person> people = new ArrayList<>();
        for (var photos : known.photos().values()) {
            List<Template> templates = acquisition.templates(photos);
            if (templates.size() >= 2) {
                people.add(new Person(templates));
            }
        }
        if (people.isEmpty()) {
            throw new UnusableInput("nobody has the two usable photos that a calibration needs");
        }
        return new CalibrationRun(people, acquisition.templates(unknown.all()), repeats);
    }

    /** Gallery sizes above this leave too few strangers to count false positives by. */
    public int largestGallery() {
        return known.size() + unknown.size() * 2 / 3;
    }

    /**
     * For each size and rate one point: the highest threshold that any of {@code enrolments} needs, and the worst miss
     * rate any of them has at it.
     *
     * @param enrolments photos averaged into a template, such as 1 and 3
     * @throws UnusableInput if a size is under 1 or over {@link #largestGallery}
     */
    public List<OperatingPoints.Point> points(List<Integer> sizes, List<Integer> enrolments) {
        List<OperatingPoints.Point> points = new ArrayList<>();
        for (int size : sizes) {
            if (size < 1 || size > largestGallery()) {
                throw new UnusableInput("a gallery of " + size + " is not possible here; 1 to " + largestGallery());
            }
            List<Scores> all =
                    enrolments.stream().map(enrol -> scores(size, enrol)).toList();
            for (double rate : Report.RATES) {
                float threshold = (float) all.stream()
                        .mapToDouble(scores -> scores.at(rate).threshold())
                        .max()
                        .orElse(1);
                double missed = all.stream()
                        .mapToDouble(scores -> scores.falseNegativeRate(threshold))
                        .max()
                        .orElse(1);
                points.add(new OperatingPoints.Point(size, rate, threshold, missed));
            }
        }
        return points;
    }

    private Scores scores(int size, int enrol) {
        Trials trials = new Trials(new ArrayList<>(), new ArrayList<>());
        for (int repeat = 0; repeat < repeats; repeat++) {
            draw(size, enrol, new Random(31L * size + repeat), trials);
        }
        return new Scores(trials.mated(), trials.nonMated());
    }

    private void draw(int size, int enrol, Random random, Trials trials) {
        List<Person> people = new ArrayList<>(known);
        List<Template> strangers = new ArrayList<>(unknown);
        Collections.shuffle(people, random);
        Collections.shuffle(strangers, random);
        Map<Integer, Template> templates = new LinkedHashMap<>();
        Map<Integer, List<Template>> probes = new LinkedHashMap<>();
        List<Template> outside = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            List<Template> photos = new ArrayList<>(people.get(i).photos());
            Collections.shuffle(photos, random);
            int first = Math.min(enrol, photos.size() - 1);
            if (i < size) {
                templates.put(i, Template.average(photos.subList(0, first)));
                probes.put(i, photos.subList(first, photos.size()));
            } else {
                outside.addAll(photos);
            }
        }
        int fill = Math.max(0, size - people.size());
        for (int i = 0; i < fill; i++) {
            templates.put(people.size() + i, strangers.get(i));
        }
        outside.addAll(strangers.subList(fill, strangers.size()));
        search(Gallery.of(templates), probes, outside, trials);
    }

    private static void search(
            Gallery<Integer> gallery, Map<Integer, List<Template>> probes, List<Template> outside, Trials trials) {
        probes.forEach((person, photos) -> photos.forEach(photo -> trials.mated()
                .add(gallery.search(photo)
                        .filter(match -> match.best().equals(person))
                        .map(Match::score)
                        .orElse(Scores.NEVER))));
        outside.forEach(stranger ->
                trials.nonMated().add(gallery.search(stranger).map(Match::score).orElse(Scores.NEVER)));
    }
}
