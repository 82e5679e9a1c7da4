package dev.rollcall.server.bench;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** What the figures were measured on. */
final class Machine {
    private Machine() {}

    static String describe() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "Java %s, %d cores, load %.1f",
                Runtime.version(),
                system.getAvailableProcessors(),
                system.getSystemLoadAverage());
    }
}
