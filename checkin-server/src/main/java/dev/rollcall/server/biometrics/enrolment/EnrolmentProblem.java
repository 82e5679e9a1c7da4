package dev.rollcall.server.biometrics.enrolment;

import dev.rollcall.server.biometrics.Biometrics.PhotoVerdict;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.shared.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why somebody was not enrolled. Nothing was kept then, and what was enrolled before is as it was. */
final class EnrolmentProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private final transient List<PhotoVerdict> verdicts;
    private final transient @Nullable Held held;

    private EnrolmentProblem(Kind kind, String name, List<PhotoVerdict> verdicts, @Nullable Held held, Object... args) {
        super(kind, "biometrics/" + name, args);
        this.verdicts = List.copyOf(verdicts);
        this.held = held;
    }

    private record Held(MemberId alike, UUID id) {}

    private static EnrolmentProblem plain(Kind kind, String name, Object... args) {
        return new EnrolmentProblem(kind, name, List.of(), null, args);
    }

    static EnrolmentProblem unknownMember() {
        return plain(Kind.NOT_FOUND, "unknown-member");
    }

    static EnrolmentProblem noConsent() {
        return plain(Kind.CONFLICT, "consent-missing");
    }

    static EnrolmentProblem engineStarting() {
        return plain(Kind.UNAVAILABLE, "engine-starting");
    }

    static EnrolmentProblem engineBroken() {
        return plain(Kind.UNAVAILABLE, "engine-broken");
    }

    static EnrolmentProblem demoGrade() {
        return plain(Kind.UNAVAILABLE, "engine-demo-grade");
    }

    static EnrolmentProblem noPhotos(int most) {
        return plain(Kind.INVALID, "photos-count", most);
    }

    static EnrolmentProblem reasonTooLong(int longest) {
        return plain(Kind.INVALID, "reason-too-long", longest);
    }

    static EnrolmentProblem noneUsable(List<PhotoVerdict> verdicts) {
        return new EnrolmentProblem(Kind.INVALID, "photos-unusable", verdicts, null);
    }

    static EnrolmentProblem photosDisagree(List<PhotoVerdict> verdicts) {
        return new EnrolmentProblem(Kind.INVALID, "photos-disagree", verdicts, null);
    }

    static EnrolmentProblem looksLike(MemberView other, UUID held) {
        return new EnrolmentProblem(
                Kind.CONFLICT,
                "looks-like-another",
                List.of(),
                new Held(other.id(), held),
                other.name(),
                other.number());
    }

    static EnrolmentProblem reasonMissing() {
        return plain(Kind.INVALID, "reason-missing");
    }

    static EnrolmentProblem unknownHeld() {
        return plain(Kind.NOT_FOUND, "unknown-held");
    }

    static EnrolmentProblem heldDecidedMeanwhile() {
        return plain(Kind.CONFLICT, "held-decided-meanwhile");
    }

    static EnrolmentProblem enrolledMeanwhile() {
        return plain(Kind.CONFLICT, "enrolled-meanwhile");
    }

    static EnrolmentProblem unknownPhoto() {
        return plain(Kind.NOT_FOUND, "unknown-photo");
    }

    @Override
    public Map<String, Object> details() {
        Map<String, Object> details = new HashMap<>();
        if (!verdicts.isEmpty()) {
            details.put("photos", verdicts);
        }
        if (held != null) {
            details.put("alike", held.alike().value());
            details.put("held", held.id());
        }
        return details;
    }

    /** One a photo, in their order; empty where the trouble is not with the photos. */
    public List<PhotoVerdict> verdicts() {
        return verdicts;
    }

    /** The case that waits for a decision, when somebody looks alike. */
    public @Nullable UUID held() {
        return held == null ? null : held.id();
    }
}
