package dev.rollcall.kiosk.app;

import dev.rollcall.kiosk.device.KioskSettings;
import dev.rollcall.kiosk.ui.ScreenOptions;
import dev.rollcall.kiosk.ui.paint.Texts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the screen is to look and sound, as it stands on the command line; what was chosen on the screen comes second. */
final class ScreenArguments {
    @Option(names = "--text", paramLabel = "zh|en|both")
    private Texts.@Nullable Choice text;

    @Option(names = "--theme", paramLabel = "light|dark", defaultValue = "light")
    private Tint theme = Tint.LIGHT;

    @Option(names = "--window")
    private boolean window;

    @Option(names = "--reduced-motion")
    private boolean reducedMotion;

    @Option(names = "--mute")
    private boolean mute;

    @Option(names = "--voice", paramLabel = "COMMAND", defaultValue = "")
    private String voice = "";

    /** Ink on paper, or paper in the dark. */
    enum Tint {
        LIGHT,
        DARK
    }

    ScreenOptions over(KioskSettings chosen) {
        return new ScreenOptions(
                text == null ? chosen(chosen.text()) : text,
                theme == Tint.DARK,
                window,
                reducedMotion,
                mute ? 0 : chosen.volume(),
                mute ? "" : voice);
    }

    private static Texts.Choice chosen(String text) {
        return text.isEmpty() ? ScreenOptions.standard().text() : Texts.Choice.valueOf(text.toUpperCase(Locale.ROOT));
    }
}
