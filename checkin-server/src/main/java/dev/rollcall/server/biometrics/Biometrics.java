package dev.rollcall.server.biometrics;

import dev.rollcall.face.Template;
import dev.rollcall.server.members.MemberId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The door to face data. Thread-safe. */
public interface Biometrics {
    /** Records that the member consented to the current text, given on paper or before the registrar. */
    void recordConsent(MemberId member);

    /**
     * Makes one template of one or several photos of the member.
     *
     * @throws dev.rollcall.server.shared.Problem without consent; if no photo shows exactly one acceptable face; if the
     *     face is too near to another member's
     */
    Enrolment enrol(MemberId member, List<byte[]> photos);

    /** The current templates of those among {@code members} who are enrolled and consent; decrypted, keep them briefly. */
    Map<MemberId, EnrolledTemplate> templates(Collection<MemberId> members);

    /** Everybody whose last word on the consent was no; kiosks show no picture of them. */
    Set<MemberId> declined();

    /** Whether the engine in use may identify real people. */
    EngineStatus engine();

    /** @param version changes whenever the template changes */
    record EnrolledTemplate(Template template, String version) {}

    /** What enrolment kept of the photos, in the order given. */
    record Enrolment(List<PhotoVerdict> photos) {}

    /**
     * @param used whether the photo went into the template
     * @param flaws codes of {@link dev.rollcall.face.Quality.Flaw} or {@code NO_FACE}, {@code SEVERAL_FACES}, {@code UNREADABLE}
     */
    record PhotoVerdict(boolean used, List<String> flaws) {}

    /**
     * @param modelId empty until the engine is open
     */
    record EngineStatus(String modelId, EngineState state) {
        public boolean identifying() {
            return state == EngineState.IDENTIFYING;
        }
    }

    /** What the face engine can do; {@code biometrics.engine.STATE} says it in words, with what to do about it. */
    enum EngineState {
        STARTING,
        BROKEN,
        /** Has no measured models and may enrol nobody. */
        DEMO_GRADE,
        /** Has no measured models and enrols all the same, for a demonstration. */
        DEMONSTRATING,
        IDENTIFYING
    }
}
