package dev.rollcall.server.biometrics.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import dev.rollcall.server.SeededServer;
import dev.rollcall.server.look.Browser;
import dev.rollcall.server.members.MemberDraft;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.Members;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The member's page and the pad to sign on in a real browser: by touch, mouse and keyboard alone, and for everybody. */
@SeededServer
class ConsentPagesUiIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    Members members;

    @Autowired
    Consents consents;

    @Autowired
    Standings standings;

    @Autowired
    ConsentLinks links;

    @Autowired
    EvidenceVault evidence;

    @Autowired
    JdbcTemplate jdbc;

    private ChromeDriver browser;
    private MemberId member;

    @BeforeEach
    void open() {
        Browser.require();
        browser = Browser.open();
        member = members.register(MemberDraft.of("U" + NUMBERS.incrementAndGet(), "欧阳雪"));
    }

    @AfterEach
    void quit() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void agreesAndWithdrawsOnThePhoneByKeyboardAlone() {
        phone();
        assertAccessible("asked");

        tabTo(By.name("read")).sendKeys(Keys.SPACE);
        tabTo(By.cssSelector("form[action$='/agreed'] button")).sendKeys(Keys.ENTER);
        await(Standing.AGREED);
        assertAccessible("agreed");

        tabTo(By.xpath("//details[.//form]/summary")).sendKeys(Keys.ENTER);
        assertAccessible("about to withdraw");
        tabTo(By.cssSelector("form[action$='/withdrawn'] button")).sendKeys(Keys.ENTER);
        await(Standing.WITHDRAWN);
        assertAccessible("withdrawn");
    }

    @Test
    void givesRefusalAButtonEqualToConsent() {
        phone();
        WebElement agree = browser.findElement(By.cssSelector("form[action$='/agreed'] button"));
        WebElement refuse = browser.findElement(By.cssSelector("form[action$='/refused'] button"));
        for (String looks :
                List.of("background-color", "color", "font-size", "font-weight", "border-color", "width", "height")) {
            assertThat(refuse.getCssValue(looks)).as(looks).isEqualTo(agree.getCssValue(looks));
        }
        assertThat(Float.parseFloat(agree.getCssValue("font-size").replace("px", "")))
                .isGreaterThanOrEqualTo(18);

        press(By.cssSelector("form[action$='/refused'] button"));

        await(Standing.REFUSED);
        assertAccessible("refused");
    }

    @Test
    void agreesToNothingWithoutTheTick() {
        phone();

        press(By.cssSelector("form[action$='/agreed'] button"));

        assertThat(browser.findElement(By.name("read")).getDomProperty("validity"))
                .isNotNull();
        assertThat(standings.of(member)).isEmpty();
    }

    @Test
    void signsWithTheMouseAfterUndoRedoAndClear() {
        signIn();
        browser.get(url("/biometrics/" + member + "/consent/sign"));
        assertAccessible("sign");
        WebElement pad = browser.findElement(By.id("pad"));
        press(By.xpath("//form[@id='sign']//button[not(@type)][1]"));
        assertThat(browser.findElement(By.id("pad-missing")).isDisplayed()).isTrue();

        stroke(pad, -80, -30, 60, 50);
        stroke(pad, 20, -40, 40, 60);
        assertThat(ink(pad)).isGreaterThan(500);
        long both = ink(pad);
        press(By.id("pad-undo"));
        assertThat(ink(pad)).isBetween(1L, both - 1);
        press(By.id("pad-redo"));
        assertThat(ink(pad)).isEqualTo(both);
        press(By.id("pad-clear"));
        assertThat(ink(pad)).isZero();
        stroke(pad, -80, -30, 60, 50);
        press(By.xpath("//form[@id='sign']//button[not(@type)][1]"));

        await(Standing.AGREED);
        assertThat(evidence.of(member)).extracting(EvidenceVault.Kept::kind).containsExactly(Evidence.Kind.SIGNATURE);
        assertAccessible("the member's consent");
    }

    @Test
    void signsWithAFinger() {
        signIn();
        browser.get(url("/biometrics/" + member + "/consent/sign"));
        WebElement pad = browser.findElement(By.id("pad"));
        show(pad);
        Map<?, ?> box = (Map<?, ?>) Objects.requireNonNull(browser.executeScript(
                "const b = arguments[0].getBoundingClientRect(); return {x: Math.round(b.x), y: Math.round(b.y)}",
                pad));
        long x = ((Number) box.get("x")).longValue();
        long y = ((Number) box.get("y")).longValue();
        touch("touchStart", List.of(Map.of("x", x + 40, "y", y + 30)));
        touch("touchMove", List.of(Map.of("x", x + 160, "y", y + 80)));
        touch("touchMove", List.of(Map.of("x", x + 220, "y", y + 40)));
        touch("touchEnd", List.of());
        assertThat(ink(pad)).isGreaterThan(500);

        press(By.xpath("//form[@id='sign']//button[not(@type)][1]"));

        await(Standing.AGREED);
    }

    @Test
    void typesTheNameByKeyboardAloneInsteadOfSigning() {
        signIn();
        browser.get(url("/biometrics/" + member + "/consent/sign"));

        tabTo(By.cssSelector("#typing > summary")).sendKeys(Keys.ENTER);
        tabTo(By.id("typed")).sendKeys("欧阳雪");
        tabTo(By.name("read")).sendKeys(Keys.SPACE);
        assertAccessible("sign, typed");
        tabTo(By.xpath("//form[@id='sign']//button[not(@type)][1]")).sendKeys(Keys.ENTER);

        await(Standing.AGREED);
        assertThat(evidence.of(member)).extracting(EvidenceVault.Kept::kind).containsExactly(Evidence.Kind.TYPED);
    }

    @Test
    void everyPageOfTheRegistrarCanBeUsedByEverybody() {
        links.make(List.of(member));
        signIn();
        for (String page : List.of(
                "/biometrics/" + member + "/consent",
                "/biometrics/links?whom=EVERYBODY",
                "/biometrics/texts",
                "/biometrics/texts/2026-1",
                "/biometrics/texts/new")) {
            browser.get(url(page));
            assertAccessible(page);
        }
        browser.findElement(By.id("zh-PURPOSE")).sendKeys("。");
        press(By.cssSelector("form[action$='/preview'] button"));
        new WebDriverWait(browser, PATIENCE).until(page -> page.getCurrentUrl().endsWith("/preview"));
        assertAccessible("/biometrics/texts/preview");
        browser.get(url("/biometrics/consent/none"));
        assertAccessible("a link that does not work");
    }

    private void phone() {
        browser.manage().window().setSize(new Dimension(390, 844));
        links.make(List.of(member));
        browser.get(url("/biometrics/consent/"
                + Objects.requireNonNull(links.current().get(member)).token()));
    }

    /** Presses Tab until the element has the focus, as somebody without a mouse does. */
    private WebElement tabTo(By what) {
        WebElement wanted = browser.findElement(what);
        for (int i = 0; i < 80; i++) {
            if (wanted.equals(browser.switchTo().activeElement())) {
                return wanted;
            }
            new Actions(browser).sendKeys(Keys.TAB).perform();
        }
        throw new AssertionError("no way by keyboard to " + what);
    }

    private void press(By what) {
        WebElement button = browser.findElement(what);
        show(button);
        button.click();
    }

    private void show(WebElement element) {
        browser.executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
    }

    private void stroke(WebElement pad, int fromX, int fromY, int byX, int byY) {
        show(pad);
        new Actions(browser)
                .moveToElement(pad, fromX, fromY)
                .clickAndHold()
                .moveByOffset(byX / 2, byY / 2)
                .moveByOffset(byX / 2, byY / 2)
                .release()
                .perform();
    }

    private void touch(String type, List<Map<String, Long>> points) {
        browser.executeCdpCommand("Input.dispatchTouchEvent", Map.of("type", type, "touchPoints", points));
    }

    private long ink(WebElement pad) {
        return (long) Objects.requireNonNull(browser.executeScript(
                """
                const d = arguments[0].getContext('2d').getImageData(0, 0, arguments[0].width, arguments[0].height).data;
                let n = 0; for (let i = 0; i < d.length; i += 4) if (d[i] < 128) n++; return n""",
                pad));
    }

    private void await(Standing standing) {
        new WebDriverWait(browser, PATIENCE)
                .until(page -> standings.of(member).filter(standing::equals).isPresent());
        new WebDriverWait(browser, PATIENCE).until(page -> !page.findElements(By.cssSelector("[role=status]"))
                .isEmpty());
    }

    private void assertAccessible(String page) {
        assertThat(browser.findElements(By.tagName("h1"))).as(page).hasSize(1);
        assertThat(new AxeBuilder()
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze(browser)
                        .getViolations())
                .as(page)
                .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                .isEmpty();
    }

    private void signIn() {
        browser.manage().window().setSize(new Dimension(1440, 1000));
        browser.get(url("/sign-in"));
        browser.findElement(By.name("username")).sendKeys("administrator");
        browser.findElement(By.name("password")).sendKeys(SeededServer.PASSWORD);
        browser.findElement(By.name("password")).submit();
        new WebDriverWait(browser, PATIENCE).until(page -> !page.getCurrentUrl().contains("sign-in"));
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
