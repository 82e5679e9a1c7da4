package dev.rollcall.server.biometrics.models;

import dev.rollcall.server.shared.Problem;

/** Why the model is not changed. */
final class ModelProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private ModelProblem(Kind kind, String code, Object... args) {
        super(kind, code, args);
    }

    static ModelProblem running() {
        return new ModelProblem(Kind.CONFLICT, "biometrics/model-change-running");
    }

    static ModelProblem unknown(String model) {
        return new ModelProblem(Kind.INVALID, "biometrics/model-unknown", model);
    }

    static ModelProblem unmeasured(String model) {
        return new ModelProblem(Kind.INVALID, "biometrics/model-unmeasured", model);
    }

    static ModelProblem ended() {
        return new ModelProblem(Kind.CONFLICT, "biometrics/model-change-ended");
    }
}
