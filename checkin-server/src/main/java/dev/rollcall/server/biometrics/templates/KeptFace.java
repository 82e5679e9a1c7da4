package dev.rollcall.server.biometrics.templates;

import dev.rollcall.server.members.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the vault holds of one member, without opening it.
 *
 * @param likeMember somebody who looks alike, accepted by a person for {@code likeReason}; both null otherwise
 */
public record KeptFace(
        MemberId member,
        String modelId,
        Instant enrolledAt,
        String enrolledBy,
        List<UUID> photos,
        @Nullable MemberId likeMember,
        @Nullable String likeReason) {
    public KeptFace {
        photos = List.copyOf(photos);
    }

    FaceToKeep.@Nullable Alike alike() {
        return likeMember == null || likeReason == null ? null : new FaceToKeep.Alike(likeMember, likeReason);
    }
}
