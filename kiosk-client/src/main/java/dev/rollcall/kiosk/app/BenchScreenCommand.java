package dev.rollcall.kiosk.app;

import dev.rollcall.kiosk.ui.KioskScreen;
import dev.rollcall.kiosk.ui.ScreenBench;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench-screen}: what painting costs, state by state, beside nothing else. */
@Command(name = "bench-screen", mixinStandardHelpOptions = true)
final class BenchScreenCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "10")
    private int seconds = 10;

    @Override
    public Integer call() throws InterruptedException {
        var out = spec.commandLine().getOut();
        if (!KioskScreen.possible()) {
            spec.commandLine().getErr().println(new Words(Locale.getDefault()).say("bench.no-display", List.of()));
            return CommandLine.ExitCode.SOFTWARE;
        }
        try (var bench = ScreenBench.open(Clock.systemUTC())) {
            out.printf("%-12s %8s%n", "state", "core");
            for (ScreenBench.Scene scene : ScreenBench.Scene.values()) {
                double share = bench.measure(scene, Duration.ofSeconds(seconds));
                out.printf("%-12s %7.1f%%%n", scene.name().toLowerCase(Locale.ROOT), share * 100);
                out.flush();
            }
        }
        return CommandLine.ExitCode.OK;
    }
}
