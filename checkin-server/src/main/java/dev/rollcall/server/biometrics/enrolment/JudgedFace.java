package dev.rollcall.server.biometrics.enrolment;

import dev.rollcall.face.Template;
import dev.rollcall.server.members.MemberId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member's face, judged and ready to be kept.
 *
 * @param photos JPEG, cut to the face
 * @param portrait for display, null when the member has one
 */
public record JudgedFace(MemberId member, Template template, List<byte[]> photos, byte @Nullable [] portrait) {
    public JudgedFace {
        photos = List.copyOf(photos);
    }
}
