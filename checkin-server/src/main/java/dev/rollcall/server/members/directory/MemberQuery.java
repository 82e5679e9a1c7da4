package dev.rollcall.server.members.directory;

import static java.util.Objects.requireNonNullElse;

import dev.rollcall.server.members.MemberStatus;
import dev.rollcall.server.members.directory.MemberFilter.Standing;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;

/**
 * What a list of members is asked for in its address; everything may be missing.
 *
 * @param status exactly this one; it goes before {@code standing}
 * @param committee id of a group, as is {@code activityGroup}
 * @param page from 1
 * @param size 1 to 200
 */
public record MemberQuery(
        String q,
        String sector,
        Standing standing,
        @Nullable MemberStatus status,
        @Nullable UUID committee,
        @Nullable UUID activityGroup,
        @Nullable UUID term,
        MemberOrder sort,
        Integer page,
        Integer size) {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    public MemberQuery {
        q = requireNonNullElse(q, "").strip();
        sector = requireNonNullElse(sector, "").strip();
        standing = requireNonNullElse(standing, Standing.SERVING);
        sort = requireNonNullElse(sort, MemberOrder.PINYIN);
        page = Math.max(1, Math.min(requireNonNullElse(page, 1), 1_000_000));
        size = Math.max(1, Math.min(requireNonNullElse(size, USUAL), MOST));
    }

    MemberFilter filter() {
        return new MemberFilter(
                q,
                sector,
                status == null ? standing : Standing.ANY,
                status,
                Stream.of(committee, activityGroup).flatMap(Stream::ofNullable).toList(),
                term);
    }

    PageRequest slice() {
        return PageRequest.of(page - 1, size);
    }

    /** Whether the reader asked for less than everybody in office. */
    public boolean narrow() {
        return !parameters().isEmpty();
    }

    /** What narrows the list, for addresses and hidden fields; the usual is left out. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "q", q);
        put(parameters, "sector", sector);
        put(parameters, "standing", standing == Standing.SERVING ? "" : standing);
        put(parameters, "status", status);
        put(parameters, "committee", committee);
        put(parameters, "activityGroup", activityGroup);
        put(parameters, "term", term);
        return parameters;
    }

    /** The address of the same list in another order or on another page. */
    public String address(MemberOrder order, int onPage) {
        var address = org.springframework.web.util.UriComponentsBuilder.fromPath("/members");
        parameters().forEach(address::queryParam);
        if (order != MemberOrder.PINYIN) {
            address.queryParam("sort", order);
        }
        if (size != USUAL) {
            address.queryParam("size", size);
        }
        if (onPage > 1) {
            address.queryParam("page", onPage);
        }
        return address.encode().build().toUriString();
    }

    /** For templates, which may not name a constant in an address. */
    public String sortedBy(String order) {
        return address(MemberOrder.valueOf(order), 1);
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        String words = Objects.toString(value, "");
        if (!words.isEmpty()) {
            parameters.put(name, words);
        }
    }
}
