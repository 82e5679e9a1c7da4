package dev.rollcall.server.meetings.recurrence;

import dev.rollcall.server.meetings.MeetingId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code meeting_series} and its days (V112); that a meeting recurs once is {@code meeting_series_once}. */
@Repository
class SeriesRows {
    private final JdbcClient jdbc;
    private final Clock clock;

    SeriesRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Series> of(MeetingId meeting) {
        return jdbc.sql(
                        """
                        select s.series_id, s.rule, s.first_day from meeting_series s
                        join meeting_series_day d on d.series_id = s.series_id where d.meeting_id = ?""")
                .param(meeting.value())
                .query((row, number) -> {
                    UUID id = row.getObject("series_id", UUID.class);
                    LocalDate first = row.getObject("first_day", LocalDate.class);
                    return new Series(id, new Rule(row.getString("rule")), first, days(id));
                })
                .optional();
    }

    private List<SeriesDay> days(UUID series) {
        return jdbc.sql("select rule_day, meeting_id from meeting_series_day where series_id = ? order by rule_day")
                .param(series)
                .query((row, number) -> new SeriesDay(
                        row.getObject("rule_day", LocalDate.class), id(row.getObject("meeting_id", UUID.class))))
                .list();
    }

    private static @Nullable MeetingId id(@Nullable UUID value) {
        return value == null ? null : new MeetingId(value);
    }

    void keep(Series series) {
        jdbc.sql("insert into meeting_series (series_id, rule, first_day, kept_at) values (?, ?, ?, ?)")
                .params(
                        series.id(),
                        series.rule().text(),
                        series.firstDay(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        for (SeriesDay day : series.days()) {
            jdbc.sql("insert into meeting_series_day (series_id, rule_day, meeting_id) values (?, ?, ?)")
                    .params(series.id(), day.day())
                    .param(day.meeting() == null ? null : day.meeting().value())
                    .update();
        }
    }
}
