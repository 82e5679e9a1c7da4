package dev.rollcall.server.biometrics.consent;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a member's yes or no came to us.
 *
 * @param language in which the text was read, {@code zh} or {@code en}; null when nobody noted it
 * @param link the personal link it came through; only with {@link ConsentWay#PHONE}, and always then
 */
public record Answer(ConsentWay way, @Nullable String language, @Nullable UUID link) {
    public Answer {
        if ((way == ConsentWay.PHONE) != (link != null)) {
            throw ConsentProblem.phoneNeedsLink();
        }
    }

    /**
     * Told to a member of staff.
     *
     * @throws dev.rollcall.server.shared.Problem for {@link ConsentWay#PHONE}: that is the member's own act
     */
    public static Answer to(ConsentWay way) {
        return new Answer(way, null, null);
    }

    static Answer through(UUID link, String language) {
        return new Answer(ConsentWay.PHONE, language, link);
    }
}
