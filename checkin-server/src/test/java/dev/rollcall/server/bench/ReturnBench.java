package dev.rollcall.server.bench;

import dev.rollcall.kiosk.device.KioskHealth;
import dev.rollcall.kiosk.device.PairedDevice;
import dev.rollcall.kiosk.device.ServerLink;
import dev.rollcall.kiosk.outbox.Outbox;
import dev.rollcall.kiosk.outbox.Witnessed;
import dev.rollcall.kiosk.sync.GalleryModels;
import dev.rollcall.kiosk.sync.LiveRoster;
import dev.rollcall.kiosk.sync.SyncLoop;
import dev.rollcall.kiosk.sync.SyncParts;
import dev.rollcall.protocol.CheckInEvent.FaceEvidence;
import dev.rollcall.protocol.Direction;
import dev.rollcall.protocol.Liveness;
import dev.rollcall.protocol.Method;
import dev.rollcall.protocol.Verdict;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.members.MemberId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A kiosk that was cut off comes back with {@link #EVENTS} events: the real outbox and the real sync loop against the real
 * server, on both databases.
 */
final class ReturnBench implements Bench.Measurement {
    private static final int MEMBERS = 2_000;
    private static final int SESSIONS = 5;
    private static final int EVENTS = MEMBERS * SESSIONS;
    private static final Duration CALL_LIMIT = Duration.ofSeconds(20);

    @Override
    public void measure() throws Exception {
        try (BenchServer server = BenchServer.onPostgresql()) {
            measure(server);
        }
        try (BenchServer server = BenchServer.onH2()) {
            measure(server);
        }
    }

    private static void measure(BenchServer server) throws InterruptedException {
        Clock clock = Clock.systemUTC();
        List<MemberId> members = server.register(MEMBERS);
        List<SessionId> sessions = IntStream.range(0, SESSIONS)
                .mapToObj(i -> server.openSession(members))
                .toList();
        PairedDevice device = server.pair("kiosk");
        var health = new KioskHealth(clock);
        try (Outbox outbox = Outbox.open(device, health, clock)) {
            fill(outbox, members, sessions, clock);
            Effort before = Effort.soFar(server);
            long started = System.nanoTime();
            var parts = new SyncParts(
                    device,
                    ServerLink.of(device.pairing(), clock, CALL_LIMIT),
                    outbox,
                    health,
                    clock,
                    GalleryModels.only("bench"),
                    "bench");
            try (SyncLoop loop = SyncLoop.start(parts, new LiveRoster(), SyncLoop.Pace.standard())) {
                while (outbox.pendingCount() > 0) {
                    Thread.sleep(10);
                }
            }
            double seconds = (System.nanoTime() - started) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "return %s: %d events answered in %.1f s, %s; kept %d, admissions %d, disputed %d%n",
                    server.database(),
                    EVENTS,
                    seconds,
                    Effort.soFar(server).perOne(before, EVENTS),
                    count(server, "check_in"),
                    count(server, "admission"),
                    outbox.disputed().size());
        }
    }

    private static void fill(Outbox outbox, List<MemberId> members, List<SessionId> sessions, Clock clock) {
        var face = new FaceEvidence("bench", 0.71f, 0.32f, 0.44f, 3, Liveness.NOT_CHECKED);
        for (SessionId session : sessions) {
            for (MemberId member : members) {
                outbox.append(new Witnessed(
                        session.value(),
                        member.value(),
                        Verdict.WELCOME,
                        Direction.IN,
                        Method.FACE,
                        clock.instant(),
                        face,
                        null));
            }
        }
    }

    private static long count(BenchServer server, String table) {
        Long count = server.jdbc().queryForObject("select count(*) from " + table, Long.class);
        return count == null ? 0 : count;
    }
}
