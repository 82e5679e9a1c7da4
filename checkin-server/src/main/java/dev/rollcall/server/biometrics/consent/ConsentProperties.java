package dev.rollcall.server.biometrics.consent;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of consent.
 *
 * @param link how long a personal link to the consent counts; a member withdraws through it, so it lives long
 */
@Validated
@ConfigurationProperties("rollcall.biometrics.consent")
record ConsentProperties(@DefaultValue("90d") Duration link) {}
