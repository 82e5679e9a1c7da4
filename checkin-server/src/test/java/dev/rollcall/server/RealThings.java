package dev.rollcall.server;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real faces and models lie outside the project; a test that needs them asks here. */
public final class RealThings {
    private RealThings() {}

    public static Path faces() {
        return folder("ROLLCALL_FACES");
    }

    public static Path models() {
        return folder("ROLLCALL_MODELS_MIRROR");
    }

    private static Path folder(String variable) {
        String folder = System.getenv(variable);
        boolean present = folder != null && Files.isDirectory(Path.of(folder));
        if (!present && System.getenv("CI") != null) {
            throw new AssertionError(variable + " names no folder");
        }
        Assumptions.assumeTrue(present, variable + " names no folder: what is real is not tested here");
        return Path.of(folder);
    }
}
