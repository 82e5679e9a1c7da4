package dev.rollcall.server.biometrics.coverage;

import static java.util.Objects.requireNonNullElse;

import dev.rollcall.server.members.GroupKind;
import dev.rollcall.server.members.MembersInOffice.Choice;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the list is asked for in its address; everything may be missing.
 *
 * @param group in this one today
 * @param without in no group of this kind today
 * @param by for tables by group
 * @param page from 1
 */
record CoverageQuery(
        String q,
        @Nullable UUID group,
        @Nullable GroupKind without,
        @Nullable State state,
        CoverageOrder sort,
        GroupKind by,
        Integer page) {
    static final int SIZE = 50;

    CoverageQuery {
        q = requireNonNullElse(q, "").strip();
        sort = requireNonNullElse(sort, CoverageOrder.PINYIN);
        by = requireNonNullElse(by, GroupKind.SECTOR);
        page = Math.max(1, Math.min(requireNonNullElse(page, 1), 1_000_000));
    }

    Choice choice() {
        return new Choice(q, group, without);
    }

    int from() {
        return (page - 1) * SIZE;
    }

    /** Whether the reader asked for less than everybody. */
    public boolean narrow() {
        return !q.isEmpty() || group != null || without != null || state != null;
    }

    /** The address of the same list, for a template: in the order named, on that page. */
    public String sorted(String order, int onPage) {
        return address("/biometrics", state, CoverageOrder.valueOf(order), onPage);
    }

    /** The address of the same choice in another state, or in all of them. */
    public String inState(@Nullable State other) {
        return address("/biometrics", other, sort, 1);
    }

    /** The same choice at another address: a file, a sheet to print. */
    public String at(String path) {
        return address(path, state, sort, 1);
    }

    /** The people behind a figure of {@link GroupCount}, in this state or in all. */
    public String behind(GroupCount figure, @Nullable State wanted) {
        GroupKind none = figure.group() == null ? by : null;
        return new CoverageQuery(q, figure.group(), none, wanted, CoverageOrder.PINYIN, GroupKind.SECTOR, 1)
                .at("/biometrics");
    }

    private String address(String path, @Nullable State wanted, CoverageOrder order, int onPage) {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "q", q);
        put(parameters, "group", group);
        put(parameters, "without", without);
        put(parameters, "state", wanted);
        put(parameters, "sort", order == CoverageOrder.PINYIN ? "" : order);
        put(parameters, "by", by == GroupKind.SECTOR ? "" : by);
        put(parameters, "page", onPage > 1 ? onPage : "");
        var address = UriComponentsBuilder.fromPath(path);
        parameters.forEach(address::queryParam);
        return address.encode().build().toUriString();
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        String words = Objects.toString(value, "");
        if (!words.isEmpty()) {
            parameters.put(name, words);
        }
    }
}
