package dev.rollcall.server.members.importing;

/**
 * A group or a term that the sheet names and the register does not know.
 *
 * @param kind a {@link dev.rollcall.server.members.GroupKind}, or {@link #TERM}
 */
record GroupName(String kind, String name) implements Comparable<GroupName> {
    static final String TERM = "TERM";

    @Override
    public int compareTo(GroupName other) {
        int kinds = kind.compareTo(other.kind);
        return kinds == 0 ? name.compareTo(other.name) : kinds;
    }

    /** As a form sends it back. */
    public String key() {
        return kind + ":" + name;
    }

    static GroupName parse(String key) {
        int colon = key.indexOf(':');
        return new GroupName(key.substring(0, Math.max(0, colon)), key.substring(colon + 1));
    }
}
