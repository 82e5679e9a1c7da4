package dev.rollcall.server.checkin.pass;

import dev.rollcall.codes.QrPicture;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the page behind a personal link shows.
 *
 * @param sittings what the member can show the pass at, by start; the first is shown unless another is asked for
 * @param chosen one of them, null when there is none
 * @param code the pass to draw, null without a sitting
 */
record PassView(String name, String number, List<Sitting> sittings, @Nullable Sitting chosen, @Nullable Code code) {

    /** @param arrivedAt when the member was admitted, null before */
    record Sitting(
            UUID id,
            String meeting,
            String title,
            String venue,
            ZonedDateTime opens,
            ZonedDateTime starts,
            ZonedDateTime ends,
            @Nullable ZonedDateTime arrivedAt) {}

    /** @param until the pass counts no longer than this, and the page shows another before */
    record Code(QrPicture picture, Instant until) {}
}
