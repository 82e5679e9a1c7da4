package dev.rollcall.kiosk.decide;

import dev.rollcall.protocol.Direction;

/**
 * What one door asks of a face, and which way it leads.
 *
 * @param demoGradeMayAdmit whether an engine of {@link dev.rollcall.face.Grade#DEMO} may admit by face; true in the demo
 *     profile only
 */
public record DoorPolicy(LivenessPolicy liveness, boolean demoGradeMayAdmit, Direction direction) {}
