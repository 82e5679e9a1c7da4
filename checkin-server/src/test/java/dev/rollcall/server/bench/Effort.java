package dev.rollcall.server.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Processor time used so far. On a machine shared with others it says what a clock on the wall cannot.
 *
 * @param server of this process, the senders included
 * @param compiling of this process's JIT compiler, a part of {@code server} that goes by itself
 * @param database of PostgreSQL's processes, zero for a database in this process
 */
record Effort(Duration server, Duration compiling, Duration database) {
    static Effort soFar(BenchServer server) {
        var bean = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Effort(
                Duration.ofNanos(bean.getProcessCpuTime()),
                Threads.compiling(),
                server.onPostgres() ? postgres(server.jdbc()) : Duration.ZERO);
    }

    private static Duration postgres(JdbcTemplate jdbc) {
        try {
            Path folder = Path.of(jdbc.queryForObject("show data_directory", String.class));
            long postmaster = Long.parseLong(
                    Files.readAllLines(folder.resolve("postmaster.pid")).get(0));
            return ProcessHandle.of(postmaster).stream()
                    .flatMap(ProcessHandle::descendants)
                    .flatMap(process -> process.info().totalCpuDuration().stream())
                    .reduce(Duration.ZERO, Duration::plus);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Microseconds of one processor for each of {@code count}, since {@code before}. */
    String perOne(Effort before, long count) {
        double server = server().minus(before.server()).toNanos() / 1e3 / count;
        double compiling = compiling().minus(before.compiling()).toNanos() / 1e3 / count;
        double database = database().minus(before.database()).toNanos() / 1e3 / count;
        return String.format(
                Locale.ROOT,
                "%.0f us of processor each (server and senders %.0f, JIT compiler %.0f, database %.0f)",
                server + database,
                server - compiling,
                compiling,
                database);
    }
}
