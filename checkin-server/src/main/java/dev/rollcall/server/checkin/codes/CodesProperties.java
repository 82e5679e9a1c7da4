package dev.rollcall.server.checkin.codes;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of one-time codes.
 *
 * @param oneTimeCode how long one counts
 * @param digits how long one is
 */
@Validated
@ConfigurationProperties("rollcall.checkin.codes")
record CodesProperties(@DefaultValue("15m") Duration oneTimeCode, @DefaultValue("6") @Min(6) @Max(8) int digits) {}
