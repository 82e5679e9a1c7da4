package dev.rollcall.kiosk.track;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.face.Box;
import dev.rollcall.face.Face;
import dev.rollcall.face.Frame;
import dev.rollcall.face.Landmarks;
import dev.rollcall.face.Landmarks.Point;
import dev.rollcall.kiosk.capture.CapturedFrame;
import dev.rollcall.kiosk.detect.FacesInFrame;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is followed, and who is meant. */
class FaceTrackerTest {
    private static final Frame PICTURE = Frame.ofBgr(1280, 720, new byte[1280 * 720 * 3]);

    private final FaceTracker tracker = new FaceTracker();

    @Test
    void followsAFaceThatMovesAndGrows() {
        long first = only(at(0, face(600, 120))).track();

        assertThat(only(at(33, face(615, 128))).track()).isEqualTo(first);
        assertThat(only(at(66, face(640, 140))).track()).isEqualTo(first);
    }

    @Test
    void keepsATrackOverAFewFramesWithoutTheFace() {
        long first = only(at(0, face(600, 120))).track();
        assertThat(at(200).alive()).containsExactly(first);

        assertThat(only(at(400, face(600, 120))).track()).isEqualTo(first);
    }

    @Test
    void endsATrackThatIsGoneForLongerThanHalfASecond() {
        long first = only(at(0, face(600, 120))).track();

        assertThat(at(501).alive()).isEmpty();
        assertThat(only(at(700, face(600, 120))).track()).isNotEqualTo(first);
    }

    @Test
    void startsAnewWhenAFaceIsSuddenlyMuchSmaller() {
        long first = only(at(0, face(600, 240))).track();

        assertThat(only(at(33, face(600, 120))).track()).isNotEqualTo(first);
    }

    @Test
    void ignoresABystanderBehindTheVisitor() {
        TrackedFaces seen = at(0, face(300, 90), face(640, 200));

        assertThat(seen.visitors())
                .extracting(face -> face.face().box().width())
                .containsExactly(200f);
    }

    @Test
    void prefersTheFaceInTheMiddleToALargerOneAtTheEdge() {
        TrackedFaces seen = at(0, face(1200, 210), face(640, 200));

        assertThat(seen.visitors().get(0).face().box().width()).isEqualTo(200f);
    }

    @Test
    void prefersTheFaceThatLooksAtTheKiosk() {
        TrackedFaces seen = at(0, profile(560, 210), face(800, 200));

        assertThat(seen.visitors())
                .extracting(face -> face.face().box().width())
                .containsExactly(200f);
    }

    @Test
    void followsTwoPeopleSideBySide() {
        TrackedFaces before = at(0, face(500, 200), face(800, 200));
        TrackedFaces after = at(33, face(810, 200), face(510, 200));

        assertThat(trackAt(after, 510)).isEqualTo(trackAt(before, 500));
        assertThat(trackAt(after, 810)).isEqualTo(trackAt(before, 800));
    }

    private static long trackAt(TrackedFaces seen, float centre) {
        return seen.visitors().stream()
                .filter(face -> face.face().box().centreX() == centre)
                .findFirst()
                .orElseThrow()
                .track();
    }

    private TrackedFaces at(long millis, Face... faces) {
        return tracker.apply(new FacesInFrame(new CapturedFrame(millis / 33, millis, PICTURE), List.of(faces)));
    }

    private static TrackedFace only(TrackedFaces seen) {
        assertThat(seen.visitors()).hasSize(1);
        return seen.visitors().get(0);
    }

    private static Face face(float centre, float width) {
        return looking(centre, width, 0);
    }

    private static Face profile(float centre, float width) {
        return looking(centre, width, 0.2f * width);
    }

    private static Face looking(float centre, float width, float noseAside) {
        float top = 360 - width / 2;
        return new Face(
                new Box(centre - width / 2, top, width, width),
                new Landmarks(
                        new Point(centre - width / 5, top + width / 3),
                        new Point(centre + width / 5, top + width / 3),
                        new Point(centre + noseAside, top + width / 2),
                        new Point(centre - width / 6, top + width * 0.7f),
                        new Point(centre + width / 6, top + width * 0.7f)),
                0.9f);
    }
}
