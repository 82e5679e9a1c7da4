package dev.rollcall.server.biometrics.texts;

import java.util.Locale;

/** What a consent text must speak of, in the order in which it is read. */
public enum TextPart {
    PURPOSE,
    /** Why it is needed and what it means for the member. */
    NECESSITY,
    /** What is processed, where and how. */
    PROCESSING,
    SAFEKEEPING,
    /** Code, card and staff, without the loss of any right. */
    ALTERNATIVES,
    WITHDRAWAL,
    RETENTION,
    RIGHTS;

    /** The column of {@code biometrics_consent_wording} (V080). */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
