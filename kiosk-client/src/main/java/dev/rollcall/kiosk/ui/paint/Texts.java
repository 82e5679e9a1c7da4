package dev.rollcall.kiosk.ui.paint;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words on the screen, in Chinese, in English, or in both lines together. Immutable. */
public final class Texts {
    private final Choice choice;
    private final ResourceBundle chinese;
    private final ResourceBundle english;

    /** Which language members read. */
    public enum Choice {
        ZH,
        EN,
        BOTH
    }

    private Texts(String bundle, Choice choice) {
        this.choice = choice;
        this.chinese = bundle(bundle, Locale.CHINESE);
        this.english = bundle(bundle, Locale.ROOT);
    }

    /** The words a member reads. */
    public static Texts of(Choice choice) {
        return new Texts("messages.kiosk_ui", choice);
    }

    /** The same choice of language from another bundle. */
    public Texts in(String bundle) {
        return new Texts(bundle, choice);
    }

    public Choice choice() {
        return choice;
    }

    /** The text of {@code key}; {@link Said} among {@code args} are said in the language of each line. */
    public Said say(String key, Object... args) {
        return switch (choice) {
            case ZH -> Said.plain(chinese(key, args));
            case EN -> Said.plain(english(key, args));
            case BOTH -> new Said(chinese(key, args), english(key, args));
        };
    }

    /** The main language of this screen. */
    public Locale locale() {
        return choice == Choice.EN ? Locale.ENGLISH : Locale.CHINESE;
    }

    private String chinese(String key, Object... args) {
        return format(chinese.getString(key), Locale.CHINESE, spoken(args, true));
    }

    private String english(String key, Object... args) {
        return format(english.getString(key), Locale.ENGLISH, spoken(args, choice == Choice.EN));
    }

    private static Object[] spoken(Object[] args, boolean first) {
        return Arrays.stream(args)
                .map(arg -> arg instanceof Said said ? (first || !said.twofold() ? said.first() : said.second()) : arg)
                .map(String::valueOf)
                .toArray();
    }

    private static String format(String pattern, Locale locale, Object... args) {
        return args.length == 0 ? pattern : new MessageFormat(pattern, locale).format(args);
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                name, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
