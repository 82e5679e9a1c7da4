package dev.rollcall.server.look;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The system's own Chromium, headless, with an empty profile and no word to the outside. */
public final class Browser {
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private Browser() {}

    /** Skips the test where there is no browser; fails it under continuous integration. */
    public static void require() {
        boolean present = Files.isExecutable(DRIVER) && Files.isExecutable(CHROMIUM);
        if (!present && System.getenv("CI") != null) {
            throw new AssertionError("chromium and chromedriver are not installed");
        }
        Assumptions.assumeTrue(present, "chromium and chromedriver are not installed: no page is looked at here");
    }

    /** @param more arguments of Chromium, such as a film for a camera */
    public static ChromeDriver open(String... more) {
        try {
            var options = new ChromeOptions();
            options.setBinary(CHROMIUM.toFile());
            options.addArguments(
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--disable-dev-shm-usage",
                    "--user-data-dir=" + Files.createTempDirectory("rollcall-browser"));
            options.addArguments(more);
            var service = new ChromeDriverService.Builder()
                    .usingDriverExecutable(DRIVER.toFile())
                    .usingAnyFreePort()
                    .build();
            return new ChromeDriver(service, options);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
