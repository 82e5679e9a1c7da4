package dev.rollcall.server.members.directory;

/** In which order members are listed; every order ends in the number, so that pages never overlap. */
public enum MemberOrder {
    PINYIN("m.pinyin, m.number"),
    NUMBER("m.number"),
    SECTOR("m.sector, m.pinyin, m.number"),
    STATUS("m.status, m.pinyin, m.number");

    private final String clause;

    MemberOrder(String clause) {
        this.clause = clause;
    }

    String clause() {
        return clause;
    }
}
