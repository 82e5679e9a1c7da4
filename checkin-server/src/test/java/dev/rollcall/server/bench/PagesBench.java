package dev.rollcall.server.bench;

import dev.rollcall.server.SeededServer;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.security.Visitor;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Pages over a million attendance rows, {@link #SESSIONS} sessions of {@link #MEMBERS} members, on both databases. */
final class PagesBench implements Bench.Measurement {
    private static final int MEMBERS = 2_000;
    private static final int SESSIONS = Integer.getInteger("bench.sessions", 500);
    private static final String DATABASES = System.getProperty("bench.databases", "postgresql,h2");
    private static final int WARM_UP = Integer.getInteger("bench.warmup", 100);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 200);

    @Override
    public void measure() throws Exception {
        if (DATABASES.contains("postgresql")) {
            try (BenchServer server = BenchServer.onPostgresql()) {
                measure(server, "uuidv7()");
            }
        }
        if (DATABASES.contains("h2")) {
            try (BenchServer server = BenchServer.onH2()) {
                measure(server, "random_uuid(7)");
            }
        }
    }

    private static void measure(BenchServer server, String newId) throws Exception {
        List<MemberId> members = server.register(MEMBERS);
        SessionId open = server.openSession(members);
        UUID device = server.pair("kiosk").pairing().deviceId();
        history(server.jdbc(), open, device, newId);
        var visitor = new Visitor(server.url().getPort());
        visitor.signIn("administrator", SeededServer.PASSWORD);
        for (String page : List.of(
                "/", "/checkin", "/checkin/sessions/" + open, "/meetings", "/members", "/devices", "/biometrics")) {
            time(server, visitor, page);
        }
        String[] basic = {"Authorization", Visitor.basic("administrator", SeededServer.PASSWORD)};
        for (String page : List.of(
                "/api/v1/check-ins?session=" + open,
                "/api/v1/check-ins?session=" + open + "&offset=1500&limit=500",
                "/api/v1/sessions/" + open + "/attendance")) {
            time(server, visitor, page, basic);
        }
    }

    private static void time(BenchServer server, Visitor visitor, String page, String... headers) {
        for (int i = 0; i < WARM_UP; i++) {
            require(visitor.get(page, headers).statusCode(), page);
        }
        var timings = new Timings();
        Effort before = Effort.soFar(server);
        for (int i = 0; i < ROUNDS; i++) {
            long started = System.nanoTime();
            require(visitor.get(page, headers).statusCode(), page);
            timings.add(System.nanoTime() - started);
        }
        System.out.printf(
                Locale.ROOT,
                "pages %s: %-60s %s; %s%n",
                server.database(),
                page.replaceAll("[0-9a-f-]{36}", "ID"),
                timings,
                Effort.soFar(server).perOne(before, ROUNDS));
    }

    private static void require(int status, String page) {
        if (status != 200) {
            throw new IllegalStateException(page + " answered " + status);
        }
    }

    /** Sessions of the past, one a day, with everybody's evidence in each. */
    private static void history(JdbcTemplate jdbc, SessionId open, UUID device, String newId) {
        Instant now = Clock.systemUTC().instant();
        UUID meeting = jdbc.queryForObject(
                "select meeting_id from meeting_session where session_id = ?", UUID.class, open.value());
        for (int day = 1; day < SESSIONS; day++) {
            Instant opens = now.minus(Duration.ofDays(day));
            Timestamp late = Timestamp.from(opens.plus(Duration.ofHours(1)));
            Timestamp ends = Timestamp.from(opens.plus(Duration.ofHours(2)));
            UUID past = UUID.randomUUID();
            UUID session = UUID.randomUUID();
            jdbc.update(
                    "insert into meeting select ?, version, title, planned_at from meeting where meeting_id = ?",
                    past,
                    meeting);
            jdbc.update(
                    "insert into meeting_session (session_id, version, meeting_id, title, venue, zone, opens_at, starts_at,"
                            + " late_after, closes_at, ends_at) values (?, 0, ?, '例会', '会议室', 'Asia/Shanghai', ?, ?, ?, ?, ?)",
                    session,
                    past,
                    Timestamp.from(opens),
                    late,
                    late,
                    ends,
                    ends);
            jdbc.update(
                    "insert into meeting_roster (session_id, member_id, version, invited_at)"
                            + " select ?, member_id, 0, invited_at from meeting_roster where session_id = ?",
                    session,
                    open.value());
        }
        evidence(jdbc, device, newId);
    }

    /** Session by session: H2 takes many minutes to end one transaction of a million rows. */
    private static void evidence(JdbcTemplate jdbc, UUID device, String newId) {
        List<UUID> sessions = jdbc.queryForList("select session_id from meeting_session order by opens_at", UUID.class);
        for (int i = 0; i < sessions.size(); i++) {
            jdbc.update(
                    """
                    insert into check_in (id, device_id, device_sequence, session_id, member_id, verdict, direction, method,
                        device_time, clock_offset_millis, online, model_id, score, margin, threshold, frames, liveness,
                        signature, digest, passed_at, clock_suspect, arrived_at, ruling)
                    select %s, ?, ? + n, session_id, member_id, 'WELCOME', 'IN', 'FACE',
                        at, 0, true, 'bench', 0.71, 0.32, 0.44, 3, 'NOT_CHECKED',
                        ?, '0000000000000000000000000000000000000000000000000000000000000000', at, false, at, 'ADMITTED'
                    from (select r.session_id, r.member_id, row_number() over (order by r.member_id) as n,
                            s.opens_at + mod(row_number() over (order by r.member_id), 3600) * interval '1' second as at
                        from meeting_roster r join meeting_session s on s.session_id = r.session_id
                        where r.session_id = ?) arrivals
                    """
                            .formatted(newId),
                    device,
                    (long) i * MEMBERS,
                    new byte[64],
                    sessions.get(i));
            jdbc.update(
                    "insert into admission select session_id, member_id, id, passed_at from check_in where session_id = ?",
                    sessions.get(i));
        }
        jdbc.execute("analyze");
        System.out.println("rows of evidence: " + jdbc.queryForObject("select count(*) from check_in", Long.class));
    }
}
