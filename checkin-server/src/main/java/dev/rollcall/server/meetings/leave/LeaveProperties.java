package dev.rollcall.server.meetings.leave;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of leave.
 *
 * @param deadline how long before a session's start leave is to be asked for; what comes later is taken and marked late
 * @param link how long a member's link counts
 * @param paper the largest attachment
 */
@Validated
@ConfigurationProperties("rollcall.meetings.leave")
record LeaveProperties(
        @DefaultValue("24h") Duration deadline,
        @DefaultValue("30d") Duration link,
        @DefaultValue("5MB") DataSize paper) {}
