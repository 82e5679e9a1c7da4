package dev.rollcall.kiosk.app;

import dev.rollcall.face.Grade;
import dev.rollcall.kiosk.decide.LivenessPolicy;
import dev.rollcall.kiosk.device.KioskHealth;
import dev.rollcall.kiosk.pipeline.PipelineReport;
import java.util.UUID;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A run as {@code --report} writes it.
 */
public record KioskReport(PipelineReport run, About kiosk) {

    /**
     * @param members on the roster at the end of the run
     * @param gallery of them, those who can be recognised by face
     */
    public record About(
            UUID deviceId,
            String software,
            String modelId,
            Grade grade,
            String source,
            LivenessPolicy liveness,
            int members,
            int gallery,
            KioskHealth.Health health) {}

    /** The figures of the pipeline at the top, what it ran with under {@code kiosk}. */
    byte[] json() {
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        ObjectNode top = mapper.valueToTree(run);
        top.set("kiosk", mapper.valueToTree(kiosk));
        return mapper.writeValueAsBytes(top);
    }
}
