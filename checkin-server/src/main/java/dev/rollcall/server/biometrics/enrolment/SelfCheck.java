package dev.rollcall.server.biometrics.enrolment;

import dev.rollcall.face.FaceEngine;
import dev.rollcall.face.Match;
import dev.rollcall.face.OperatingPoints;
import dev.rollcall.server.biometrics.templates.FaceVault;
import dev.rollcall.server.members.MemberId;
import org.springframework.stereotype.Component;

/** Tries a new template as a kiosk will: by a picture that did not go into it, among everybody enrolled. Thread-safe. */
@Component
class SelfCheck {
    private final EngineRoom engines;
    private final FaceVault vault;

    SelfCheck(EngineRoom engines, FaceVault vault) {
        this.engines = engines;
        this.vault = vault;
    }

    /** What came of it; {@code biometrics.selfcheck.ANSWER} says it in words. */
    enum Answer {
        YES,
        /** Found, but below the threshold: the kiosk will ask for a code. */
        BELOW,
        /** Somebody else is nearer. */
        ANOTHER,
        /** The picture for the check was missing or not usable. */
        NOT_DONE
    }

    /**
     * @param similarity between picture and template, 0 when not done
     * @param threshold from which a kiosk with everybody enrolled recognises
     */
    record Result(Answer answer, float similarity, float threshold) {
        static final Result NOT_DONE = new Result(Answer.NOT_DONE, 0, 0);
    }

    Result of(MemberId member, byte[] picture) {
        FaceEngine engine = engines.engine();
        if (!(PhotoReading.of(engine, picture) instanceof PhotoReading.Usable usable)) {
            return Result.NOT_DONE;
        }
        var enrolled = LookAlikes.of(vault, usable.template().modelId());
        float threshold = engine.description()
                .operatingPoints()
                .threshold(Math.max(1, enrolled.size()), OperatingPoints.ACCEPT_FPIR);
        return enrolled.nearest(usable.template())
                .map(match -> judged(member, match, threshold))
                .orElse(Result.NOT_DONE);
    }

    private static Result judged(MemberId member, Match<MemberId> match, float threshold) {
        if (!match.best().equals(member)) {
            return new Result(Answer.ANOTHER, match.score(), threshold);
        }
        return new Result(match.score() >= threshold ? Answer.YES : Answer.BELOW, match.score(), threshold);
    }
}
