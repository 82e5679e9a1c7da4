package dev.rollcall.server.biometrics.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import dev.rollcall.face.drawn.DrawnPeople;
import dev.rollcall.server.RealThings;
import dev.rollcall.server.SeededServer;
import dev.rollcall.server.biometrics.Biometrics;
import dev.rollcall.server.look.Browser;
import dev.rollcall.server.members.MemberDraft;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.Members;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The enrolment desk in a real browser, before a camera that films a drawn person, through the real engine. */
@SeededServer
class EnrolmentDeskUiIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @LocalServerPort
    int port;

    @Autowired
    Members members;

    @Autowired
    Biometrics biometrics;

    @Autowired
    JdbcTemplate jdbc;

    private MemberId member;
    private ChromeDriver browser;

    @BeforeEach
    void consent() {
        Browser.require();
        RealThings.models();
        member = members.register(MemberDraft.of("C" + System.nanoTime() % 1_000_000_000, "欧阳雪"));
        biometrics.recordConsent(member);
    }

    @AfterEach
    void forget() {
        if (browser != null) {
            browser.quit();
        }
        for (String table : List.of("photo", "template", "data_key")) {
            jdbc.update("delete from biometrics_" + table + " where member_id = ?", member.value());
        }
    }

    @Test
    void enrolsWhoLooksIntoTheCameraByKeyboardAlone() throws Exception {
        Path film = DrawnFilm.of(DrawnPeople.members().get(0), folder);
        open(
                "--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream",
                "--use-file-for-fake-video-capture=" + film);
        assertAccessible("before");

        press("start");
        awaitShots(3);
        assertThat(poses()).containsExactlyInAnyOrder("straight", "a little left", "a little right");
        browser.findElement(By.cssSelector("#shots button")).sendKeys(Keys.ENTER);
        assertThat(browser.findElements(By.cssSelector("#shots li"))).hasSize(2);
        awaitShots(3);
        awaitReady();
        assertAccessible("while looking");
        assertThat(rows()).as("nothing is stored before the registrar confirms").isZero();
        press("enrol");

        String outcome = new WebDriverWait(browser, PATIENCE)
                .until(page -> page.findElement(By.cssSelector("#outcome h2")))
                .findElement(By.xpath("ancestor::div[1]"))
                .getText();
        assertThat(outcome).contains("欧阳雪 is enrolled", "Recognised by the new template: yes");
        assertThat(biometrics.templates(List.of(member))).containsOnlyKeys(member);
        assertAccessible("after");
    }

    @Test
    void saysWhatToDoWithoutACamera() {
        open("--use-fake-ui-for-media-stream");

        press("start");

        awaitHint("There is no camera");
    }

    @Test
    void saysWhatToDoWhenTheCameraIsRefused() {
        open("--use-fake-device-for-media-stream");
        browser.executeCdpCommand(
                "Browser.setPermission", Map.of("permission", Map.of("name", "camera"), "setting", "denied"));

        press("start");

        awaitHint("The browser refuses the camera");
        assertThat(browser.findElement(By.linkText("Choose photos instead")).getDomAttribute("href"))
                .endsWith("/biometrics/" + member);
    }

    private void open(String... flags) {
        browser = Browser.open(flags);
        browser.get(url("/sign-in?lang=en"));
        browser.findElement(By.name("username")).sendKeys("administrator");
        browser.findElement(By.name("password")).sendKeys(SeededServer.PASSWORD);
        browser.findElement(By.name("password")).submit();
        new WebDriverWait(browser, PATIENCE).until(page -> !page.getCurrentUrl().contains("sign-in"));
        browser.get(url("/biometrics/" + member + "/camera"));
    }

    private void press(String button) {
        browser.findElement(By.id(button)).sendKeys(Keys.ENTER);
    }

    private void awaitHint(String start) {
        new WebDriverWait(browser, PATIENCE)
                .until(page -> page.findElement(By.id("hint")).getText().startsWith(start));
    }

    private void awaitShots(int count) {
        new WebDriverWait(browser, PATIENCE)
                .withMessage(() -> "hint: " + browser.findElement(By.id("hint")).getText() + " " + poses())
                .until(page -> page.findElements(By.cssSelector("#shots li")).size() == count);
    }

    private void awaitReady() {
        new WebDriverWait(browser, PATIENCE)
                .until(page -> page.findElement(By.id("enrol")).isEnabled());
    }

    private List<String> poses() {
        return browser.findElements(By.cssSelector("#shots li span")).stream()
                .map(WebElement::getText)
                .toList();
    }

    private int rows() {
        return List.of("photo", "template", "data_key").stream()
                .mapToInt(table -> jdbc.queryForObject(
                        "select count(*) from biometrics_" + table + " where member_id = ?",
                        Integer.class,
                        member.value()))
                .sum();
    }

    private void assertAccessible(String when) {
        List<Rule> violations = new AxeBuilder()
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze(browser)
                .getViolations();
        assertThat(violations)
                .as(when)
                .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                .isEmpty();
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
