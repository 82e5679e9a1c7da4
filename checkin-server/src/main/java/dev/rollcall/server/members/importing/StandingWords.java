package dev.rollcall.server.members.importing;

import dev.rollcall.server.members.MemberStatus;
import dev.rollcall.server.members.tenure.Standing;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a row says of status, days and reason. */
final class StandingWords {
    private final ChoiceWords choices;
    private final LocalDate today;

    StandingWords(ChoiceWords choices, LocalDate today) {
        this.choices = choices;
        this.today = today;
    }

    /** What the member is by this row; as known, or serving from today, where it says nothing. */
    Standing standing(RowCells cells, @Nullable Standing known) {
        Optional<LocalDate> from = day(cells, ImportField.FROM);
        Optional<LocalDate> to = day(cells, ImportField.TO);
        MemberStatus before = known == null ? MemberStatus.SERVING : known.status();
        MemberStatus status = status(cells, to.isPresent() && !before.hasLeft() ? MemberStatus.TERM_ENDED : before);
        Standing kept = known != null && status == before ? known : new Standing(status, today, "");
        LocalDate since = day(cells, ImportField.SINCE)
                .or(() -> status.hasLeft() ? to : from)
                .orElse(kept.since());
        String reason = cells.words(ImportField.REASON).orElse(kept.reason());
        if (known != null && status != before && since.isBefore(known.since())) {
            cells.refuse(
                    ImportField.SINCE,
                    "before-status",
                    since.toString(),
                    known.since().toString());
        }
        return new Standing(status, since, reason);
    }

    private MemberStatus status(RowCells cells, MemberStatus otherwise) {
        Optional<String> said = cells.said(ImportField.STATUS);
        if (said.isEmpty()) {
            return otherwise;
        }
        Optional<String> constant = choices.constant(ImportField.STATUS, said.get());
        if (constant.isEmpty()) {
            cells.refuse(ImportField.STATUS, "choice", said.get());
        }
        return constant.map(MemberStatus::valueOf).orElse(otherwise);
    }

    private Optional<LocalDate> day(RowCells cells, ImportField field) {
        Optional<String> said = cells.said(field);
        Optional<LocalDate> day = said.flatMap(DayWords::parse);
        if (said.isPresent() && day.isEmpty()) {
            cells.refuse(field, "day", said.get());
        }
        if (day.isPresent() && day.get().isAfter(today)) {
            cells.refuse(field, "day-in-future", day.get().toString());
        }
        return day;
    }
}
