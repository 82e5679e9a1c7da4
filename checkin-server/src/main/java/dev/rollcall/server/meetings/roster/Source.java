package dev.rollcall.server.meetings.roster;

import dev.rollcall.protocol.Attendee;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * Where people on a roster come from.
 *
 * @param ref of the set or group; {@link #NOBODY} for everybody in office
 */
record Source(Kind kind, UUID ref, Attendee role) {
    static final UUID NOBODY = new UUID(0, 0);

    /** What the people have in common. */
    enum Kind {
        SERVING,
        SET,
        GROUP
    }

    /** As a form sends it: {@code SERVING}, {@code SET:id}, {@code GROUP:id}. */
    static Optional<Source> of(String typed, Attendee role) {
        String[] parts = typed.split(":", 2);
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(parts[0]))
                .filter(kind -> (kind == Kind.SERVING) == (parts.length == 1))
                .findAny()
                .map(kind -> new Source(kind, kind == Kind.SERVING ? NOBODY : UUID.fromString(parts[1]), role));
    }

    /** The same as {@link #of} reads. */
    public String code() {
        return kind == Kind.SERVING ? kind.name() : kind + ":" + ref;
    }

    boolean sameAs(Source other) {
        return kind == other.kind && ref.equals(other.ref);
    }
}
