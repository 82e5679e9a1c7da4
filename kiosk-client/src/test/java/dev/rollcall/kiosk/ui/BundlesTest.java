package dev.rollcall.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundlesTest {

    @ParameterizedTest
    @ValueSource(strings = {"kiosk", "kiosk_ui", "kiosk_pad", "kiosk_staff", "kiosk_check", "kiosk_setup"})
    void holdTheSameKeysInBothLanguages(String bundle) throws IOException {
        Properties english = read(bundle);
        Properties chinese = read(bundle + "_zh");
        assertThat(english.keySet()).isNotEmpty().isEqualTo(chinese.keySet());
        assertThat(chinese)
                .allSatisfy((key, text) ->
                        assertThat(arguments(text)).as("arguments of %s", key).isEqualTo(arguments(english.get(key))));
    }

    private static String arguments(Object text) {
        return text.toString()
                .replaceAll("[^{}0-9]|(?<!\\{)[0-9](?!})", "")
                .chars()
                .sorted()
                .boxed()
                .toList()
                .toString();
    }

    private static Properties read(String name) throws IOException {
        var properties = new Properties();
        try (var file = BundlesTest.class.getResourceAsStream("/messages/" + name + ".properties")) {
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
