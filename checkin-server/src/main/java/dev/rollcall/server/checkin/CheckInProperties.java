package dev.rollcall.server.checkin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of check-in.
 *
 * @param syncBack how long after its check-in closed a session stays on kiosks
 * @param syncAhead how long before its check-in opens a session goes to kiosks, so that a kiosk cut off overnight knows the
 *     morning's roster
 * @param syncFresh how long the picture for kiosks is reused; a change made on another server shows after this at the latest
 * @param liveTick how often the live page looks for something new
 * @param liveConnections browsers that one server streams to at the same time; others poll
 */
@Validated
@ConfigurationProperties("rollcall.checkin")
public record CheckInProperties(
        @DefaultValue("12h") Duration syncBack,
        @DefaultValue("3d") Duration syncAhead,
        @DefaultValue("5s") Duration syncFresh,
        @DefaultValue("500ms") Duration liveTick,
        @DefaultValue("500") int liveConnections) {}
