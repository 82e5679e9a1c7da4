package dev.rollcall.server.members.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.server.SeededServer;
import dev.rollcall.server.look.Browser;
import dev.rollcall.server.look.Eyes;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.Wait;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A registrar imports a sheet in a real browser. */
@SeededServer
class ImportingUiIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort
    int port;

    @Autowired
    Members members;

    @TempDir
    Path folder;

    private ChromeDriver browser;
    private Eyes eyes;

    @BeforeEach
    void open() {
        Browser.require();
        browser = Browser.open();
        eyes = new Eyes(browser, port);
    }

    @AfterEach
    void quit() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void uploadsCorrectsAColumnLooksAndApplies() throws Exception {
        eyes.signIn("registrar");
        browser.get(url("/members/importing"));
        eyes.lookAround("upload");
        Path file = Files.write(
                folder.resolve("名册.xlsx"),
                Imports.sheet("编号,姓名,所在组,手机", "U-1,单晓雯,浏览器界,13800138000", "U-2,曾立新,浏览器界,13x", "U-3,仇英,浏览器界,"));
        browser.findElement(By.id("file")).sendKeys(file.toString());
        press(By.cssSelector("form[enctype] button"));

        await("h1", "Check the columns", "核对各列");
        eyes.lookAround("columns");
        new Select(browser.findElement(By.id("field-2"))).selectByValue("SECTOR");
        press(By.cssSelector("form .btn.primary"));

        await("h1", "Check before importing", "导入前核对");
        eyes.lookAround("preview with unknown groups");
        assertThat(main()).contains("D3", "13x", "浏览器界");
        press(By.cssSelector("form[action$='/groups'] button"));
        await("main", "Import 2 members", "导入 2 位委员");
        eyes.lookAround("preview");
        press(By.cssSelector(".tabs a[href*='show=ERROR']"));
        patiently()
                .until(page -> page.getCurrentUrl().contains("show=ERROR")
                        && !page.findElement(By.id("rows-found")).getText().contains("U-1"));
        eyes.lookAround("rows in error");

        press(By.cssSelector("form[action$='/apply'] button"));

        await("h1", "Imported", "导入完成");
        eyes.lookAround("applied");
        assertThat(members.findByNumber("U-1")).map(MemberView::sector).contains("浏览器界");
        assertThat(members.findByNumber("U-2")).isEmpty();
        browser.get(url("/members/importing"));
        eyes.lookAround("past imports");
    }

    private void await(String element, String english, String chinese) {
        patiently().until(page -> {
            String text = page.findElement(By.tagName(element)).getText();
            return text.contains(english) || text.contains(chinese);
        });
    }

    /** Looks again when a page gave way to the next while it was looked at. */
    private Wait<WebDriver> patiently() {
        return new WebDriverWait(browser, PATIENCE).ignoring(WebDriverException.class);
    }

    /** With the keyboard, which asks for no place on the screen. */
    private void press(By element) {
        browser.findElement(element).sendKeys(Keys.ENTER);
    }

    private String main() {
        return browser.findElement(By.tagName("main")).getText();
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
