package dev.rollcall.kiosk.sync;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rollcall.kiosk.device.DeviceFixtures;
import dev.rollcall.protocol.Attendee;
import dev.rollcall.protocol.CheckInAnswers;
import dev.rollcall.protocol.CheckInAnswers.Answer;
import dev.rollcall.protocol.CheckInAnswers.Ruling;
import dev.rollcall.protocol.CheckInBatch;
import dev.rollcall.protocol.EntryTrust;
import dev.rollcall.protocol.KioskAdmission;
import dev.rollcall.protocol.KioskApi;
import dev.rollcall.protocol.KioskAssembly;
import dev.rollcall.protocol.KioskInvitation;
import dev.rollcall.protocol.KioskMember;
import dev.rollcall.protocol.KioskSession;
import dev.rollcall.protocol.KioskUpdate;
import dev.rollcall.protocol.NewsAnswer;
import dev.rollcall.protocol.NewsRequest;
import dev.rollcall.protocol.PairingAnswer;
import dev.rollcall.protocol.PairingRequest;
import dev.rollcall.protocol.SealedBox;
import dev.rollcall.protocol.SignedCheckIn;
import dev.rollcall.protocol.SyncAnswer;
import dev.rollcall.protocol.SyncRequest;
import dev.rollcall.protocol.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.bouncycastle.crypto.hpke.HPKE;
import tools.jackson.databind.json.JsonMapper;

/** A small real HTTP server that keeps the contract of the wire, and breaks it where a test says so. */
public final class ContractServer implements AutoCloseable {
    public static final String CODE = "ABCD-2345";
    public static final String EXPIRED_CODE = "OLD0-0000";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Every event in the order it first arrived; the server's record. */
    public final Map<UUID, SignedCheckIn> record = new LinkedHashMap<>();

    public final List<SyncRequest> asked = new ArrayList<>();
    public final Map<UUID, KioskMember> members = new LinkedHashMap<>();
    public final List<KioskAdmission> admissions = new ArrayList<>();
    public final List<KioskSession> sessions = new ArrayList<>();
    public volatile KioskAssembly assembly;
    /** Pictures by the path they are got from. */
    public final Map<String, byte[]> portraits = new LinkedHashMap<>();

    public int portraitsAsked;
    public int portraitsGiven;
    public int batches;
    public int newsAsked;
    /** Answers every call with this status, when not 0. */
    public volatile int failure;
    /** Answers every call with this text and status 200. */
    public volatile String rubbish;

    public volatile UnaryOperator<List<Answer>> tamper = answers -> answers;
    public volatile Ruling ruling = Ruling.ADMITTED;
    public volatile Supplier<Instant> time = Instant::now;
    public volatile byte[] sealingKey;
    public volatile UnaryOperator<byte[]> tamperUpdate = json -> json;
    private int version = 1;
    private int port;
    private HttpServer http;

    public ContractServer() {
        comeBack();
    }

    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    public synchronized void goAway() {
        http.stop(0);
    }

    /** Listens again on the port it had. */
    public final synchronized void comeBack() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        port = http.getAddress().getPort();
        http.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "contract-server");
            thread.setDaemon(true);
            return thread;
        }));
        http.createContext("/", this::serve);
        http.start();
    }

    @Override
    public void close() {
        http.stop(0);
    }

    public synchronized void invite(KioskMember member) {
        members.put(member.id(), member);
        version++;
    }

    public synchronized void uninvite(UUID member) {
        members.remove(member);
        version++;
    }

    public synchronized void hold(KioskSession session) {
        sessions.add(session);
        version++;
    }

    public synchronized void name(KioskAssembly other) {
        assembly = other;
        version++;
    }

    private void serve(HttpExchange call) throws IOException {
        byte[] body = call.getRequestBody().readAllBytes();
        if (rubbish != null) {
            answer(call, 200, rubbish.getBytes(StandardCharsets.UTF_8));
        } else if (failure != 0) {
            answer(call, failure, "<html>failure</html>".getBytes(StandardCharsets.UTF_8));
        } else {
            serve(call, body);
        }
    }

    private synchronized void serve(HttpExchange call, byte[] body) throws IOException {
        String path = call.getRequestURI().getPath();
        portraitsAsked += path.startsWith(KioskApi.PORTRAIT) ? 1 : 0;
        boolean known = "Bearer token-1".equals(call.getRequestHeaders().getFirst("Authorization"));
        if (path.equals(KioskApi.PAIR)) {
            pair(call, JSON.readValue(body, PairingRequest.class));
        } else if (!known) {
            problem(call, 401, "unknown-device");
        } else if (path.equals(KioskApi.SYNC)) {
            answer(call, 200, JSON.writeValueAsBytes(sync(JSON.readValue(body, SyncRequest.class))));
        } else if (path.equals(KioskApi.NEWS)) {
            answer(call, 200, JSON.writeValueAsBytes(news(JSON.readValue(body, NewsRequest.class))));
        } else if (path.equals(KioskApi.CHECK_INS)) {
            answer(call, 200, JSON.writeValueAsBytes(take(JSON.readValue(body, CheckInBatch.class))));
        } else if (portraits.containsKey(path)) {
            portraitsGiven++;
            answer(call, 200, portraits.get(path));
        } else {
            answer(call, 404, new byte[0]);
        }
    }

    private void pair(HttpExchange call, PairingRequest request) throws IOException {
        String code = request.code().replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (code.equals(EXPIRED_CODE.replace("-", ""))) {
            problem(call, 410, "pairing-code-expired");
        } else if (!code.equals(CODE.replace("-", ""))) {
            problem(call, 403, "pairing-code-wrong");
        } else {
            sealingKey = request.sealingKey();
            var paired = new PairingAnswer(DeviceFixtures.DEVICE, "East door", "token-1", "Assembly", time.get());
            answer(call, 200, JSON.writeValueAsBytes(paired));
        }
    }

    /** Waits for another version, for a while. */
    private NewsAnswer news(NewsRequest request) {
        newsAsked++;
        try {
            for (int i = 0; i < 100 && ("v" + version).equals(request.mark()); i++) {
                wait(50);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return new NewsAnswer("v" + version);
    }

    private SyncAnswer sync(SyncRequest request) {
        asked.add(request);
        String current = "v" + version;
        if (current.equals(request.version())) {
            return new SyncAnswer(current, time.get(), null);
        }
        var changed = members.values().stream()
                .filter(member -> !member.digest().equals(request.held().get(member.id())))
                .toList();
        var removed = request.held().keySet().stream()
                .filter(id -> !members.containsKey(id))
                .toList();
        var update = new KioskUpdate(sessions, changed, removed, admissions, EntryTrust.none(), assembly);
        return new SyncAnswer(current, time.get(), seal(tamperUpdate.apply(JSON.writeValueAsBytes(update))));
    }

    private SealedBox seal(byte[] message) {
        try {
            var hpke = new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
            var context = hpke.setupBaseS(
                    hpke.deserializePublicKey(sealingKey), SealedBox.INFO.getBytes(StandardCharsets.UTF_8));
            byte[] associated = DeviceFixtures.DEVICE.toString().getBytes(StandardCharsets.UTF_8);
            return new SealedBox(context.getEncapsulation(), context.seal(associated, message));
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private CheckInAnswers take(CheckInBatch batch) {
        batches++;
        List<Answer> answers = new ArrayList<>();
        for (SignedCheckIn signed : batch.events()) {
            boolean first = record.putIfAbsent(signed.event().id(), signed) == null;
            if (first && ruling == Ruling.ADMITTED && signed.event().verdict() == Verdict.WELCOME) {
                admissions.add(new KioskAdmission(
                        signed.event().sessionId(),
                        signed.event().memberId(),
                        signed.event().deviceTime()));
                version++;
            }
            answers.add(new Answer(signed.event().id(), ruling, null, ruling == Ruling.DISPUTED ? "signature" : null));
        }
        return new CheckInAnswers(tamper.apply(answers), time.get());
    }

    private static void problem(HttpExchange call, int status, String code) throws IOException {
        String json = "{\"type\":\"/problems/devices/%s\",\"status\":%d}".formatted(code, status);
        answer(call, status, json.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange call, int status, byte[] body) throws IOException {
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            call.getResponseBody().write(body);
        }
        call.close();
    }

    /** A sitting that is open for {@code hours} round {@code now}. */
    public static KioskSession aSession(UUID id, Instant now, int hours) {
        Duration half = Duration.ofMinutes(hours * 30L);
        return new KioskSession(
                id,
                "Plenary",
                "First sitting",
                "Hall",
                "Asia/Shanghai",
                now.minus(half),
                now,
                now,
                now.plus(half),
                now.plus(half),
                null);
    }

    /** A member with a face of four numbers under model {@code m}. */
    public static KioskMember aMember(UUID id, UUID session) {
        return aMember(id, session, null);
    }

    /** The same with a portrait of this name. */
    public static KioskMember aMember(UUID id, UUID session, String portrait) {
        var face = new KioskMember.Enrolled("m", new float[] {id.getLeastSignificantBits(), 1, 2, 3});
        return new KioskMember(
                id,
                "001",
                "Ada",
                "ada",
                List.of(new KioskInvitation(session, Attendee.INVITED, null)),
                face,
                portrait,
                List.of(),
                null,
                "digest of " + id + portrait);
    }
}
