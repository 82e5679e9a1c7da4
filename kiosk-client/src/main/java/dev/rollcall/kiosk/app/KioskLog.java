package dev.rollcall.kiosk.app;

import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/**
 * Where this program logs: whole to {@code HOME/log/kiosk.log}, in short lines without stack traces to the terminal.
 *
 * <p>Only the executable calls this; inside another program the kiosk's log goes where that program's goes.
 */
final class KioskLog {
    private KioskLog() {}

    /** Takes effect only before the first logger of the process is made. */
    static void writeTo(Path home) {
        System.setProperty("kiosk.log.folder", home.resolve("log").toString());
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "kiosk-logback.xml");
        }
    }

    static void unexpected(Exception failure) {
        LoggerFactory.getLogger(KioskCommand.class).error("kiosk failed", failure);
    }
}
