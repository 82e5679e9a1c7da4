package dev.rollcall.server.demo;

import dev.rollcall.server.demo.DemoPerson.Entry;
import java.time.LocalDate;
import java.util.Set;

/** The two terms of the demo's assembly; the present one is in its fifth year, whenever the demo is started. */
record DemoTerms(LocalDate today) {
    static final String BEFORE = "十三届";
    static final String PRESENT = "十四届";

    LocalDate beginningBefore() {
        return LocalDate.of(today.getYear() - 9, 1, 8);
    }

    LocalDate beginning() {
        return LocalDate.of(today.getYear() - 4, 1, 10);
    }

    LocalDate since(Entry entry) {
        return switch (entry) {
            case WITH_THE_TERM -> beginning();
            case TWO_TERMS, TERM_BEFORE -> beginningBefore();
            case LATER -> today.minusMonths(6);
        };
    }

    Set<String> of(Entry entry) {
        return switch (entry) {
            case WITH_THE_TERM, LATER -> Set.of(PRESENT);
            case TWO_TERMS -> Set.of(BEFORE, PRESENT);
            case TERM_BEFORE -> Set.of(BEFORE);
        };
    }
}
