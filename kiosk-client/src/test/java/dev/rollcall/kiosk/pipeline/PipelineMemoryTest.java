package dev.rollcall.kiosk.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rollcall.face.FaceEngine;
import dev.rollcall.face.Frame;
import dev.rollcall.face.drawn.DrawnPerson;
import dev.rollcall.face.drawn.DrawnScene;
import dev.rollcall.kiosk.capture.CapturedFrame;
import dev.rollcall.kiosk.decide.ClaimDesk;
import dev.rollcall.kiosk.match.Roster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A kiosk runs for weeks: what a frame takes, it gives back. */
class PipelineMemoryTest {
    private static final long MEGABYTE = 1 << 20;
    private static final Path STATUS = Path.of("/proc/self/status");

    @Test
    void isBackAtItsBaselineAfterAThousandFrames() throws Exception {
        assumeTrue(Files.isReadable(STATUS), "skipped: this system does not tell a process its resident memory");
        try (FaceEngine engine = FilmFixtures.engine()) {
            Roster roster = Roster.of(
                    engine.description().modelId(), List.of(FilmFixtures.openSession()), List.of(), List.of());
            var vision =
                    new Vision(engine, PipelineSettings.standard(), ClaimDesk.fresh(), new StageTimer(), ignored -> {});
            List<Frame> frames = oneVisit();

            look(vision, roster, frames, 0, 300);
            long before = nativeBytes();
            look(vision, roster, frames, 300, 1_000);

            // One leaked copy of each frame would be 2,600 MB, one leaked aligned crop of each 36 MB.
            assertThat(nativeBytes() - before).isLessThan(24 * MEGABYTE);
        }
    }

    private static List<Frame> oneVisit() {
        DrawnScene scene = DrawnScene.lobby();
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            frames.add(scene.at(DrawnPerson.of(11), 1, 1, i));
        }
        return frames;
    }

    private static void look(Vision vision, Roster roster, List<Frame> frames, int from, int count) throws Exception {
        for (int i = from; i < from + count; i++) {
            // A gap after every second makes the frames that follow a new visit, so that every stage works all the
            // time.
            long millis = i * 33L + i / 30 * 6_000L;
            vision.look(
                    new CapturedFrame(i, millis, frames.get(i % frames.size())),
                    List.of(),
                    roster,
                    FilmFixtures.NOON.plusMillis(millis));
        }
    }

    /** Resident memory outside the heap, roughly: what is resident less what the collector has committed. */
    private static long nativeBytes() throws Exception {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        long resident = Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("RssAnon:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                .findFirst()
                .orElseThrow();
        return resident - Runtime.getRuntime().totalMemory();
    }
}
