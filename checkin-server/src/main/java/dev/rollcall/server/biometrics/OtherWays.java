package dev.rollcall.server.biometrics;

import dev.rollcall.server.members.MemberId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What lets members in beside the face; answered by whoever gives it out. Thread-safe. */
public interface OtherWays {
    /** What each of these has today; who has nothing is left out. Everybody may ask the staff at the door. */
    Map<MemberId, Set<OtherWay>> of(Collection<MemberId> members);

    /** A way in that counts until it is withdrawn or runs out. */
    enum OtherWay {
        CARD,
        PRINTED_CODE,
        /** A personal link to a pass on the phone. */
        PHONE
    }
}
