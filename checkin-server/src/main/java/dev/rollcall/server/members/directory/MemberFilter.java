package dev.rollcall.server.members.directory;

/**
 * Which members are wanted.
 *
 * @param q words of a search: number, name, pinyin or initials; blank for all
 * @param sector exactly this one; blank for all
 */
record MemberFilter(String q, String sector, Standing standing) {
    static final MemberFilter SERVING = new MemberFilter("", "", Standing.SERVING);

    /** In office, no longer, or either. */
    enum Standing {
        SERVING,
        LEFT,
        ANY
    }
}
