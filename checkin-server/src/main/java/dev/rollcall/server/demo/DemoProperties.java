package dev.rollcall.server.demo;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the demo; they matter in the profile {@code demo} only.
 *
 * @param untilStart from planning the meeting to its start
 * @param seatedBefore how long before the start members must be there not to be late; with the default somebody is late
 *     within the first minute
 * @param firstArrivals how many are enrolled before the kiosk starts, the others follow while people arrive
 * @param betweenEnrolments rest after each of them, so that a small machine has time for the kiosk, shorter than a visit
 */
@Validated
@ConfigurationProperties("rollcall.demo")
record DemoProperties(
        @DefaultValue("150s") Duration untilStart,
        @DefaultValue("2m") Duration seatedBefore,
        @DefaultValue("8") int firstArrivals,
        @DefaultValue("1500ms") Duration betweenEnrolments) {}
