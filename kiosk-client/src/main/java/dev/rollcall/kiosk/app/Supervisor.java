package dev.rollcall.kiosk.app;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The service manager that started this program and starts it again when it stops answering: systemd, when {@code
 * NOTIFY_SOCKET} names it, nobody otherwise.
 *
 * <p>Told by {@code systemd-notify}, because Java has no datagram sockets of that kind; one short process every few seconds is
 * cheaper to own than another native library. Its environment is inherited, its place in the unit's control group too, which
 * is why the unit says {@code NotifyAccess=all}.
 */
final class Supervisor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final List<String> messenger;
    private final ScheduledExecutorService beat;

    private Supervisor(List<String> messenger) {
        this.messenger = messenger;
        this.beat = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "supervisor");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Says that the kiosk is ready, and from then on, as often as the environment asks for it, that it is alive.
     *
     * @param alive asked before each sign of life; one that is false, or never returns, gets the program started again
     */
    static Supervisor told(Map<String, String> environment, BooleanSupplier alive) {
        return told(environment, alive, List.of("systemd-notify"));
    }

    static Supervisor told(Map<String, String> environment, BooleanSupplier alive, List<String> messenger) {
        var supervisor = new Supervisor(messenger);
        if (environment.containsKey("NOTIFY_SOCKET")) {
            supervisor.beat.execute(() -> supervisor.say("READY=1"));
            supervisor.watch(environment.getOrDefault("WATCHDOG_USEC", ""), alive);
        }
        return supervisor;
    }

    /** Three signs in each span, as one may be late. {@code WATCHDOG_PID} is the compositor's, not ours, so it is not asked. */
    private void watch(String microseconds, BooleanSupplier alive) {
        if (microseconds.matches("[1-9][0-9]{0,17}")) {
            long pause = Math.max(1, Long.parseLong(microseconds) / 3);
            // Should a sign ever fail with an exception, none follows, and the service manager does its work.
            var unused = beat.scheduleAtFixedRate(() -> sign(alive), 0, pause, TimeUnit.MICROSECONDS);
        }
    }

    private void sign(BooleanSupplier alive) {
        if (alive.getAsBoolean()) {
            say("WATCHDOG=1");
        } else {
            LOG.error("no sign of life is given: the kiosk does not answer");
        }
    }

    private void say(String message) {
        Process told = null;
        try {
            List<String> command = new ArrayList<>(messenger);
            command.add(message);
            told = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!told.waitFor(ANSWER.toMillis(), TimeUnit.MILLISECONDS) || told.exitValue() != 0) {
                LOG.warn("service manager did not take message={}", message);
            }
        } catch (IOException notThere) {
            LOG.warn("service manager cannot be told message={} reason={}", message, notThere.getMessage());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } finally {
            if (told != null) {
                told.destroy();
            }
        }
    }

    /** No more signs of life: whoever closes is about to end. */
    @Override
    public void close() {
        beat.shutdownNow();
    }
}
