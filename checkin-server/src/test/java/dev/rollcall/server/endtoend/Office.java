package dev.rollcall.server.endtoend;

import dev.rollcall.server.look.Browser;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The administrator at the console, in a real browser; what its pages show can be held before a camera. */
final class Office implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Renders a card as sharp as a printer does. */
    private static final int PRINTED_DPI = 300;

    private final Server server;
    private final ChromeDriver browser = Browser.open("--window-size=1280,1600");

    Office(Server server) {
        this.server = server;
        browser.get(server.url() + "/sign-in");
        browser.findElement(By.name("username")).sendKeys(Server.ADMINISTRATOR);
        browser.findElement(By.name("password")).sendKeys(Server.PASSWORD);
        browser.findElement(By.name("password")).submit();
        await(By.cssSelector("nav"));
    }

    /** Invites a kiosk and answers the picture of its pairing code as it stands on the page. */
    BufferedImage invite(String kiosk) throws IOException {
        browser.get(server.url() + "/devices");
        browser.findElement(By.cssSelector("form[action$='/devices/invitations'] input[name=name]"))
                .sendKeys(kiosk);
        browser.findElement(By.cssSelector("form[action$='/devices/invitations'] button"))
                .click();
        return pictureOf(await(By.cssSelector("svg[role=img]")));
    }

    /** A member's phone with their pass on it. */
    BufferedImage phone(String passLink) throws IOException {
        browser.manage().window().setSize(new Dimension(430, 932));
        browser.get(server.url() + URI.create(passLink).getPath());
        BufferedImage shown = pictureOf(await(By.cssSelector(".pass-card")));
        browser.manage().window().setSize(new Dimension(1280, 1600));
        return shown;
    }

    /** Sets the administrator's PIN for the door. */
    void choosePin(String pin) {
        browser.get(server.url() + "/accounts/me");
        browser.findElement(By.id("pin-current")).sendKeys(Server.PASSWORD);
        browser.findElement(By.id("pin")).sendKeys(pin);
        browser.findElement(By.id("pin-repeat")).sendKeys(pin);
        browser.findElement(By.cssSelector("form[action$='/accounts/me/pin'] button"))
                .click();
        await(By.cssSelector("form[action$='/accounts/me/pin/removed']"));
    }

    /** Issues the administrator's own pass and answers its card as printed. */
    BufferedImage staffCard() throws IOException {
        browser.get(server.url() + "/checkin/codes/staff");
        browser.findElement(By.cssSelector("form[action*='/checkin/codes/staff/'] button"))
                .click();
        String pdf = await(By.cssSelector("a[href*='pass.pdf']")).getAttribute("href");
        String encoded = (String) browser.executeAsyncScript(
                "const told = arguments[1]; fetch(arguments[0]).then(r => r.blob()).then(b => { const reader = new FileReader();"
                        + " reader.onload = () => told(reader.result.split(',')[1]); reader.readAsDataURL(b); });",
                pdf);
        try (PDDocument card = Loader.loadPDF(Base64.getDecoder().decode(encoded))) {
            return new PDFRenderer(card).renderImageWithDPI(0, PRINTED_DPI);
        }
    }

    /** What the live page of a session says. */
    String livePage(Object session) {
        browser.get(server.url() + "/checkin/sessions/" + session + "?lang=en");
        return browser.findElement(By.tagName("main")).getText();
    }

    private WebElement await(By what) {
        return new WebDriverWait(browser, PATIENCE).until(page -> page.findElement(what));
    }

    private static BufferedImage pictureOf(WebElement element) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(element.getScreenshotAs(OutputType.BYTES)));
    }

    @Override
    public void close() {
        browser.quit();
    }
}
