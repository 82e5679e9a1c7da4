package dev.rollcall.server.members.importing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of imports.
 *
 * @param keep how long file and preview stay; then both are deleted, and an import that nobody applied is dropped
 */
@Validated
@ConfigurationProperties("rollcall.members.importing")
record ImportingProperties(@DefaultValue("1d") Duration keep) {}
