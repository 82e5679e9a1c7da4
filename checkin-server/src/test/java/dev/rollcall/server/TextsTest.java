package dev.rollcall.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people read stands in the bundles, in both languages, and nowhere else. */
class TextsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern PROBLEM_CODE = Pattern.compile("\"([a-z]+/[a-z0-9-]+)\"");
    private static final Pattern MESSAGE_KEY = Pattern.compile("#\\{([a-z][a-z0-9.-]*)(?:\\(|})");

    @Test
    void bothLanguagesHoldTheSameKeys() {
        for (Path english : englishBundles()) {
            assertThat(new TreeSet<>(properties(chinese(english)).stringPropertyNames()))
                    .as(english.getFileName().toString())
                    .isEqualTo(new TreeSet<>(properties(english).stringPropertyNames()));
        }
    }

    @Test
    void noTextIsEmpty() {
        for (Path bundle : files("messages", ".properties")) {
            properties(bundle).forEach((key, text) -> assertThat((String) text)
                    .as("%s in %s", key, bundle.getFileName())
                    .isNotBlank());
        }
    }

    /** {@code MessageFormat} swallows a lone apostrophe and what follows it. */
    @Test
    void textsWithArgumentsDoubleTheirApostrophes() {
        for (Path bundle : files("messages", ".properties")) {
            properties(bundle).forEach((key, text) -> {
                if (((String) text).contains("{0")) {
                    assertThat(((String) text).replace("''", ""))
                            .as("%s in %s", key, bundle.getFileName())
                            .doesNotContain("'");
                }
            });
        }
    }

    /** A text without arguments never meets {@code MessageFormat}: two apostrophes would be shown as two. */
    @Test
    void textsWithoutArgumentsKeepTheirApostrophesSingle() {
        for (Path bundle : files("messages", ".properties")) {
            properties(bundle).forEach((key, text) -> {
                if (!((String) text).contains("{0")) {
                    assertThat((String) text)
                            .as("%s in %s", key, bundle.getFileName())
                            .doesNotContain("''");
                }
            });
        }
    }

    @Test
    void everyBundleIsNamedInTheSettings() throws IOException {
        String settings = Files.readString(RESOURCES.resolve("application.yaml"));
        for (Path english : englishBundles()) {
            assertThat(settings).contains("messages/" + stem(english));
        }
    }

    @Test
    void everyProblemSaysWhatToDo() throws IOException {
        var known = allKeys();
        for (Path source : sources()) {
            String code = Files.readString(source);
            if (code.contains("extends Problem")) {
                PROBLEM_CODE
                        .matcher(code)
                        .results()
                        .map(found -> found.group(1))
                        .forEach(problem -> assertThat(known)
                                .as(source.getFileName().toString())
                                .contains("problem." + problem.replace('/', '.')));
            }
        }
    }

    @Test
    void templatesUseOnlyKnownKeys() throws IOException {
        var known = allKeys();
        for (Path template : files("templates", ".html")) {
            MESSAGE_KEY
                    .matcher(Files.readString(template))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(key -> assertThat(known).as(template.toString()).contains(key));
        }
    }

    @Test
    void templatesHoldNoBareText() throws IOException {
        var bare = new ArrayList<String>();
        for (Path template : files("templates", ".html")) {
            new TemplateText(Files.readString(template))
                    .bare()
                    .forEach(text -> bare.add(RESOURCES.relativize(template) + ": " + text));
        }
        assertThat(bare).isEmpty();
    }

    private static TreeSet<String> allKeys() {
        var keys = new TreeSet<String>();
        englishBundles().forEach(bundle -> keys.addAll(properties(bundle).stringPropertyNames()));
        return keys;
    }

    private static List<Path> englishBundles() {
        return files("messages", ".properties").stream()
                .filter(file -> !file.getFileName().toString().contains("_"))
                .toList();
    }

    private static Path chinese(Path english) {
        return english.resolveSibling(stem(english) + "_zh.properties");
    }

    private static String stem(Path bundle) {
        return bundle.getFileName().toString().replace(".properties", "");
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static List<Path> files(String folder, String ending) {
        try (Stream<Path> all = Files.walk(RESOURCES.resolve(folder))) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties properties(Path file) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }
}
