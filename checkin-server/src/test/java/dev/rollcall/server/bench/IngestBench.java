package dev.rollcall.server.bench;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.rollcall.kiosk.device.PairedDevice;
import dev.rollcall.protocol.CheckInBatch;
import dev.rollcall.protocol.CheckInEvent;
import dev.rollcall.protocol.CheckInEvent.FaceEvidence;
import dev.rollcall.protocol.Direction;
import dev.rollcall.protocol.KioskApi;
import dev.rollcall.protocol.Liveness;
import dev.rollcall.protocol.Method;
import dev.rollcall.protocol.SignedCheckIn;
import dev.rollcall.protocol.Verdict;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.members.MemberId;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Check-ins of several kiosks at once on PostgreSQL, every event signed, every one an admission of somebody new: the most
 * that an event can cost. Each kiosk sends its next batch when the one before is answered.
 */
final class IngestBench implements Bench.Measurement {
    private static final int KIOSKS = Integer.getInteger("bench.kiosks", 4);
    private static final int BATCH = Integer.getInteger("bench.batch", 50);
    private static final int MEMBERS = 2_000;
    private static final int SESSIONS = Integer.getInteger("bench.sessions", 100);
    /** Of every kiosk's batches, those at the start that only warm up. */
    private static final double WARM_UP = 0.6;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What one kiosk will send. */
    private record Load(PairedDevice device, List<byte[]> bodies) {}

    @Override
    public void measure() throws Exception {
        try (BenchServer server = BenchServer.onPostgresql()) {
            List<MemberId> members = server.register(MEMBERS);
            List<SessionId> sessions = IntStream.range(0, SESSIONS)
                    .mapToObj(i -> server.openSession(members))
                    .toList();
            List<Load> loads = new ArrayList<>();
            for (int kiosk = 0; kiosk < KIOSKS; kiosk++) {
                loads.add(load(server.pair("kiosk-" + kiosk), kiosk, members, sessions));
            }
            send(server, loads, 0, WARM_UP, new Timings());
            var timings = new Timings();
            Effort before = Effort.soFar(server);
            long started = System.nanoTime();
            int events = send(server, loads, WARM_UP, 1, timings);
            double seconds = (System.nanoTime() - started) / 1e9;
            String effort = Effort.soFar(server).perOne(before, events);
            Long kept = server.jdbc().queryForObject("select count(*) from admission", Long.class);
            System.out.printf(
                    Locale.ROOT,
                    "ingest %s: %d kiosks, batches of %d: %.0f events/s over %.1f s; a batch %s; %s; admissions kept %d of %d%n",
                    server.database(),
                    KIOSKS,
                    BATCH,
                    events / seconds,
                    seconds,
                    timings,
                    effort,
                    kept,
                    (long) SESSIONS * MEMBERS / KIOSKS / BATCH * KIOSKS * BATCH);
        }
    }

    private static Load load(PairedDevice device, int kiosk, List<MemberId> members, List<SessionId> sessions) {
        int share = MEMBERS / KIOSKS / BATCH * BATCH;
        var json = JsonMapper.builder().build();
        List<byte[]> bodies = IntStream.range(0, SESSIONS * share / BATCH)
                .parallel()
                .mapToObj(batch -> new CheckInBatch(IntStream.range(batch * BATCH, (batch + 1) * BATCH)
                        .mapToObj(i -> welcome(
                                device, i + 1L, sessions.get(i / share), members.get(kiosk * share + i % share)))
                        .toList()))
                .map(json::writeValueAsBytes)
                .toList();
        return new Load(device, bodies);
    }

    static SignedCheckIn welcome(PairedDevice device, long sequence, SessionId session, MemberId member) {
        Instant at = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
        var event = new CheckInEvent(
                UuidCreator.getTimeOrderedEpoch(at),
                device.pairing().deviceId(),
                sequence,
                session.value(),
                member.value(),
                Verdict.WELCOME,
                Direction.IN,
                Method.FACE,
                at,
                0,
                true,
                new FaceEvidence("bench", 0.71f, 0.32f, 0.44f, 3, Liveness.NOT_CHECKED),
                null);
        return new SignedCheckIn(event, device.keys().sign(event.signedBytes()));
    }

    /** Sends the part of every load from {@code from} to {@code to}; answers how many events were sent. */
    private int send(BenchServer server, List<Load> loads, double from, double to, Timings timings) throws Exception {
        ExecutorService kiosks = Executors.newFixedThreadPool(loads.size());
        try {
            List<Future<Integer>> sent = new ArrayList<>();
            for (Load load : loads) {
                int size = load.bodies().size();
                List<byte[]> part = load.bodies().subList((int) (size * from), (int) (size * to));
                sent.add(kiosks.submit(() -> send(server, load.device(), part, timings)));
            }
            int events = 0;
            for (Future<Integer> one : sent) {
                events += one.get();
            }
            return events;
        } finally {
            kiosks.shutdown();
        }
    }

    private int send(BenchServer server, PairedDevice device, List<byte[]> bodies, Timings timings) throws Exception {
        for (byte[] body : bodies) {
            long started = System.nanoTime();
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(server.url().resolve(KioskApi.CHECK_INS))
                            .header("Content-Type", "application/json")
                            .header(
                                    "Authorization",
                                    "Bearer " + device.pairing().token())
                            .POST(BodyPublishers.ofByteArray(body))
                            .build(),
                    BodyHandlers.ofByteArray());
            timings.add(System.nanoTime() - started);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
            }
        }
        return bodies.size() * BATCH;
    }
}
