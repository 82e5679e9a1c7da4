package dev.rollcall.server.devices.pairing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the kiosks' register.
 *
 * @param silentAfter how long after its last sign of life every page calls a kiosk silent; a kiosk in order calls every half
 *     minute at least
 */
@Validated
@ConfigurationProperties("rollcall.devices")
record DevicesProperties(@DefaultValue("2m") Duration silentAfter) {}
