package dev.rollcall.server.biometrics.templates;

import dev.rollcall.face.Template;
import dev.rollcall.server.members.MemberId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What enrolment hands to the vault.
 *
 * @param consent the consent in force; the database refuses any other
 * @param photos JPEG, each below a megabyte
 * @param alike null unless a person accepted that somebody else looks alike
 */
public record FaceToKeep(MemberId member, UUID consent, Template template, List<byte[]> photos, @Nullable Alike alike) {
    public FaceToKeep {
        photos = List.copyOf(photos);
    }

    /** Somebody else's face is near, and a person says why it is somebody else. */
    public record Alike(MemberId other, String reason) {}
}
