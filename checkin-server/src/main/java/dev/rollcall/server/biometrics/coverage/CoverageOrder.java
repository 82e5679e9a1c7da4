package dev.rollcall.server.biometrics.coverage;

/** In which order the list stands; every order ends in the number, so that pages never overlap. */
enum CoverageOrder {
    PINYIN("m.pinyin, m.number"),
    NUMBER("m.number"),
    SECTOR("m.sector, m.pinyin, m.number"),
    STATE("coverage_state, m.pinyin, m.number");

    private final String clause;

    CoverageOrder(String clause) {
        this.clause = clause;
    }

    String clause() {
        return clause;
    }
}
