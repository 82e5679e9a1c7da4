package dev.rollcall.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.rollcall.face.Gallery.Entry;
import dev.rollcall.face.Gallery.Precision;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GalleryTest {
    private static final int LENGTH = 128;
    private final Random random = new Random(7);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 1023, 1024, 1025, 33_000})
    void answersAsANaiveSearchDoes(int people) {
        List<Entry<Integer>> entries = people(people, LENGTH);
        Gallery<Integer> gallery = Gallery.of(entries, Precision.FLOAT);
        for (int i = 0; i < 3; i++) {
            Template probe = random(LENGTH);
            List<Entry<Integer>> sorted = nearestFirst(entries, probe);
            Match<Integer> match = gallery.search(probe).orElseThrow();
            assertThat(match.best()).isEqualTo(sorted.get(0).identity());
            assertThat(match.score()).isCloseTo(sorted.get(0).template().similarity(probe), within(1e-5f));
            assertThat(match.second())
                    .isEqualTo(people == 1 ? null : sorted.get(1).identity());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 127, 3038})
    void takesTemplatesOfAnyLength(int length) {
        List<Entry<Integer>> entries = people(50, length);
        for (Precision precision : Precision.values()) {
            Entry<Integer> known = entries.get(31);
            Match<Integer> match =
                    Gallery.of(entries, precision).search(known.template()).orElseThrow();
            assertThat(match.score()).isCloseTo(1, within(0.01f));
        }
    }

    @Test
    void findsTheSamePersonInBytesAsInFloats() {
        List<Entry<Integer>> entries = people(5_000, LENGTH);
        Gallery<Integer> bytes = Gallery.of(entries, Precision.INT8);
        for (int i = 0; i < 200; i++) {
            Entry<Integer> known = entries.get(random.nextInt(entries.size()));
            Template probe = Template.average(List.of(known.template(), known.template(), random(LENGTH)));
            Match<Integer> match = bytes.search(probe).orElseThrow();
            assertThat(match.best()).isEqualTo(known.identity());
            assertThat(match.score()).isCloseTo(known.template().similarity(probe), within(0.01f));
        }
    }

    @Test
    void namesAnotherPersonAsSecondBestWhereOnePersonHasSeveralTemplates() {
        Template probe = random(LENGTH);
        Template near = Template.average(List.of(probe, probe, probe, random(LENGTH)));
        Template other = random(LENGTH);
        Gallery<String> gallery = Gallery.of(
                List.of(new Entry<>("ada", near), new Entry<>("grace", other), new Entry<>("ada", probe)),
                Precision.FLOAT);
        Match<String> match = gallery.search(probe).orElseThrow();
        assertThat(gallery.size()).isEqualTo(2);
        assertThat(match.best()).isEqualTo("ada");
        assertThat(match.second()).isEqualTo("grace");
        assertThat(match.secondScore()).isCloseTo(other.similarity(probe), within(1e-5f));
    }

    @Test
    void hasNoAnswerWhenEmpty() {
        assertThat(Gallery.of(Map.<String, Template>of()).search(random(LENGTH)))
                .isEmpty();
    }

    @Test
    void refusesTemplatesOfAnotherModel() {
        Template stranger = Template.of("other", new float[] {1});
        Gallery<Integer> gallery = Gallery.of(people(2, LENGTH), Precision.FLOAT);
        assertThatThrownBy(() -> gallery.search(stranger)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Gallery.of(Map.of(1, random(LENGTH), 2, stranger)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<Entry<Integer>> people(int count, int length) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Entry<>(i, random(length)))
                .toList();
    }

    private Template random(int length) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Template.of("random", values);
    }

    private static List<Entry<Integer>> nearestFirst(List<Entry<Integer>> entries, Template probe) {
        return entries.stream()
                .sorted(Comparator.comparingDouble(entry -> -entry.template().similarity(probe)))
                .toList();
    }
}
