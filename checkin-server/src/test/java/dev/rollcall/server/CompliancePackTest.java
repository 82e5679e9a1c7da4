package dev.rollcall.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What lawyers read in {@code docs/compliance} is what the program says and does. */
class CompliancePackTest {
    private static final Path PACK = Path.of("..", "docs", "compliance");
    private static final Pattern CHANGE =
            Pattern.compile("create table (\\w+)|drop table (\\w+)|alter table (\\w+) rename to (\\w+)");
    private static final Pattern TOLD = Pattern.compile("^\\| ((?:`\\w+`(?:, |、)?)+) \\|", Pattern.MULTILINE);
    private static final Path CONSENT = Path.of("src", "main", "resources", "biometrics", "consent");

    @Test
    void quotesTheConsentTextWordForWord() throws IOException {
        var pages = Map.of("consent-text.zh-CN.md", "2026-1_zh.txt", "consent-text.md", "2026-1_en.txt");
        for (Map.Entry<String, String> page : pages.entrySet()) {
            List<String> quoted = Files.readAllLines(PACK.resolve(page.getKey())).stream()
                    .filter(line -> line.startsWith("> "))
                    .map(line -> line.substring(2))
                    .toList();
            assertThat(quoted).isEqualTo(Files.readAllLines(CONSENT.resolve(page.getValue())));
        }
    }

    @Test
    void namesTheTablesOfTheDatabaseAndNoOthers() throws IOException {
        Set<String> tables = tables();
        assertThat(tables).contains("biometrics_photo", "check_in");
        tables.add("flyway_schema_history");
        for (String page : List.of("data-locations.md", "data-locations.zh-CN.md")) {
            assertThat(TOLD.matcher(read(PACK.resolve(page))).results())
                    .as(page)
                    .flatMap(row -> List.of(row.group(1).replace("`", "").split(", |、")))
                    .containsExactlyInAnyOrderElementsOf(tables);
        }
    }

    /** The tables there are after all migrations, made, renamed and dropped in their order. */
    private static Set<String> tables() throws IOException {
        var tables = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "resources", "db"))) {
            files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .flatMap(file -> CHANGE.matcher(read(file)).results())
                    .forEach(change -> apply(change, tables));
        }
        return tables;
    }

    private static void apply(MatchResult change, Set<String> tables) {
        if (change.group(1) != null) {
            tables.add(change.group(1));
        } else if (change.group(2) != null) {
            tables.remove(change.group(2));
        } else {
            tables.remove(change.group(3));
            tables.add(change.group(4));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void hasEveryPageInBothLanguages() throws IOException {
        try (Stream<Path> files = Files.list(PACK)) {
            List<String> pages = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .toList();
            assertThat(pages).hasSizeGreaterThan(10).allSatisfy(page -> assertThat(pages)
                    .contains(
                            page.endsWith(".zh-CN.md")
                                    ? page.replace(".zh-CN.md", ".md")
                                    : page.replace(".md", ".zh-CN.md")));
        }
    }
}
