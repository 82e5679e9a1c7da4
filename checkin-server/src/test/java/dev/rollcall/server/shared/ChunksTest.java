package dev.rollcall.server.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChunksTest {
    @Test
    void cutsALongListIntoPiecesInOrder() {
        List<Integer> numbers = IntStream.range(0, 2_500).boxed().toList();

        assertThat(Chunks.of(numbers)).extracting(List::size).containsExactly(1_000, 1_000, 500);
        assertThat(Chunks.of(numbers).flatMap(List::stream)).containsExactlyElementsOf(numbers);
    }

    @Test
    void hasNoPieceOfNothing() {
        assertThat(Chunks.of(Set.of())).isEmpty();
    }
}
