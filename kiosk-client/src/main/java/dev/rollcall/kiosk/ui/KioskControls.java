package dev.rollcall.kiosk.ui;

import dev.rollcall.kiosk.claim.Claim;
import dev.rollcall.kiosk.state.House;
import dev.rollcall.kiosk.state.Person;
import dev.rollcall.kiosk.state.Sitting;
import dev.rollcall.protocol.Method;
import dev.rollcall.protocol.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a screen may ask of the kiosk behind it. Safe for use by several threads.
 *
 * <p>Calls marked "waits" take up to a second and are not for the thread that paints.
 */
public interface KioskControls {

    /** How the kiosk is doing; never waits. */
    Surroundings surroundings();

    /** Presents a claim; returns at once, the answer comes as a state. */
    void present(Claim claim);

    /** The staff whose PIN this is; waits. Empty for a wrong one, and for any while there were too many wrong ones. */
    Optional<Staff> unlock(String pin);

    /** Members by number, name, pinyin or initials, of every sitting of this kiosk, the likeliest first. */
    List<Person> find(String query, int limit);

    /** What happened here, the newest first; waits. */
    List<EventLine> events(int limit);

    /** Cameras of this machine; waits. */
    List<Camera> cameras();

    /** The source in use, such as {@code 0} or {@code /dev/video2}. */
    String camera();

    /** Uses another source from now on, and after the next start; waits. False when it gives no picture: the old one stays. */
    boolean useCamera(String source);

    /** Exposure of the camera, -1 (darkest) to 1 (brightest), 0 for automatic; ignored by a camera that has none. */
    void expose(float exposure);

    /** Sittings this kiosk serves, in order. */
    List<SittingChoice> sittings();

    /** Serves only {@code sessionId} from now on; null for whichever is open. */
    void serve(@Nullable UUID sessionId);

    /** Gives up this kiosk's identity after giving away what waits; waits. The next start is a first start. */
    void unpair();

    /**
     * @param house whose doors these are
     * @param kiosk the name given to this kiosk in the console
     * @param online whether the server answered within the last minute
     * @param pending events the server has not answered yet
     * @param revoked whether the server no longer lets this kiosk in
     * @param demoGrade whether nobody is admitted by face: the engine may not, or lacks the model of the faces
     */
    record Surroundings(House house, String kiosk, boolean online, int pending, boolean revoked, boolean demoGrade) {}

    /** Somebody of the staff. */
    record Staff(UUID accountId, String name) {}

    /** One sitting to choose from. */
    record SittingChoice(UUID sessionId, Sitting sitting, boolean chosen) {}

    /** A camera of this machine, by the address under which it is opened and the name its maker gave it. */
    record Camera(String source, String name) {}

    /**
     * @param person null when nobody was identified
     * @param upload how far the event got
     */
    record EventLine(Instant at, Verdict verdict, Method method, @Nullable Person person, Upload upload) {}

    /** How far an event got. */
    enum Upload {
        WAITING,
        BELIEVED,
        DISPUTED
    }
}
