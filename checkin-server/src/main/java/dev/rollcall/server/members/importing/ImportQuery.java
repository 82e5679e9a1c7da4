package dev.rollcall.server.members.importing;

import static java.util.Objects.requireNonNullElse;

/**
 * Which rows of a preview are asked for; everything may be missing.
 *
 * @param page from 1
 */
record ImportQuery(RowFilter show, Integer page) {
    static final int SIZE = 50;

    ImportQuery {
        show = requireNonNullElse(show, RowFilter.ALL);
        page = Math.max(1, Math.min(requireNonNullElse(page, 1), 100_000));
    }

    public boolean absent() {
        return show == RowFilter.ABSENT;
    }
}
