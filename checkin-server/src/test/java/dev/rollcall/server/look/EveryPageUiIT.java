package dev.rollcall.server.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import dev.rollcall.server.SeededServer;
import dev.rollcall.server.checkin.AssemblyFixture;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.Members;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Everybody can use every page: axe looks at each, light on a phone and dark on a desk. Addresses without variables are taken from
 * the controllers, so that a new page is looked at without anybody's thinking of it.
 */
@SeededServer
class EveryPageUiIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @LocalServerPort
    int port;

    @Autowired
    Members members;

    @Autowired
    Meetings meetings;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private ChromeDriver browser;

    @BeforeEach
    void open() {
        Browser.require();
        browser = Browser.open();
    }

    @AfterEach
    void quit() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void canBeUsedByEverybody() {
        browser.get(url("/sign-in"));
        assertAccessible("/sign-in");
        signIn();
        Stream.concat(pages(), pagesOfThings()).forEach(this::look);
    }

    private void look(String page) {
        view("light", 390);
        browser.get(url(page + "?lang=zh"));
        if (browser.findElements(By.cssSelector("a.skip")).isEmpty()) {
            return; // a part of a page, for htmx
        }
        assertAccessible(page + ", light, 390");
        view("dark", 1440);
        browser.get(url(page + "?lang=en"));
        assertAccessible(page + ", dark, 1440");
    }

    /** Every address that answers GET with a page and needs no id. */
    private Stream<String> pages() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(each -> isPage(each.getKey(), each.getValue()))
                .flatMap(each -> each.getKey().getPatternValues().stream())
                .filter(pattern -> !pattern.contains("{"))
                .distinct()
                .sorted();
    }

    private static boolean isPage(RequestMappingInfo info, HandlerMethod method) {
        return info.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                && method.getBeanType().getPackageName().startsWith("dev.rollcall")
                && method.getReturnType().getParameterType() == String.class
                && info.getProducesCondition().isEmpty();
    }

    /** The pages about one member, meeting, session or text. */
    private Stream<String> pagesOfThings() {
        var assembly = new AssemblyFixture(members, meetings);
        MemberId member = assembly.member("曾立新");
        SessionId session = assembly.openSession(List.of(member));
        Object meeting = meetings.session(session).orElseThrow().meeting();
        return Stream.of(
                "/checkin/sessions/" + session,
                "/checkin/sessions/" + session + "/sheet",
                "/checkin/ways-in/" + member,
                "/members/" + member,
                "/members/" + member + "/edit",
                "/meetings/" + meeting,
                "/meetings/" + meeting + "/edit",
                "/meetings/" + meeting + "/sessions/new",
                "/meetings/" + meeting + "/roster",
                "/biometrics/" + member,
                "/biometrics/" + member + "/camera",
                "/biometrics/texts/2026-1");
    }

    private void assertAccessible(String page) {
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

    private void view(String scheme, int width) {
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 800));
    }

    private void signIn() {
        browser.findElement(By.name("username")).sendKeys("administrator");
        browser.findElement(By.name("password")).sendKeys(SeededServer.PASSWORD);
        browser.findElement(By.name("password")).submit();
        new WebDriverWait(browser, PATIENCE).until(page -> !page.getCurrentUrl().contains("sign-in"));
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
