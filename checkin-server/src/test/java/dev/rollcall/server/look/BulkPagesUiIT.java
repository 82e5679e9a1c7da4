package dev.rollcall.server.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.face.drawn.DrawnPeople;
import dev.rollcall.server.RealThings;
import dev.rollcall.server.SeededServer;
import dev.rollcall.server.biometrics.Biometrics;
import dev.rollcall.server.members.MemberDraft;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.Members;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A registrar enrols drawn people from a zip: everybody can use each page of it, with the work under way, too. */
@SeededServer
class BulkPagesUiIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Autowired
    Members members;

    @Autowired
    Biometrics biometrics;

    @Autowired
    JdbcTemplate jdbc;

    private final List<MemberId> people = new ArrayList<>();
    private ChromeDriver browser;
    private Eyes eyes;

    @BeforeEach
    void open() {
        RealThings.models();
        Browser.require();
        browser = Browser.open();
        eyes = new Eyes(browser, port);
    }

    @AfterEach
    void forget() {
        if (browser != null) {
            browser.quit();
        }
        jdbc.update("delete from biometrics_bulk_run");
        for (MemberId member : people) {
            for (String table : List.of("prepared", "held", "photo", "template", "data_key")) {
                jdbc.update("delete from biometrics_" + table + " where member_id = ?", member.value());
            }
        }
    }

    @Test
    void canBeUsedBeforeDuringAndAfter() throws IOException {
        Path zip = zip();
        eyes.signIn("registrar");
        eyes.look("/biometrics/bulk");
        browser.findElement(By.id("zip")).sendKeys(zip.toString());
        press("#upload button");
        await("READY");
        String run = URI.create(browser.getCurrentUrl()).getPath();
        eyes.look(run);

        jdbc.update("update biometrics_bulk_run set state = 'KEEPING', paused = true where open_slot = 1");
        eyes.look(run);
        assertThat(browser.findElements(By.cssSelector("progress, meter"))).isNotEmpty();
        press("form[action$='/resume'] button");
        await("DONE");

        eyes.look(run);
        eyes.look("/biometrics/bulk");
        assertThat(biometrics.templates(people)).isNotEmpty();
    }

    private Path zip() throws IOException {
        Path file = folder.resolve("drawn.zip");
        try (OutputStream out = Files.newOutputStream(file);
                var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 3; i++) {
                String number = "BP" + System.nanoTime() % 1_000_000_000;
                MemberId member = members.register(MemberDraft.of(number, "画像" + i));
                biometrics.recordConsent(member);
                people.add(member);
                zip.putNextEntry(new ZipEntry(number + ".jpg"));
                ImageIO.write(DrawnPeople.members().get(i).portrait(20_260_101, 480, 600), "jpg", zip);
            }
            zip.putNextEntry(new ZipEntry("nobody.jpg"));
            ImageIO.write(DrawnPeople.members().get(4).portrait(20_260_101, 480, 600), "jpg", zip);
        }
        return file;
    }

    private void await(String state) {
        new WebDriverWait(browser, PATIENCE).ignoring(WebDriverException.class).until(page -> state.equals(state()));
        new WebDriverWait(browser, PATIENCE).ignoring(WebDriverException.class).until(page -> page.getCurrentUrl()
                .matches(".*/biometrics/bulk/[0-9a-f-]{36}"));
    }

    private String state() {
        List<String> states =
                jdbc.queryForList("select state from biometrics_bulk_run order by started_at desc", String.class);
        return states.isEmpty() ? "" : states.get(0);
    }

    private void press(String button) {
        browser.findElement(By.cssSelector(button)).sendKeys(Keys.ENTER);
    }
}
