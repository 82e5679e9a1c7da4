package dev.rollcall.kiosk.decide;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What is good for one use and was used. For one thread.
 *
 * <p>Keeps the newest; the older ones have long expired.
 */
final class UsedOnce {
    private static final int KEPT = 20_000;

    private final Set<String> references;

    UsedOnce(Collection<String> before) {
        this.references = new LinkedHashSet<>(before);
    }

    boolean contains(String reference) {
        return references.contains(reference);
    }

    void add(String reference) {
        references.add(reference);
        if (references.size() > KEPT) {
            references.remove(references.iterator().next());
        }
    }
}
