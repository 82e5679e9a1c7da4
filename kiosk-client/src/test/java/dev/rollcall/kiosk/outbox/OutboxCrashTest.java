package dev.rollcall.kiosk.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rollcall.protocol.SignedCheckIn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxCrashTest {
    private static final int KILLS = 6;

    @TempDir
    Path folder;

    @Test
    void losesAndDoublesNothingWhenItsProcessIsKilledAtAnyInstant() throws Exception {
        Random random = new Random(20260305);
        List<String> acknowledged = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            Process kiosk = start(List.of(), 0);
            try (BufferedReader said = output(kiosk)) {
                for (int line = random.nextInt(40); line >= 0; line--) {
                    acknowledged.add(said.readLine());
                }
                spin(random.nextInt(3_000_000));
                // By its handle: Process.destroyForcibly would also close the pipe with what was said.
                kiosk.toHandle().destroyForcibly();
                kiosk.waitFor();
                said.lines().filter(AppendingKiosk::isWhole).forEach(acknowledged::add);
            }
        }
        List<SignedCheckIn> kept = everythingIn(folder);

        assertThat(kept)
                .extracting(AppendingKiosk::line)
                .containsAll(acknowledged)
                .doesNotHaveDuplicates();
        assertThat(kept)
                .extracting(event -> event.event().deviceSequence())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, kept.size()).boxed().toList());
        // At most the one event that was on its way when the process died was kept and never acknowledged.
        assertThat(kept.size()).isBetween(acknowledged.size(), acknowledged.size() + KILLS);
    }

    @Test
    void refusesToAppendWhenAFileCannotGrowAndKeepsWhatItHas() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash to limit a file's size with");
        List<String> acknowledged =
                appendUntilFull(List.of("/bin/bash", "-c", "ulimit -f 256; exec \"$@\"", "kiosk"), 0);

        assertAllThere(acknowledged, folder);
    }

    @Test
    void refusesToAppendOnAFullDiskAndGoesOnWhenThereIsRoom() throws Exception {
        Path disk = folder.resolve("disk");
        Files.createDirectory(disk);
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()) == 0, "mounting is not allowed");
        try {
            Path ballast = Files.write(disk.resolve("ballast"), new byte[256 * 1024]);
            Path device = disk.resolve("device");
            try (Outbox outbox = OutboxFixtures.openOutbox(device, 0)) {
                List<String> acknowledged = fill(outbox);
                assertThat(outbox.pending(Integer.MAX_VALUE))
                        .extracting(AppendingKiosk::line)
                        .containsAll(acknowledged);

                Files.delete(ballast);
                acknowledged.add(AppendingKiosk.line(outbox.append(OutboxFixtures.aWelcomeOf(new UUID(1, 1)))));
                assertThat(outbox.pending(Integer.MAX_VALUE))
                        .extracting(AppendingKiosk::line)
                        .containsExactlyElementsOf(acknowledged);
            }
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    @Test
    void refusesToAppendBeforeTheDiskIsFull() throws Exception {
        List<String> acknowledged = appendUntilFull(List.of(), Long.MAX_VALUE);

        assertThat(acknowledged).isEmpty();
        assertAllThere(acknowledged, folder);
    }

    private static List<String> fill(Outbox outbox) {
        List<String> acknowledged = new ArrayList<>();
        try {
            while (true) {
                acknowledged.add(AppendingKiosk.line(outbox.append(OutboxFixtures.aWelcomeOf(UUID.randomUUID()))));
            }
        } catch (OutboxFull full) {
            assertThat(acknowledged).isNotEmpty();
            return acknowledged;
        }
    }

    private List<String> appendUntilFull(List<String> wrapper, long reserve) throws Exception {
        Process kiosk = start(wrapper, reserve);
        List<String> lines;
        try (BufferedReader said = output(kiosk)) {
            lines = new ArrayList<>(said.lines().toList());
        }
        kiosk.waitFor();
        assertThat(lines).last().isEqualTo("full");
        lines.remove(lines.size() - 1);
        return lines;
    }

    private static void assertAllThere(List<String> acknowledged, Path folder) {
        assertThat(everythingIn(folder)).extracting(AppendingKiosk::line).containsAll(acknowledged);
        try (Outbox outbox = OutboxFixtures.openOutbox(folder, 0)) {
            long next = outbox.append(OutboxFixtures.aWelcomeOf(new UUID(1, 1)))
                    .event()
                    .deviceSequence();
            assertThat(outbox.pending(Integer.MAX_VALUE)).hasSize((int) next);
        }
    }

    private static List<SignedCheckIn> everythingIn(Path folder) {
        try (Outbox outbox = OutboxFixtures.openOutbox(folder, 0)) {
            return outbox.pending(Integer.MAX_VALUE);
        }
    }

    private Process start(List<String> wrapper, long reserve) throws IOException {
        List<String> command = new ArrayList<>(wrapper);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                AppendingKiosk.class.getName(),
                folder.toString(),
                Long.toString(reserve)));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    }

    /** A moment that differs from kill to kill; nothing is asserted about how long it is. */
    private static void spin(int turns) {
        for (int i = 0; i < turns; i++) {
            Thread.onSpinWait();
        }
    }
}
