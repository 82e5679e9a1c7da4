package dev.rollcall.server.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import dev.rollcall.server.SeededServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Looks at the pages of a {@link SeededServer}: one heading, no wider than the screen, nothing that axe would mend. */
public final class Eyes {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ChromeDriver browser;
    private final String server;
    private int width;

    public Eyes(ChromeDriver browser, int port) {
        this.browser = browser;
        this.server = "http://localhost:" + port;
    }

    public void signIn(String username) {
        browser.manage().deleteAllCookies();
        browser.get(server + "/sign-in");
        browser.findElement(By.name("username")).sendKeys(username);
        browser.findElement(By.name("password")).sendKeys(SeededServer.PASSWORD);
        browser.findElement(By.name("password")).submit();
        new WebDriverWait(browser, PATIENCE).until(page -> !page.getCurrentUrl().contains("sign-in"));
    }

    /** Chinese and light on a phone, English and dark on a desk. A part of a page, for htmx, is passed over. */
    public void look(String path) {
        if (lookOnAPhone(path)) {
            lookOnADesk(path);
        }
    }

    /** @return false when this is a part of a page */
    public boolean lookOnAPhone(String path) {
        onAPhone();
        browser.get(server + path + (path.contains("?") ? "&" : "?") + "lang=zh");
        if (browser.findElements(By.cssSelector("a.skip")).isEmpty()) {
            return false;
        }
        assertAccessible(path + ", light, 390");
        return true;
    }

    public void lookOnADesk(String path) {
        onADesk();
        browser.get(server + path + (path.contains("?") ? "&" : "?") + "lang=en");
        assertAccessible(path + ", dark, 1440");
    }

    /** The page that is open, as it stands, in both views. */
    public void lookAround(String name) {
        onAPhone();
        assertAccessible(name + ", light, 390");
        onADesk();
        assertAccessible(name + ", dark, 1440");
    }

    private void onAPhone() {
        view("light", 390);
    }

    private void onADesk() {
        view("dark", 1440);
    }

    private void view(String scheme, int width) {
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 800));
        this.width = width;
    }

    /** The browser may take a while to draw the page as narrow or wide as it was told. */
    private void awaitWidth(String page) {
        new WebDriverWait(browser, PATIENCE)
                .withMessage(() -> page + " is not drawn " + width + " px wide")
                .until(one -> browser.executeScript("return matchMedia('(width: " + width + "px)').matches")
                        .equals(true));
    }

    /** The page that is open, in the view that was chosen. */
    private void assertAccessible(String page) {
        awaitWidth(page);
        assertThat(browser.findElements(By.tagName("h1"))).as(page).hasSize(1);
        assertThat(browser.executeScript(
                        "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("%s, pixels too wide", page)
                .isEqualTo(0L);
        List<Rule> violations = new AxeBuilder()
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze(browser)
                .getViolations();
        assertThat(violations)
                .as(page)
                .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                .isEmpty();
    }
}
