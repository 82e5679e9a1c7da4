package dev.rollcall.server.checkin.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import dev.rollcall.protocol.CheckInBatch;
import dev.rollcall.server.SeededServer;
import dev.rollcall.server.checkin.AssemblyFixture;
import dev.rollcall.server.checkin.TestKiosk;
import dev.rollcall.server.checkin.desk.CheckInDesk;
import dev.rollcall.server.look.Browser;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.Members;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The hall's screen in a real browser, fed by the stream. */
@SeededServer
class HallUiIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

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
    private MemberId member;
    private SessionId session;

    @BeforeEach
    void open() {
        Browser.require();
        var assembly = new AssemblyFixture(members, meetings);
        member = assembly.member("欧阳雪");
        session = assembly.openSession(List.of(member, assembly.member("单晓雯")));
        browser = Browser.open();
        browser.get(url("/sign-in"));
        browser.findElement(By.name("username")).sendKeys("door");
        browser.findElement(By.name("password")).sendKeys(SeededServer.PASSWORD);
        browser.findElement(By.name("password")).submit();
        new WebDriverWait(browser, PATIENCE).until(page -> !page.getCurrentUrl().contains("sign-in"));
    }

    @AfterEach
    void quit() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void showsWhoArrivesWithoutAReloadAndNobodyWhoIsRefused() {
        hall("");
        assertThat(text()).contains("0/ 2").doesNotContain("欧阳雪");

        somebodyComes();

        until("欧阳雪");
        assertThat(text()).contains("1/ 2").doesNotContain("未识别");
        assertThat(violations()).isEmpty();
    }

    @Test
    void namesNobodyWithTheSwitchOn() {
        hall("?names=false");
        browser.executeScript(
                """
                window.sent = "";
                document.body.addEventListener("htmx:sseMessage", (event) => (window.sent += event.detail.data));
                """);

        somebodyComes();

        until("1/ 2");
        assertThat(text()).doesNotContain("欧阳雪");
        assertThat((String) browser.executeScript("return window.sent")).doesNotContain("欧阳雪");
    }

    @Test
    void fillsAScreenOf4KWithThePictureOf1080p() {
        hall("");
        double part = shareOfTheFigure(1920, 1080);

        assertThat(shareOfTheFigure(3840, 2160)).isBetween(part - 0.01, part + 0.01);
        assertThat(browser.executeScript("return document.documentElement.scrollHeight <= innerHeight"))
                .isEqualTo(true);
    }

    private double shareOfTheFigure(int width, int height) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        return ((Number) browser.executeScript(
                        "return document.querySelector('.hall-big').getBoundingClientRect().height / innerHeight"))
                .doubleValue();
    }

    private void somebodyComes() {
        var kiosk = new TestKiosk();
        desk.take(
                kiosk.view(),
                new CheckInBatch(List.of(
                        kiosk.welcomes(member, session, clock.instant()),
                        kiosk.doesNotKnow(session, clock.instant()))));
    }

    private void hall(String how) {
        browser.get(url("/checkin/sessions/" + session + "/hall" + how + (how.isEmpty() ? "?" : "&") + "lang=zh"));
    }

    private String text() {
        return browser.findElement(By.tagName("main")).getText().replace("\n", "");
    }

    private void until(String words) {
        new WebDriverWait(browser, PATIENCE).until(page -> text().contains(words));
    }

    private List<String> violations() {
        return new AxeBuilder()
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze(browser)
                        .getViolations()
                        .stream()
                        .map(Rule::getId)
                        .toList();
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
