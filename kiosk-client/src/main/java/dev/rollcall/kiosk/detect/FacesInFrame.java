package dev.rollcall.kiosk.detect;

import dev.rollcall.face.Face;
import dev.rollcall.kiosk.capture.CapturedFrame;
import java.util.List;

/** What the detector found, the largest face first. */
public record FacesInFrame(CapturedFrame frame, List<Face> faces) {
    public FacesInFrame {
        faces = List.copyOf(faces);
    }
}
