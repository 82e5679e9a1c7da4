package dev.rollcall.server.members.directory;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A column of the list that a reader may choose; the name is always there. */
enum MemberColumn {
    NUMBER("number"),
    SECTOR("sector"),
    TITLE("title"),
    EMPLOYER("employer"),
    MOBILE("mobile"),
    EMAIL("email"),
    SEX("sex"),
    STATUS("status"),
    SINCE("since");

    static final Set<MemberColumn> USUAL = EnumSet.of(NUMBER, SECTOR, TITLE);

    private final String field;

    MemberColumn(String field) {
        this.field = field;
    }

    /** The field of {@link MemberFacts}, and the end of the key of its name. */
    public String field() {
        return field;
    }

    /** Whether a cell holds the name of a constant that has a text. */
    public boolean worded() {
        return this == SEX || this == STATUS;
    }

    static List<MemberColumn> remembered(String cookie) {
        List<String> names = List.of(cookie.split("\\."));
        List<MemberColumn> chosen = Arrays.stream(values())
                .filter(column -> names.contains(column.name()))
                .toList();
        return chosen.isEmpty() ? List.copyOf(USUAL) : chosen;
    }

    static String remember(List<MemberColumn> columns) {
        return columns.stream().map(MemberColumn::name).collect(Collectors.joining("."));
    }
}
