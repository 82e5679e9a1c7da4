package dev.rollcall.server.members.directory;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Long lists in pieces that a statement can name. */
final class Chunks {
    private static final int MOST = 1_000;

    private Chunks() {}

    static <T> Stream<List<T>> of(Collection<T> values) {
        List<T> each = List.copyOf(values);
        return IntStream.iterate(0, at -> at < each.size(), at -> at + MOST)
                .mapToObj(at -> each.subList(at, Math.min(each.size(), at + MOST)));
    }
}
