package dev.rollcall.kiosk.pipeline;

import dev.rollcall.kiosk.decide.DoorPolicy;
import dev.rollcall.kiosk.decide.LivenessPolicy;
import dev.rollcall.protocol.Direction;

/** How one pipeline behaves. */
public record PipelineSettings(DoorPolicy door) {
    /** An entrance; identifying engines only, liveness stated but not demanded. */
    public static PipelineSettings standard() {
        return new PipelineSettings(new DoorPolicy(LivenessPolicy.FLAG, false, Direction.IN));
    }

    public PipelineSettings withLiveness(LivenessPolicy policy) {
        return new PipelineSettings(new DoorPolicy(policy, door.demoGradeMayAdmit(), door.direction()));
    }

    /** With an engine of {@link dev.rollcall.face.Grade#DEMO} admitting by face, too. */
    public PipelineSettings withDemoGradeAdmitted() {
        return new PipelineSettings(new DoorPolicy(door.liveness(), true, door.direction()));
    }

    public PipelineSettings leading(Direction way) {
        return new PipelineSettings(new DoorPolicy(door.liveness(), door.demoGradeMayAdmit(), way));
    }
}
