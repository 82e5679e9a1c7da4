package dev.rollcall.server.shared;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Long lists in pieces that one statement can name: PostgreSQL takes 65,535 parameters, and a plan for thousands costs more
 * than several for some hundred. Whoever writes {@code in (:…)} over a list that grows with the register cuts it up here.
 */
public final class Chunks {
    private static final int MOST = 1_000;

    private Chunks() {}

    /** Pieces of at most a thousand, in order; none of an empty collection, so that no statement names nothing. */
    public static <T> Stream<List<T>> of(Collection<T> values) {
        List<T> each = List.copyOf(values);
        return IntStream.iterate(0, at -> at < each.size(), at -> at + MOST)
                .mapToObj(at -> each.subList(at, Math.min(each.size(), at + MOST)));
    }
}
