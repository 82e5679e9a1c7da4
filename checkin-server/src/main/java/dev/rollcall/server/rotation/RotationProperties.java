package dev.rollcall.server.rotation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How a rotation may begin without the page.
 *
 * @param atStart begin when the server has started, if a next key is offered; without one nothing happens, so the setting may stay
 */
@Validated
@ConfigurationProperties("rollcall.rotation")
record RotationProperties(@DefaultValue("false") boolean atStart) {}
