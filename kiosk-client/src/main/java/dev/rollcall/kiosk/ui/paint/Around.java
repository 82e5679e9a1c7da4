package dev.rollcall.kiosk.ui.paint;

import dev.rollcall.kiosk.state.House;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What stands round a state on the screen.
 *
 * @param house whose doors these are
 * @param kiosk the name of this kiosk
 * @param online whether the server answers
 * @param pending events the server has not answered yet
 * @param demoGrade whether nobody is admitted by face: the engine may not, or lacks the model of the faces
 * @param zone for the clock while no sitting names one
 */
public record Around(
        House house, String kiosk, boolean online, int pending, boolean demoGrade, Instant now, ZoneId zone) {}
