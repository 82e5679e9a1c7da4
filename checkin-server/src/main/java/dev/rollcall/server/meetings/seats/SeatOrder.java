package dev.rollcall.server.meetings.seats;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import dev.rollcall.server.members.MemberView;
import java.util.Comparator;

/** In which order people take their seats, row by row from the platform. */
enum SeatOrder {
    /** By the strokes of the surname, as lists of names are printed (CLDR's stroke order), then by number. */
    STROKES {
        @Override
        Comparator<MemberView> comparator() {
            Collator strokes = Collator.getInstance(new ULocale("zh@collation=stroke"));
            return Comparator.comparing(MemberView::name, strokes::compare).thenComparing(MemberView::number);
        }
    },
    /** By the member's number. */
    NUMBER {
        @Override
        Comparator<MemberView> comparator() {
            return Comparator.comparing(MemberView::number);
        }
    };

    abstract Comparator<MemberView> comparator();
}
