package dev.rollcall.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What lawyers read in {@code docs/compliance} is what the program says and does. */
class CompliancePackTest {
    private static final Path PACK = Path.of("..", "docs", "compliance");
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
