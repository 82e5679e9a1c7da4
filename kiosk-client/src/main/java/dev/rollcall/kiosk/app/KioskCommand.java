package dev.rollcall.kiosk.app;

import dev.rollcall.kiosk.bench.BenchCodesCommand;
import dev.rollcall.kiosk.decide.LivenessPolicy;
import dev.rollcall.kiosk.device.DeviceProblem;
import dev.rollcall.kiosk.device.KioskHome;
import dev.rollcall.kiosk.device.KioskSettings;
import dev.rollcall.kiosk.pipeline.PipelineSettings;
import dev.rollcall.kiosk.ui.KioskScreen;
import dev.rollcall.kiosk.ui.setup.FirstStart;
import dev.rollcall.protocol.Direction;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The kiosk's command line. Ends with 0 after a sound run, 1 when it could not run, 2 when it was called wrongly. */
@Command(
        name = "kiosk-client",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        subcommands = {BenchCodesCommand.class, BenchScreenCommand.class},
        versionProvider = KioskVersion.class)
public final class KioskCommand implements Callable<Integer> {
    private static final Duration GLANCE = Duration.ofMillis(250);
    private static final Duration FAREWELL = Duration.ofSeconds(30);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--headless")
    private boolean headless;

    @Option(names = "--server", paramLabel = "URL")
    private @Nullable String server;

    @Option(names = "--pair", paramLabel = "CODE")
    private @Nullable String code;

    @Option(names = "--pair-again")
    private boolean pairAgain;

    /** Needed to run a kiosk unless one was chosen on its screen; no required option, as a subcommand has no use for it. */
    @Option(names = "--source", paramLabel = "SRC")
    private @Nullable String source;

    @Option(names = "--home", paramLabel = "DIR", defaultValue = "kiosk-data")
    private Path home = Path.of("kiosk-data");

    @Option(names = "--duration", paramLabel = "20s", converter = Span.class)
    private @Nullable Duration duration;

    @Option(names = "--liveness", paramLabel = "off|flag|require", defaultValue = "flag")
    private LivenessPolicy liveness = LivenessPolicy.FLAG;

    @Option(names = "--direction", paramLabel = "in|out", defaultValue = "in")
    private Direction direction = Direction.IN;

    @Option(names = "--speed", paramLabel = "max|real", defaultValue = "real")
    private Speed speed = Speed.REAL;

    @Option(names = "--report", paramLabel = "FILE.json")
    private @Nullable Path report;

    @Option(names = "--models", paramLabel = "DIR")
    private @Nullable Path models;

    @Mixin
    private final ScreenArguments screen = new ScreenArguments();

    private volatile @Nullable Kiosk running;
    private final Words words;
    private final CountDownLatch stop = new CountDownLatch(1);

    /** How fast a film runs. */
    enum Speed {
        MAX,
        REAL
    }

    KioskCommand(Words words) {
        this.words = words;
    }

    public static void main(String[] args) {
        var command = new KioskCommand(new Words(Locale.getDefault()));
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> command.stopAndAwait(ended), "stop"));
        int status = command.line().execute(args);
        ended.countDown();
        System.exit(status);
    }

    CommandLine line() {
        var line = new CommandLine(this);
        line.setResourceBundle(words.bundle());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, where, parsed) -> explain(failure));
        return line;
    }

    @Override
    public Integer call() throws Exception {
        boolean onScreen = !headless && KioskScreen.possible();
        KioskLog.writeTo(home);
        if (!headless && !onScreen) {
            say("note.no-screen", List.of());
        }
        try (var told = Supervisor.told(System.getenv(), () -> answers(onScreen))) {
            if (onScreen && code == null && !isPaired()) {
                startForTheFirstTime();
            }
            return stop.getCount() == 0 ? CommandLine.ExitCode.OK : run(options(), onScreen);
        }
    }

    private int run(KioskOptions options, boolean onScreen) throws Exception {
        Kiosk kiosk = Kiosk.start(options, Clock.systemUTC());
        running = kiosk;
        try (kiosk;
                var shown = onScreen ? openScreen(kiosk) : null) {
            say(
                    "note.started",
                    List.of(
                            kiosk.report().kiosk().members(),
                            kiosk.report().kiosk().gallery()));
            awaitEnd(kiosk);
        }
        return conclude(kiosk);
    }

    private AttachedScreen openScreen(Kiosk kiosk) {
        return AttachedScreen.open(kiosk, screen.over(KioskSettings.read(home)), Clock.system(ZoneId.systemDefault()))
                .withStaff(home, stop::countDown);
    }

    private boolean isPaired() {
        try (KioskHome open = KioskHome.open(home)) {
            return open.paired().isPresent();
        }
    }

    private void startForTheFirstTime() throws InterruptedException {
        KioskSettings before = KioskSettings.read(home);
        KioskSettings offered = source == null ? before : before.withCamera(source);
        try (var desk = new FirstStartDesk(home, source, models, Clock.systemUTC())) {
            FirstStart.run(desk, offered, screen.over(before), () -> stop.getCount() == 0);
        }
    }

    /** Whether this program does its work: the pipeline has not failed, and the thread of the screen answers. */
    private boolean answers(boolean onScreen) {
        Kiosk kiosk = running;
        return (kiosk == null || kiosk.failure().isEmpty()) && (!onScreen || KioskScreen.answers());
    }

    private KioskOptions options() {
        return new KioskOptions(
                home,
                source(),
                pairing(),
                PipelineSettings.standard().withLiveness(liveness).leading(direction),
                models,
                KioskOptions.FIRST_SYNC);
    }

    /** What the command line names, else the camera chosen on the screen. */
    private String source() {
        String chosen = source == null ? KioskSettings.read(home).camera() : source;
        if (chosen.isEmpty()) {
            throw new ParameterException(spec.commandLine(), words.say("problem.source-missing", List.of()));
        }
        return speed == Speed.MAX ? chosen + (chosen.contains("?") ? "&" : "?") + "speed=max" : chosen;
    }

    private KioskOptions.@Nullable PairWith pairing() {
        if (code == null) {
            return null;
        }
        if (server == null) {
            throw new ParameterException(spec.commandLine(), words.say("problem.server-missing", List.of()));
        }
        try {
            URI address = new URI(server);
            if (address.getHost() != null && List.of("http", "https").contains(address.getScheme())) {
                return new KioskOptions.PairWith(address, code, pairAgain);
            }
        } catch (URISyntaxException noAddress) {
            // Said below.
        }
        throw new ParameterException(spec.commandLine(), words.say("problem.server-address", List.of(server)));
    }

    private void awaitEnd(Kiosk kiosk) throws InterruptedException {
        Clock clock = Clock.systemUTC();
        var until = duration == null ? null : clock.instant().plus(duration);
        while (stop.getCount() > 0 && !kiosk.awaitEnd(GLANCE)) {
            if (until != null && clock.instant().isAfter(until)) {
                return;
            }
        }
    }

    private int conclude(Kiosk kiosk) throws IOException {
        KioskReport run = kiosk.report();
        if (report != null) {
            Path parent = report.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.write(report, run.json());
        }
        say(
                "note.ended",
                List.of(
                        run.run().frames(),
                        run.run().decisions().size(),
                        run.kiosk().health().pending()));
        kiosk.failure()
                .ifPresent(failure -> complain("problem.stopped", List.of(String.valueOf(failure.getMessage()))));
        return kiosk.failure().isPresent() ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }

    private int explain(Exception failure) {
        if (failure instanceof KioskProblem problem) {
            complain("problem." + problem.code(), problem.args());
        } else if (failure instanceof DeviceProblem problem) {
            complain("problem." + problem.code(), problem.args());
        } else {
            KioskLog.unexpected(failure);
            complain("problem.unexpected", List.of(failure.getClass().getSimpleName()));
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** Runs while the virtual machine goes down: asks for the end and gives the main thread time to come to it. */
    private void stopAndAwait(CountDownLatch ended) {
        stop.countDown();
        try {
            boolean clean = ended.await(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
            if (!clean) {
                complain("problem.not-stopped", List.of());
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void say(String key, List<?> args) {
        print(spec.commandLine().getOut(), key, args);
    }

    private void complain(String key, List<?> args) {
        print(spec.commandLine().getErr(), key, args);
    }

    private void print(PrintWriter out, String key, List<?> args) {
        out.println(words.say(key, args));
        out.flush();
    }
}
