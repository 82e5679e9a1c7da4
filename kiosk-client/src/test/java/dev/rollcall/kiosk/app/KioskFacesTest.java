package dev.rollcall.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.face.Frame;
import dev.rollcall.face.manifest.ModelStore;
import dev.rollcall.face.opencv.EngineChoice;
import dev.rollcall.kiosk.match.Roster;
import dev.rollcall.kiosk.sync.GalleryModels.Standing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Real engines by the models that a server may name. */
class KioskFacesTest {
    /** The one model that needs no file. */
    private static final String BUILT_IN = "haar-hog-demo";

    private final Turned clock = new Turned();

    @Test
    void opensTheModelThatIsNamedAndKeepsTheOther() throws Exception {
        try (KioskFaces faces = open()) {
            assertThat(await(faces, BUILT_IN)).isEqualTo(Standing.READY);

            assertThat(faces.of(roster(BUILT_IN)).description().modelId()).isEqualTo(BUILT_IN);
            assertThat(faces.of(roster(faces.usual())).description().modelId()).isEqualTo(faces.usual());
            assertThat(faces.of(roster(faces.usual()).withoutFaces()).decode(anImage(faces)))
                    .isNotNull();
        }
    }

    @Test
    void saysWhichModelCannotBeHadAndTriesAgainLater() throws Exception {
        try (KioskFaces faces = open()) {
            assertThat(await(faces, "of-a-later-version")).isEqualTo(Standing.MISSING);
            assertThat(faces.missing()).contains("of-a-later-version");

            clock.now = clock.now.plus(Duration.ofMinutes(3));
            assertThat(faces.standing("of-a-later-version"))
                    .as("no flicker while it is tried again")
                    .isEqualTo(Standing.MISSING);
        }
    }

    @Test
    void describesItselfAfterItWasClosed() {
        KioskFaces faces = open();
        faces.close();

        assertThat(faces.description(roster(faces.usual())).modelId()).isEqualTo(faces.usual());
    }

    private KioskFaces open() {
        return KioskFaces.open(ModelStore.standard(null), EngineChoice.standard(), clock);
    }

    private static Standing await(KioskFaces faces, String model) throws InterruptedException {
        for (int i = 0; i < 600 && faces.standing(model) == Standing.COMING; i++) {
            Thread.sleep(50);
        }
        return faces.standing(model);
    }

    private static Roster roster(String model) {
        return Roster.of(model, List.of(), List.of(), List.of());
    }

    private static byte[] anImage(KioskFaces faces) {
        return faces.first().engine().encodeJpeg(Frame.ofBgr(8, 8, new byte[8 * 8 * 3]), 90);
    }

    private static final class Turned extends Clock {
        private volatile Instant now = Instant.parse("2026-03-05T09:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
