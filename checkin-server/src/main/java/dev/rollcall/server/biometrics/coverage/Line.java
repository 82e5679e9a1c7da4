package dev.rollcall.server.biometrics.coverage;

import dev.rollcall.server.biometrics.OtherWays.OtherWay;
import dev.rollcall.server.members.MemberId;
import java.util.Set;

/**
 * One member in a list.
 *
 * @param group the group under which the member stands, empty without one and in a plain list
 * @param again whether a text asks this member again, now or from a day to come
 * @param ways what lets the member in beside the face
 */
record Line(Person person, String group, State state, boolean again, Set<OtherWay> ways) {
    Line with(Set<OtherWay> found) {
        return new Line(person, group, state, again, found);
    }

    /** Whether the page says that a text asks again, beside the state. */
    public boolean toBeAsked() {
        return again && state != State.ASK_AGAIN;
    }

    /** Who it is. */
    record Person(MemberId id, String number, String name, String sector) {}
}
