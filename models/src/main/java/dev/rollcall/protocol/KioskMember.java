package dev.rollcall.protocol;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person on the roster of at least one session of this kiosk.
 *
 * @param sessions the sessions this member is invited to
 * @param face the template, null when the member is not enrolled or has withdrawn consent
 * @param digest stands for everything in this record; equal digests mean equal content
 */
public record KioskMember(
        UUID id,
        String number,
        String name,
        String pinyin,
        List<UUID> sessions,
        @Nullable Enrolled face,
        String digest) {
    public KioskMember {
        sessions = List.copyOf(sessions);
    }

    /** A template with the model that made it. */
    public record Enrolled(String modelId, float[] values) {}
}
