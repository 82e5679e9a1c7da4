package dev.rollcall.server.members.importing;

/** Which rows of a preview are shown. */
enum RowFilter {
    ALL(""),
    NEW(" and verdict = 'NEW'"),
    CHANGED(" and verdict = 'CHANGED'"),
    SAME(" and verdict = 'SAME'"),
    ERROR(" and verdict = 'ERROR'"),
    SKIPPED(" and verdict = 'SKIPPED'"),
    /** What the register changed since somebody looked. */
    MOVED(" and moved"),
    /** No rows: members of the register whom no row names. */
    ABSENT(" and 1 = 0");

    private final String clause;

    RowFilter(String clause) {
        this.clause = clause;
    }

    String clause() {
        return clause;
    }
}
