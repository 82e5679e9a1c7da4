package dev.rollcall.server.shared;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the installation as a whole.
 *
 * @param home folder of the database, keys and files; absolute once the application runs
 * @param assembly the name of the assembly as kiosks and pages show it
 */
@Validated
@ConfigurationProperties("rollcall")
public record RollcallProperties(@DefaultValue("./data") Path home, @DefaultValue("Rollcall") String assembly) {}
