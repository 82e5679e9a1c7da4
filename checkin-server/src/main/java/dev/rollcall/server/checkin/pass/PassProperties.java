package dev.rollcall.server.checkin.pass;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the pass on a phone.
 *
 * @param link how long a personal link counts
 * @param life how long a pass counts after it was shown; longer than {@code renewal}, at most two minutes
 * @param renewal how often the page shows another
 */
@Validated
@ConfigurationProperties("rollcall.checkin.pass")
record PassProperties(
        @DefaultValue("14d") Duration link,
        @DefaultValue("60s") Duration life,
        @DefaultValue("30s") Duration renewal) {}
