package dev.rollcall.server.checkin.prints;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of printed cards.
 *
 * @param fonts font files (.ttf, .otf, .ttc) to write with, the first that has a character wins; the machine's own fonts come after them
 */
@Validated
@ConfigurationProperties("rollcall.checkin.prints")
record PrintsProperties(@DefaultValue List<Path> fonts) {
    PrintsProperties {
        fonts = List.copyOf(fonts);
    }
}
