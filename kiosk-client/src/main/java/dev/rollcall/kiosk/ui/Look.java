package dev.rollcall.kiosk.ui;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import dev.rollcall.kiosk.ui.paint.Palette;
import dev.rollcall.kiosk.ui.paint.Theme;
import dev.rollcall.kiosk.ui.paint.Tone;
import java.awt.Color;
import java.util.HashMap;
import java.util.Map;
import javax.swing.UIManager;

/** Gives Swing's own components, such as text fields and lists, the colours and type of the theme. */
final class Look {
    private Look() {}

    /** Sets up the look and feel of this process. */
    static void install(Theme theme) {
        Palette palette = theme.palette();
        Map<String, String> colours = new HashMap<>();
        colours.put("@background", hex(palette.of(Tone.PAPER)));
        colours.put("@foreground", hex(palette.of(Tone.INK)));
        colours.put("@componentBackground", hex(palette.of(Tone.SHEET)));
        colours.put("@accentColor", hex(palette.of(Tone.SEAL)));
        colours.put("@disabledForeground", hex(palette.of(Tone.INK_3)));
        colours.put("Component.borderColor", hex(palette.of(Tone.EDGE)));
        colours.put("Component.focusWidth", "2");
        colours.put("Component.arc", "12");
        colours.put("TextComponent.arc", "12");
        FlatLaf.setGlobalExtraDefaults(colours);
        FlatLaf.setup(palette.isDark() ? new FlatDarkLaf() : new FlatLightLaf());
        UIManager.put("defaultFont", new javax.swing.plaf.FontUIResource(theme.plain(28)));
    }

    private static String hex(Color colour) {
        return String.format("#%06x", colour.getRGB() & 0xffffff);
    }
}
