package dev.rollcall.kiosk.pipeline;

import dev.rollcall.kiosk.decide.LivenessPolicy;

/**
 * How one pipeline behaves.
 *
 * @param demoGradeMayAdmit whether an engine of {@link dev.rollcall.face.Grade#DEMO} may admit by face; true in the demo
 *     profile only
 */
public record PipelineSettings(LivenessPolicy liveness, boolean demoGradeMayAdmit) {
    /** Identifying engines only, liveness stated but not demanded. */
    public static PipelineSettings standard() {
        return new PipelineSettings(LivenessPolicy.FLAG, false);
    }

    public PipelineSettings withLiveness(LivenessPolicy policy) {
        return new PipelineSettings(policy, demoGradeMayAdmit);
    }

    public PipelineSettings withDemoGradeAdmitted() {
        return new PipelineSettings(liveness, true);
    }
}
