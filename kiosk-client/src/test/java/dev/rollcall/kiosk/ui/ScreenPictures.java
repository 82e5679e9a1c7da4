package dev.rollcall.kiosk.ui;

import dev.rollcall.kiosk.state.KioskState;
import dev.rollcall.kiosk.ui.Overlay.Opening;
import dev.rollcall.kiosk.ui.paint.Texts;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.swing.JPanel;

/**
 * Draws every state into PNGs to be looked at: {@code ScreenPictures FOLDER WIDTHxHEIGHT zh|en|both light|dark [STATE...]}.
 */
final class ScreenPictures {
    private ScreenPictures() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        String[] size = args[1].split("x");
        var text = Texts.Choice.valueOf(args[2].toUpperCase(Locale.ROOT));
        var options = new ScreenOptions(text, args[3].equals("dark"), false, false, 0, "");
        for (Map.Entry<String, KioskState> state : ScreenFixtures.states().entrySet()) {
            if (args.length == 4
                    || java.util.Arrays.asList(args).subList(4, args.length).contains(state.getKey())) {
                var picture = draw(
                        state.getKey(),
                        state.getValue(),
                        options,
                        Integer.parseInt(size[0]),
                        Integer.parseInt(size[1]));
                var file = folder.resolve(String.join("-", state.getKey(), args[1], args[2], args[3]) + ".png");
                ImageIO.write(picture, "png", file.toFile());
            }
        }
        System.exit(0);
    }

    /** @param name what {@link ScreenFixtures#states} calls it */
    static BufferedImage draw(String name, KioskState state, ScreenOptions options, int width, int height) {
        var clock = new HandClock(ScreenFixtures.MORNING);
        var kiosk = state instanceof KioskState.AskForCode ? SilentKiosk.offline() : new SilentKiosk();
        if (name.endsWith("-emblem") || state instanceof KioskState.Starting) {
            kiosk.bear(ScreenFixtures.emblem());
        }
        LivePicture live = LivePicture.of(kiosk, options, clock, width, height);
        live.offer(Opening.NUMBER_PAD, setting -> new JPanel());
        live.offer(Opening.STAFF, setting -> new JPanel());
        live.show(state);
        live.mirror(ScreenFixtures.visitor(0));
        live.picture();
        clock.turn(Duration.ofSeconds(1));
        return live.picture();
    }
}
