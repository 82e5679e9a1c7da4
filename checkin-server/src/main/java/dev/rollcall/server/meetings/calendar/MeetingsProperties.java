package dev.rollcall.server.meetings.calendar;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a new meeting begins with.
 *
 * @param zone where the assembly usually meets
 * @param opensBefore minutes before the start at which check-in opens
 * @param lateAfter minutes after the start from which arrivals count as late
 */
@Validated
@ConfigurationProperties("rollcall.meetings")
record MeetingsProperties(
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        @DefaultValue("60") @Min(0) @Max(10_080) int opensBefore,
        @DefaultValue("5") @Min(0) @Max(1_440) int lateAfter) {}
