package dev.rollcall.server.shared;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the console tells the time.
 *
 * @param zone where the assembly's office is, whatever the machine thinks; sessions have the zone of their venue
 */
@Validated
@ConfigurationProperties("rollcall.clock")
record ClockProperties(@DefaultValue("Asia/Shanghai") ZoneId zone) {}
