package dev.rollcall.server.members.directory;

import static java.util.Objects.requireNonNullElse;

import dev.rollcall.server.members.directory.MemberFilter.Standing;
import org.springframework.data.domain.PageRequest;

/**
 * What a list of members is asked for in its address; everything may be missing.
 *
 * @param page from 1
 * @param size 1 to 200
 */
record MemberQuery(String q, String sector, Standing standing, MemberOrder sort, Integer page, Integer size) {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    MemberQuery {
        q = requireNonNullElse(q, "").strip();
        sector = requireNonNullElse(sector, "").strip();
        standing = requireNonNullElse(standing, Standing.SERVING);
        sort = requireNonNullElse(sort, MemberOrder.PINYIN);
        page = Math.max(1, Math.min(requireNonNullElse(page, 1), 1_000_000));
        size = Math.max(1, Math.min(requireNonNullElse(size, USUAL), MOST));
    }

    MemberFilter filter() {
        return new MemberFilter(q, sector, standing);
    }

    PageRequest slice() {
        return PageRequest.of(page - 1, size);
    }

    /** Whether the reader asked for less than everybody in office. */
    public boolean narrow() {
        return !q.isEmpty() || !sector.isEmpty() || standing != Standing.SERVING;
    }
}
