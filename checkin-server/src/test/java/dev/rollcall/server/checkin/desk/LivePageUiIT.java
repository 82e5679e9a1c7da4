package dev.rollcall.server.checkin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import dev.rollcall.protocol.CheckInBatch;
import dev.rollcall.server.SeededServer;
import dev.rollcall.server.checkin.AssemblyFixture;
import dev.rollcall.server.checkin.TestKiosk;
import dev.rollcall.server.look.Browser;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.Members;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages in a real browser: arrivals show without a reload, and everybody can use them. */
@SeededServer
class LivePageUiIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** A pass is renewed every 30 s. */
    private static final Duration RENEWED = Duration.ofSeconds(60);

    @LocalServerPort
    int port;

    @Autowired
    CheckInDesk desk;

    @Autowired
    Members members;

    @Autowired
    Meetings meetings;

    @Autowired
    Clock clock;

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
    void showsAnArrivalInEveryBrowserWithoutAReload() {
        var assembly = new AssemblyFixture(members, meetings);
        MemberId member = assembly.member("欧阳雪");
        SessionId session = assembly.openSession(List.of(member, assembly.member("单晓雯")));
        ChromeDriver second = Browser.open();
        try {
            for (ChromeDriver each : List.of(browser, second)) {
                signIn(each);
                each.get(url("/checkin/sessions/" + session));
                assertThat(each.findElement(By.tagName("h1")).getText()).isEqualTo("开幕会");
                assertThat(each.findElement(By.tagName("main")).getText()).doesNotContain("欧阳雪");
                each.executeScript("window.sameDocument = true");
            }

            var kiosk = new TestKiosk();
            desk.take(
                    kiosk.view(),
                    new CheckInBatch(List.of(
                            kiosk.welcomes(member, session, clock.instant()),
                            kiosk.doesNotKnow(session, clock.instant()))));

            for (ChromeDriver each : List.of(browser, second)) {
                new WebDriverWait(each, PATIENCE)
                        .until(page ->
                                page.findElement(By.tagName("main")).getText().contains("欧阳雪"));
                assertThat(each.findElement(By.tagName("main")).getText()).contains("1 / 2");
                assertThat(each.executeScript("return window.sameDocument")).isEqualTo(true);
            }
        } finally {
            second.quit();
        }
    }

    @Test
    void opensThePassBehindALinkWithoutSigningIn() {
        var assembly = new AssemblyFixture(members, meetings);
        MemberId member = assembly.member("易安");
        assembly.openSession(List.of(member));
        signIn(browser);
        browser.get(url("/checkin/ways-in/" + member));
        browser.findElement(By.cssSelector("form[action$='/link'] button")).click();
        String link = new WebDriverWait(browser, PATIENCE)
                .until(page -> page.findElement(By.id("address")))
                .getDomAttribute("value");
        assertAccessible("/checkin/ways-in, with a link");

        browser.manage().deleteAllCookies();
        browser.get(url(URI.create(link).getPath()));

        assertAccessible("/checkin/pass");
        assertThat(browser.findElement(By.tagName("main")).getText()).contains("易安", "开幕会");
        String code = browser.findElement(By.cssSelector("svg.qr path")).getDomAttribute("d");
        new WebDriverWait(browser, RENEWED)
                .until(page -> !code.equals(
                        page.findElement(By.cssSelector("svg.qr path")).getDomAttribute("d")));
    }

    private void assertAccessible(String page) {
        assertThat(browser.findElements(By.tagName("h1"))).as(page).hasSize(1);
        List<Rule> violations = new AxeBuilder()
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze(browser)
                .getViolations();
        assertThat(violations)
                .as(page)
                .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                .isEmpty();
    }

    private void signIn(ChromeDriver driver) {
        driver.get(url("/sign-in"));
        driver.findElement(By.name("username")).sendKeys("administrator");
        driver.findElement(By.name("password")).sendKeys(SeededServer.PASSWORD);
        driver.findElement(By.name("password")).submit();
        new WebDriverWait(driver, PATIENCE).until(page -> !page.getCurrentUrl().contains("sign-in"));
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
