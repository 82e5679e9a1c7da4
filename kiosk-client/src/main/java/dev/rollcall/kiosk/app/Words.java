package dev.rollcall.kiosk.app;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Texts for the person at the terminal, in the language of the system. */
final class Words {
    static final String BUNDLE = "messages.kiosk";

    private final ResourceBundle bundle;
    private final Locale locale;

    Words(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    ResourceBundle bundle() {
        return bundle;
    }

    String say(String key, List<?> args) {
        String pattern;
        try {
            pattern = bundle.getString("kiosk." + key);
        } catch (MissingResourceException unknownProblem) {
            pattern = bundle.getString("kiosk.problem.unexpected");
        }
        Object[] texts = args.stream().map(String::valueOf).toArray();
        return new MessageFormat(pattern, locale).format(texts);
    }
}
