package dev.rollcall.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Threads of this process that Java itself does not show; known on Linux only. */
final class Threads {
    private static final Path TASKS = Path.of("/proc/self/task");
    private static final int TICKS_A_SECOND = 100;

    private Threads() {}

    /** Processor time of the JIT compiler so far; zero where nobody says. */
    static Duration compiling() {
        if (!Files.isDirectory(TASKS)) {
            return Duration.ZERO;
        }
        try (Stream<Path> tasks = Files.list(TASKS)) {
            return tasks.map(Threads::compiling).reduce(Duration.ZERO, Duration::plus);
        } catch (IOException unreadable) {
            return Duration.ZERO;
        }
    }

    private static Duration compiling(Path task) {
        try {
            String stat = Files.readString(task.resolve("stat"));
            String name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
            if (!name.startsWith("C1 Compiler") && !name.startsWith("C2 Compiler")) {
                return Duration.ZERO;
            }
            List<String> fields =
                    List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
            long ticks = Long.parseLong(fields.get(11)) + Long.parseLong(fields.get(12));
            return Duration.ofMillis(ticks * 1000 / TICKS_A_SECOND);
        } catch (IOException ended) {
            return Duration.ZERO;
        }
    }
}
