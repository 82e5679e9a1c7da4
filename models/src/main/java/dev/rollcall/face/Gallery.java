package dev.rollcall.face;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The templates of the people who may come, searched exhaustively: every answer is exact, none is approximated by an index.
 *
 * <p>Immutable and thread-safe; to change it, build another and put it in the first one's place, searches that run
 * meanwhile end on the old one. Large galleries are searched with the common pool's help. {@code I} needs
 * {@code equals} and {@code hashCode}.
 */
public final class Gallery<I> {
    /** Below this a second thread costs more than it brings. */
    private static final int PARALLEL_FROM = 32 * Blocks.ROWS;

    private final @Nullable Blocks blocks;
    private final String modelId;
    private final List<I> identities;
    /** Index of the identity of each template. */
    private final int[] owners;

    /** How a gallery keeps its numbers. */
    public enum Precision {
        /** Four bytes a number. */
        FLOAT,
        /** One byte a number, a quarter of the memory; similarities are right to about 0.01. */
        INT8
    }

    /** One template of one person; a person may have several. */
    public record Entry<I>(I identity, Template template) {}

    private Gallery(List<Entry<I>> entries, Precision precision) {
        List<Template> templates = entries.stream().map(Entry::template).toList();
        modelId = templates.isEmpty() ? "" : templates.get(0).modelId();
        templates.forEach(this::requireModel);
        Map<I, Integer> indexes = new HashMap<>();
        List<I> people = new ArrayList<>();
        owners = new int[entries.size()];
        for (int row = 0; row < owners.length; row++) {
            I identity = entries.get(row).identity();
            Integer known = indexes.putIfAbsent(identity, people.size());
            owners[row] = known == null ? people.size() : known;
            if (known == null) {
                people.add(identity);
            }
        }
        identities = List.copyOf(people);
        blocks = templates.isEmpty() ? null : Blocks.of(templates, precision);
    }

    /** One template a person, in floats. */
    public static <I> Gallery<I> of(Map<I, Template> templates) {
        return of(
                templates.entrySet().stream()
                        .map(entry -> new Entry<>(entry.getKey(), entry.getValue()))
                        .toList(),
                Precision.FLOAT);
    }

    /**
     * @throws IllegalArgumentException if the templates are not all of one model
     */
    public static <I> Gallery<I> of(List<Entry<I>> entries, Precision precision) {
        return new Gallery<>(entries, precision);
    }

    /** How many people are in it, which is what a threshold depends on. */
    public int size() {
        return identities.size();
    }

    /**
     * The nearest person and the nearest other person; empty only in an empty gallery.
     *
     * @throws IllegalArgumentException if the probe is of another model
     */
    public Optional<Match<I>> search(Template probe) {
        if (blocks == null) {
            return Optional.empty();
        }
        requireModel(probe);
        Blocks.Query query = blocks.query(probe.rawValues());
        IntStream numbers = IntStream.range(0, blocks.count());
        if (owners.length >= PARALLEL_FROM) {
            numbers = numbers.parallel();
        }
        Nearest nearest =
                numbers.collect(() -> new Nearest(owners), (found, block) -> found.offer(query, block), Nearest::merge);
        return Optional.of(new Match<>(
                identities.get(nearest.best()),
                nearest.score(),
                nearest.second() < 0 ? null : identities.get(nearest.second()),
                nearest.secondScore()));
    }

    private void requireModel(Template template) {
        if (!template.modelId().equals(modelId)) {
            throw new IllegalArgumentException("a template of " + template.modelId() + " in a gallery of " + modelId);
        }
    }
}
