package dev.rollcall.server.look;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Takes pictures of pages of a running server, phone and desk, Chinese and English, light and dark, for people to look at:
 * {@code Screenshots http://localhost:8080 admin password target/screenshots / /members ...}.
 */
public final class Screenshots {
    private final ChromeDriver browser;
    private final String server;
    private final Path folder;

    private Screenshots(ChromeDriver browser, String server, Path folder) {
        this.browser = browser;
        this.server = server;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[3]));
        ChromeDriver browser = Browser.open();
        try {
            var screenshots = new Screenshots(browser, arguments[0], folder);
            screenshots.signIn(arguments[1], arguments[2]);
            for (String page : List.of(arguments).subList(4, arguments.length)) {
                screenshots.take(page);
            }
        } finally {
            browser.quit();
        }
    }

    private void signIn(String username, String password) {
        browser.get(server + "/sign-in");
        browser.findElement(By.name("username")).sendKeys(username);
        browser.findElement(By.name("password")).sendKeys(password);
        browser.findElement(By.name("password")).submit();
    }

    private void take(String page) throws IOException {
        for (String language : List.of("zh", "en")) {
            for (String scheme : List.of("light", "dark")) {
                browser.executeCdpCommand(
                        "Emulation.setEmulatedMedia",
                        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
                take(page, language, scheme, 390);
                take(page, language, scheme, 1440);
            }
        }
    }

    private void take(String page, String language, String scheme, int width) throws IOException {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 800));
        browser.manage().window().setSize(new Dimension(width, 1000));
        browser.get(server + page + (page.contains("?") ? "&" : "?") + "lang=" + language);
        String name = page.equals("/") ? "home" : page.substring(1).replaceAll("[^a-z]+", "-");
        Path file = folder.resolve(name + "-" + width + "-" + language + "-" + scheme + ".png");
        Files.write(file, browser.getScreenshotAs(OutputType.BYTES));
        long overflow = (long) browser.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (overflow > 0) {
            System.out.println(file.getFileName() + " is " + overflow + " px too wide");
        }
    }
}
