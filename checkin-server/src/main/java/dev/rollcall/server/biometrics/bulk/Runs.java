package dev.rollcall.server.biometrics.bulk;

import dev.rollcall.server.biometrics.bulk.Run.State;
import dev.rollcall.server.members.MemberAnonymised;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.shared.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of bulk enrolment (V084). Every change happens in the caller's transaction. Thread-safe. */
@Component
class Runs {
    private final JdbcClient jdbc;
    private final Clock clock;

    Runs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws BulkProblem while another goes on: biometrics_bulk_one_open */
    void begin(UUID run, String source, Actor by) {
        try {
            jdbc.sql(
                            """
                            insert into biometrics_bulk_run (run_id, open_slot, source, state, paused, started_at, started_by_kind,
                                started_by_id) values (?, 1, ?, 'STAGING', false, ?, ?, ?)""")
                    .params(run, source.substring(0, Math.min(200, source.length())), now())
                    .params(by.kind().name(), by.id())
                    .update();
        } catch (DuplicateKeyException another) {
            throw BulkProblem.oneAtATime();
        }
    }

    /** Whether it was in {@code from} and is in {@code to} now. */
    boolean move(UUID run, State from, State to) {
        boolean over = to == State.DONE || to == State.DROPPED;
        return jdbc.sql(
                                """
                                update biometrics_bulk_run set state = ?, open_slot = case when ? then null else open_slot end,
                                    ended_at = case when ? then cast(? as timestamp(6) with time zone) else null end
                                where run_id = ? and state = ?""")
                        .params(to.name(), over, over, now(), run, from.name())
                        .update()
                == 1;
    }

    void pause(UUID run, boolean paused) {
        jdbc.sql("update biometrics_bulk_run set paused = ? where run_id = ? and open_slot is not null")
                .params(paused, run)
                .update();
    }

    Optional<Run> find(UUID run) {
        return jdbc.sql("select * from biometrics_bulk_run where run_id = ?")
                .param(run)
                .query((row, number) -> run(row))
                .optional();
    }

    List<Run> latest(int most) {
        return jdbc.sql("select * from biometrics_bulk_run order by started_at desc, run_id fetch first ? rows only")
                .param(most)
                .query((row, number) -> run(row))
                .list();
    }

    /** Forgets runs that ended before {@code age} days: their lists name people. */
    void forgetBefore(OffsetDateTime moment) {
        jdbc.sql("delete from biometrics_bulk_run where ended_at < ?")
                .param(moment)
                .update();
    }

    /** @param flaws codes as {@code PhotoVerdict} has them */
    record File(int place, String name, @Nullable MemberId member, Verdict verdict, List<String> flaws) {}

    void add(UUID run, File file) {
        jdbc.sql(
                        """
                        insert into biometrics_bulk_photo (run_id, place, file_name, member_id, verdict, flaws)
                        values (:run, :place, :name, :member, :verdict, :flaws)""")
                .param("run", run)
                .param("place", file.place())
                .param("name", shortened(file.name()))
                .param("member", file.member() == null ? null : file.member().value(), java.sql.Types.OTHER)
                .param("verdict", file.verdict().name())
                .param("flaws", String.join(",", file.flaws()))
                .update();
    }

    void addMember(UUID run, MemberId member) {
        jdbc.sql("insert into biometrics_bulk_member (run_id, member_id, outcome) values (?, ?, 'WAITING')")
                .params(run, member.value())
                .update();
    }

    /** The end of a path says more than its beginning. */
    private static String shortened(String name) {
        return name.length() <= 400 ? name : "…" + name.substring(name.length() - 399);
    }

    void judged(UUID run, int place, Verdict verdict, List<String> flaws) {
        jdbc.sql("update biometrics_bulk_photo set verdict = ?, flaws = ? where run_id = ? and place = ?")
                .params(verdict.name(), String.join(",", flaws), run, place)
                .update();
    }

    /** A file is often called after the person on it; what became of it stays. */
    @EventListener
    void on(MemberAnonymised anonymised) {
        jdbc.sql("update biometrics_bulk_photo set file_name = '—' where member_id = ?")
                .param(anonymised.member().value())
                .update();
    }

    List<File> files(UUID run, Verdict verdict, int from, int most) {
        return jdbc.sql(
                        """
                        select * from biometrics_bulk_photo where run_id = ? and verdict = ? and place >= ? order by place
                        fetch first ? rows only""")
                .params(run, verdict.name(), from, most)
                .query((row, number) -> file(row))
                .list();
    }

    List<File> files(UUID run) {
        return jdbc.sql("select * from biometrics_bulk_photo where run_id = ? order by place")
                .param(run)
                .query((row, number) -> file(row))
                .list();
    }

    List<File> usable(UUID run, MemberId member) {
        return jdbc.sql(
                        """
                        select * from biometrics_bulk_photo where run_id = ? and member_id = ? and verdict = 'USABLE'
                        order by place""")
                .params(run, member.value())
                .query((row, number) -> file(row))
                .list();
    }

    Map<Verdict, Integer> verdicts(UUID run) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        jdbc.sql("select verdict, count(*) from biometrics_bulk_photo where run_id = ? group by verdict")
                .param(run)
                .query(row -> {
                    counts.put(Verdict.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    Map<Outcome, Integer> outcomes(UUID run) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        jdbc.sql("select outcome, count(*) from biometrics_bulk_member where run_id = ? group by outcome")
                .param(run)
                .query(row -> {
                    counts.put(Outcome.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    /** @param like whom the face resembles, null unless {@link Outcome#ALIKE} or {@link Outcome#HELD} */
    record Person(MemberId member, Outcome outcome, @Nullable MemberId like) {}

    List<Person> people(UUID run) {
        return jdbc.sql("select * from biometrics_bulk_member where run_id = ? order by member_id")
                .param(run)
                .query((row, number) -> person(row))
                .list();
    }

    List<Person> people(UUID run, Outcome outcome, int most) {
        return jdbc.sql(
                        """
                        select * from biometrics_bulk_member where run_id = ? and outcome = ? order by member_id
                        fetch first ? rows only""")
                .params(run, outcome.name(), most)
                .query((row, number) -> person(row))
                .list();
    }

    /** Whether the member still stood where {@code was} says: of two that settle one, one does. */
    boolean settle(UUID run, Person was, Outcome outcome, @Nullable MemberId like) {
        return jdbc.sql(
                                """
                                update biometrics_bulk_member set outcome = :outcome, like_member = :like
                                where run_id = :run and member_id = :member and outcome = :was""")
                        .param("outcome", outcome.name())
                        .param("like", like == null ? null : like.value(), java.sql.Types.OTHER)
                        .param("run", run)
                        .param("member", was.member().value())
                        .param("was", was.outcome().name())
                        .update()
                == 1;
    }

    private static Run run(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Run(
                row.getObject("run_id", UUID.class),
                row.getString("source"),
                State.valueOf(row.getString("state")),
                row.getBoolean("paused"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }

    private static File file(ResultSet row) throws SQLException {
        UUID member = row.getObject("member_id", UUID.class);
        String flaws = row.getString("flaws");
        return new File(
                row.getInt("place"),
                row.getString("file_name"),
                member == null ? null : new MemberId(member),
                Verdict.valueOf(row.getString("verdict")),
                flaws.isEmpty() ? List.of() : List.of(flaws.split(",")));
    }

    private static Person person(ResultSet row) throws SQLException {
        UUID like = row.getObject("like_member", UUID.class);
        return new Person(
                new MemberId(row.getObject("member_id", UUID.class)),
                Outcome.valueOf(row.getString("outcome")),
                like == null ? null : new MemberId(like));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
