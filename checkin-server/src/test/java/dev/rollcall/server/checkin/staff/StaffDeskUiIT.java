package dev.rollcall.server.checkin.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.server.SeededServer;
import dev.rollcall.server.checkin.AssemblyFixture;
import dev.rollcall.server.checkin.evidence.StaffAct;
import dev.rollcall.server.checkin.evidence.StaffActs;
import dev.rollcall.server.look.Browser;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.members.Members;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The desk in a real browser whose network comes and goes. */
@SeededServer
class StaffDeskUiIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @LocalServerPort
    int port;

    @Autowired
    Members members;

    @Autowired
    Meetings meetings;

    @Autowired
    StaffActs acts;

    private ChromeDriver browser;
    private SessionId session;

    @BeforeEach
    void openTheDesk() {
        Browser.require();
        var assembly = new AssemblyFixture(members, meetings);
        session = assembly.openSession(List.of(assembly.member("欧阳雪"), assembly.member("单晓雯"), assembly.member("曾立新")));
        browser = Browser.open();
        browser.executeCdpCommand("Network.enable", Map.of());
        browser.get(url("/sign-in"));
        browser.findElement(By.name("username")).sendKeys("door");
        browser.findElement(By.name("password")).sendKeys(SeededServer.PASSWORD);
        browser.findElement(By.name("password")).submit();
        until(page -> !page.getCurrentUrl().contains("sign-in"));
        openDesk();
    }

    @AfterEach
    void quit() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void findsByNamePinyinInitialsAndNumberAndChecksIn() {
        for (String words : List.of("阳雪", "ouyangx", "oyx", "xue")) {
            assertThat(find(words)).as(words).contains("欧阳雪").doesNotContain("曾立新");
        }

        checkIn("oyx", "FORGOT_CARD");

        until(page -> acts.of(session.value()).size() == 1);
        until(page -> !page.findElement(By.id("network")).isDisplayed());
        assertThat(acts.of(session.value()).get(0).queued()).isFalse();
        until(page -> page.findElement(By.id("recent")).getText().contains("欧阳雪"));
    }

    @Test
    void keepsWhatIsEnteredWithoutANetworkAndSendsItWhenTheNetworkIsBack() {
        network(false);
        checkIn("sxw", "FACE_NOT_FOUND");
        checkIn("zeng", "KIOSK_DOWN");

        until(page -> network().contains("2"));
        assertThat(acts.of(session.value())).isEmpty();
        assertThat(browser.findElement(By.id("recent")).getText()).contains("等待发送", "单晓雯", "曾立新");

        network(true);

        until(page -> acts.of(session.value()).size() == 2);
        until(page -> !page.findElement(By.id("network")).isDisplayed());
        assertThat(acts.of(session.value())).allMatch(StaffAct::queued);
    }

    @Test
    void losesNothingWhenThePageIsClosedBeforeTheNetworkIsBack() {
        network(false);
        checkIn("sxw", "FACE_NOT_FOUND");
        until(page -> network().contains("1"));
        browser.get("about:blank");
        network(true);

        openDesk();

        until(page -> acts.of(session.value()).size() == 1);
    }

    @Test
    void sendsAgainWhatWasKeptWithoutAnAnswerAndTheServerKeepsItOnce() {
        browser.executeScript(
                """
                const real = window.fetch;
                window.lost = 0;
                window.fetch = async (address, options) => {
                  const answer = await real(address, options);
                  if (options && options.method === "POST" && window.lost++ === 0) throw new TypeError("the answer was lost");
                  return answer;
                };
                """);

        checkIn("zlx", "NEEDS_HELP");

        until(page -> ((Long) page.executeScript("return window.lost")) >= 2);
        until(page -> !page.findElement(By.id("network")).isDisplayed());
        assertThat(acts.of(session.value())).hasSize(1);
    }

    @Test
    void undoesWithAReason() {
        checkIn("zlx", "NEEDS_HELP");
        until(page -> page.findElement(By.id("recent")).getText().contains("迟到"));

        find("zlx");
        browser.findElement(By.cssSelector("#found [data-kind=MORE]")).click();
        browser.findElement(By.cssSelector("#ask .desk-kinds [data-kind=UNDO]")).click();
        browser.findElement(By.cssSelector("#ask [data-kind=UNDO] [data-reason=WRONG_PERSON]"))
                .click();

        until(page -> acts.of(session.value()).size() == 2);
        until(page -> page.findElement(By.id("recent")).getText().contains("已撤销"));
    }

    private void checkIn(String words, String reason) {
        find(words);
        browser.findElement(By.cssSelector("#found [data-kind=IN]")).click();
        browser.findElement(By.cssSelector("#ask [data-kind=IN] [data-reason=" + reason + "]"))
                .click();
    }

    private String find(String words) {
        WebElement field = browser.findElement(By.id("find"));
        field.clear();
        field.sendKeys(words);
        until(page -> page.findElement(By.id("found")).isDisplayed());
        return browser.findElement(By.id("found")).getText();
    }

    private String network() {
        return browser.findElement(By.id("network")).getText();
    }

    private void openDesk() {
        browser.get(url("/checkin/sessions/" + session + "/staff?lang=zh"));
        until(page -> page.findElement(By.id("find")).isDisplayed());
        // the roster has come
        until(page ->
                page.executeScript("return localStorage.getItem('rollcall.staff.roster." + session + "')") != null);
    }

    private void network(boolean there) {
        browser.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", !there, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    private void until(Function<ChromeDriver, Boolean> holds) {
        new WebDriverWait(browser, PATIENCE).until(driver -> holds.apply(browser));
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
