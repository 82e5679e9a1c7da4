package dev.rollcall.kiosk.sync;

import dev.rollcall.kiosk.device.KioskHealth;
import dev.rollcall.kiosk.device.PairedDevice;
import dev.rollcall.kiosk.device.Reply;
import dev.rollcall.kiosk.device.ServerLink;
import dev.rollcall.kiosk.outbox.Outbox;
import dev.rollcall.kiosk.state.House;
import dev.rollcall.protocol.CheckInAnswers;
import dev.rollcall.protocol.CheckInBatch;
import dev.rollcall.protocol.KioskApi;
import dev.rollcall.protocol.KioskAssembly;
import dev.rollcall.protocol.KioskUpdate;
import dev.rollcall.protocol.SealedBox;
import dev.rollcall.protocol.SignedCheckIn;
import dev.rollcall.protocol.SyncAnswer;
import dev.rollcall.protocol.SyncRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One conversation with the server: give what waits, then take what changed. For one thread at a time.
 *
 * <p>Giving comes first, so that an update never lacks an admission that the outbox no longer counts as unanswered.
 */
final class Exchange {
    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PairedDevice device;
    private final ServerLink link;
    private final Outbox outbox;
    private final KioskHealth health;
    private final LiveRoster live;
    private final Clock clock;
    private final SyncParts parts;
    private final FacesInForce faces;
    private final HeldFile file;
    private final Album album;
    private final EmblemFile emblem;
    private volatile @Nullable House house;
    private Held held;

    /** How a conversation ended. */
    enum Ending {
        /** Nothing waits on either side. */
        DONE,
        /** No answer, a failure on the other side, or an answer that makes no sense: try again later. */
        AWAY,
        /** The server does not let this kiosk in any more. */
        LOCKED_OUT
    }

    Exchange(SyncParts parts, LiveRoster live) {
        this.device = parts.device();
        this.link = parts.link();
        this.outbox = parts.outbox();
        this.health = parts.health();
        this.clock = parts.clock();
        this.parts = parts;
        this.live = live;
        this.faces = new FacesInForce(parts.models());
        this.file = new HeldFile(device.sealedFile(PairedDevice.ROSTER));
        this.album = new Album(device.sealedFolder(PairedDevice.PORTRAITS));
        this.emblem = new EmblemFile(device.sealedFile(PairedDevice.EMBLEM));
        this.held = file.load();
        dropIfOutlived();
        takeIntoForce(held);
    }

    Album album() {
        return album;
    }

    /** Whose doors these are, as last heard; for any thread. */
    Optional<House> house() {
        return Optional.ofNullable(house);
    }

    /** Nothing of anybody's face or picture stays. */
    void forgetEverybody() {
        live.clear();
        faces.forget();
        file.wipe();
        album.keepOnly(List.of());
        held = Held.nothing();
    }

    Ending once() throws InterruptedException {
        if (faces.outdated()) {
            takeIntoForce(held);
        }
        Ending given = give();
        Ending ending = given == Ending.DONE ? take() : given;
        if (ending == Ending.DONE) {
            album.fetch(held.members(), link);
            fetchEmblem();
        }
        if (ending == Ending.AWAY) {
            dropIfOutlived();
        }
        return ending;
    }

    Ending give() throws InterruptedException {
        while (true) {
            List<SignedCheckIn> waiting = outbox.pending(KioskApi.BATCH_LIMIT);
            if (waiting.isEmpty()) {
                return Ending.DONE;
            }
            Reply<CheckInAnswers> reply =
                    link.post(KioskApi.CHECK_INS, new CheckInBatch(waiting), CheckInAnswers.class);
            if (!(reply instanceof Reply.Answered<CheckInAnswers> answered)) {
                return trouble(reply);
            }
            if (!isWhole(answered.body())) {
                return away("server-nonsense");
            }
            heard(answered.clock(), answered.body().serverTime());
            int settled = outbox.settle(answered.body());
            LOG.info("events answered sent={} settled={}", waiting.size(), settled);
            if (settled == 0) {
                return away("server-answers-nothing");
            }
        }
    }

    /** JSON leaves out what it likes; an answer that names no event must not settle one. */
    private static boolean isWhole(CheckInAnswers answers) {
        return answers.serverTime() != null
                && answers.answers().stream().allMatch(answer -> answer.id() != null && answer.ruling() != null);
    }

    private Ending take() throws InterruptedException {
        var request =
                new SyncRequest(held.version(), held.digests(), health.look().pending(), parts.software());
        Reply<SyncAnswer> reply = link.post(KioskApi.SYNC, request, SyncAnswer.class);
        if (!(reply instanceof Reply.Answered<SyncAnswer> answered)) {
            return trouble(reply);
        }
        SyncAnswer answer = answered.body();
        if (answer.version() == null || answer.serverTime() == null) {
            return away("server-nonsense");
        }
        heard(answered.clock(), answer.serverTime());
        SealedBox box = answer.box();
        return box == null ? Ending.DONE : apply(box, answer.version());
    }

    private Ending apply(SealedBox box, String version) {
        try {
            Optional<byte[]> opened = device.keys().open(box, device.pairing().deviceId());
            if (opened.isPresent()) {
                Held updated = held.apply(JSON.readValue(opened.get(), KioskUpdate.class), version);
                takeIntoForce(updated);
                boolean forgetting = held.forgottenBy(updated);
                held = updated;
                file.save(updated, forgetting);
                LOG.info(
                        "roster updated sessions={} members={} admissions={}",
                        updated.sessions().size(),
                        updated.members().size(),
                        updated.admissions().size());
                return Ending.DONE;
            }
        } catch (JacksonException | NullPointerException | IllegalArgumentException unreadable) {
            LOG.warn("update unreadable reason={}", unreadable.getClass().getSimpleName());
        }
        // What is in force stays in force; next time the server is asked for everything.
        held = Held.nothing();
        return away("update-unreadable");
    }

    private void takeIntoForce(Held given) {
        live.replace(faces.roster(given), outbox::pendingAdmissions);
        album.keepOnly(given.members());
        showHouse(given.assembly());
    }

    private void fetchEmblem() throws InterruptedException {
        KioskAssembly assembly = held.assembly();
        if (assembly != null) {
            emblem.fetch(assembly, link);
            showHouse(assembly);
        }
    }

    /** Who forgets everybody still stands at the same doors. */
    private void showHouse(@Nullable KioskAssembly assembly) {
        if (assembly != null) {
            house = new House(assembly.name(), emblem.of(assembly));
        }
    }

    private void heard(Reply.RoundTrip trip, Instant serverTime) {
        boolean wasWrong = health.look().clockIsWrong();
        health.answered(trip.offsetMillis(serverTime));
        if (!wasWrong && health.look().clockIsWrong()) {
            LOG.warn(
                    "device clock is wrong, it is not corrected: set it deviceId={} offsetMillis={}",
                    device.pairing().deviceId(),
                    health.clockOffsetMillis());
        }
    }

    private Ending trouble(Reply<?> reply) {
        if (reply instanceof Reply.Refused<?> refused && refused.lockedOut()) {
            return lockedOut(refused.status());
        }
        return away(reply instanceof Reply.Unreachable<?> ? "server-away" : "server-nonsense");
    }

    private Ending lockedOut(int status) {
        boolean wasIn = !health.look().revoked();
        health.revoked();
        forgetEverybody();
        if (wasIn) {
            LOG.error(
                    "kiosk no longer let in, faces wiped deviceId={} status={}",
                    device.pairing().deviceId(),
                    status);
        }
        return Ending.LOCKED_OUT;
    }

    private Ending away(String problem) {
        if (!problem.equals(health.look().problem())) {
            LOG.warn("sync waits problem={} pending={}", problem, health.look().pending());
        }
        health.troubled(problem);
        return Ending.AWAY;
    }

    /** By the server's time as last known: a wrong device clock must not throw away a good roster. */
    private void dropIfOutlived() {
        if (held.outlivedAt(clock.instant().plusMillis(health.clockOffsetMillis()))) {
            LOG.info(
                    "held roster outlived its sessions, wiped members={}",
                    held.members().size());
            held = Held.nothing();
            file.wipe();
            takeIntoForce(held);
        }
    }
}
