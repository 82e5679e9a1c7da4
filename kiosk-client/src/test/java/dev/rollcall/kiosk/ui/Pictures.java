package dev.rollcall.kiosk.ui;

import dev.rollcall.kiosk.ui.paint.Measure;
import dev.rollcall.kiosk.ui.paint.Texts;
import dev.rollcall.kiosk.ui.paint.Theme;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.swing.JComponent;

/** Pages painted without a display; kept in the folder that the environment variable {@code ROLLCALL_PICTURES} names, if any. */
public final class Pictures {
    private Pictures() {}

    /** One way in which a page can be looked at. */
    public record Way(int width, int height, Texts.Choice text, boolean dark) {
        @Override
        public String toString() {
            return (height > width ? "portrait" : "landscape") + "-"
                    + text.name().toLowerCase(java.util.Locale.ROOT) + (dark ? "-dark" : "-light");
        }

        public Theme theme() {
            var options = new ScreenOptions(text, dark, true, true, 0, "");
            return KioskScreen.theme(options, new Measure(width, height));
        }
    }

    /** Upright and lying, in each language, light and dark. */
    public static List<Way> ways() {
        return List.of(
                new Way(1080, 1920, Texts.Choice.ZH, false),
                new Way(1080, 1920, Texts.Choice.EN, true),
                new Way(1080, 1920, Texts.Choice.BOTH, false),
                new Way(1920, 1080, Texts.Choice.ZH, true),
                new Way(1920, 1080, Texts.Choice.EN, false),
                new Way(1920, 1080, Texts.Choice.BOTH, true));
    }

    /** Makes a page on the thread of the screen. */
    public static <T> T made(Supplier<T> making) {
        return EventQueue.isDispatchThread() ? making.get() : KioskScreen.onScreen(making);
    }

    /** Lays {@code page} out and paints it. */
    public static BufferedImage paint(JComponent page, Way way) {
        return made(() -> {
            page.setSize(way.width(), way.height());
            layOut(page);
            var picture = new BufferedImage(way.width(), way.height(), BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = picture.createGraphics();
            graphics.setClip(0, 0, way.width(), way.height());
            page.paint(graphics);
            graphics.dispose();
            return picture;
        });
    }

    public static void keep(BufferedImage picture, String name) throws IOException {
        String folder = System.getenv("ROLLCALL_PICTURES");
        if (folder != null) {
            Files.createDirectories(Path.of(folder));
            ImageIO.write(picture, "png", Path.of(folder, name + ".png").toFile());
        }
    }

    private static void layOut(Component component) {
        if (component instanceof Container container) {
            container.doLayout();
            for (Component child : container.getComponents()) {
                layOut(child);
            }
        }
    }
}
