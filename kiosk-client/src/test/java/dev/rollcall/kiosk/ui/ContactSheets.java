package dev.rollcall.kiosk.ui;

import dev.rollcall.kiosk.state.KioskState;
import dev.rollcall.kiosk.ui.paint.Texts;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Draws every state side by side, a sheet for each size, language and light, to be looked at: {@code ContactSheets FOLDER
 * [WIDTHxHEIGHT...]}, by default 720p, 1080p and 4K, lying and upright.
 */
final class ContactSheets {
    private static final List<String> SIZES =
            List.of("1280x720", "1920x1080", "3840x2160", "720x1280", "1080x1920", "2160x3840");
    private static final int TILE = 480;
    private static final int LABEL = 24;
    private static final int COLUMNS = 6;

    private final Path folder;

    private ContactSheets(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        var sheets = new ContactSheets(Files.createDirectories(Path.of(arguments[0])));
        List<String> sizes = arguments.length == 1 ? SIZES : List.of(arguments).subList(1, arguments.length);
        for (String size : sizes) {
            for (Texts.Choice text : Texts.Choice.values()) {
                sheets.write(size, text, false);
                sheets.write(size, text, true);
            }
        }
        System.exit(0);
    }

    private void write(String size, Texts.Choice text, boolean dark) throws IOException {
        int width = Integer.parseInt(size.substring(0, size.indexOf('x')));
        int height = Integer.parseInt(size.substring(size.indexOf('x') + 1));
        var options = new ScreenOptions(text, dark, false, false, 0, "");
        Map<String, KioskState> states = ScreenFixtures.states();
        double scale = TILE / (double) Math.min(width, height);
        int wide = (int) (width * scale);
        int high = (int) (height * scale);
        int columns = width > height ? COLUMNS / 2 : COLUMNS;
        int rows = (states.size() + columns - 1) / columns;
        var sheet = new BufferedImage(columns * wide, rows * (high + LABEL), BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = sheet.createGraphics();
        paper.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        paper.setColor(Color.WHITE);
        int at = 0;
        for (Map.Entry<String, KioskState> state : states.entrySet()) {
            BufferedImage picture = ScreenPictures.draw(state.getKey(), state.getValue(), options, width, height);
            int x = at % columns * wide;
            int y = at / columns * (high + LABEL);
            paper.drawImage(picture.getScaledInstance(wide, high, Image.SCALE_AREA_AVERAGING), x, y + LABEL, null);
            paper.drawString(state.getKey(), x + 6, y + LABEL - 7);
            at++;
        }
        paper.dispose();
        String name = String.join("-", size, text.name().toLowerCase(Locale.ROOT), dark ? "dark" : "light");
        ImageIO.write(sheet, "png", folder.resolve(name + ".png").toFile());
    }
}
