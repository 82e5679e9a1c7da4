package dev.rollcall.face;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Photographs of real people, which are not part of the project: a test that needs them asks here first. */
public final class RealFaces {
    private RealFaces() {}

    /** The directory named by {@code ROLLCALL_FACES}; without it the test is skipped, but fails where {@code CI} is set. */
    public static Path require() {
        return directory("ROLLCALL_FACES", "real faces");
    }

    /** The directory of model files named by {@code ROLLCALL_MODELS_MIRROR}, on the same terms. */
    public static Path requireModels() {
        return directory("ROLLCALL_MODELS_MIRROR", "model files");
    }

    private static Path directory(String variable, String what) {
        String value = System.getenv(variable);
        boolean present = value != null && Files.isDirectory(Path.of(value));
        String reason = "no " + what + ": set " + variable + " to their directory";
        if (!present && System.getenv("CI") != null) {
            throw new AssertionError(reason);
        }
        if (!present) {
            System.out.println("skipped, " + reason);
        }
        Assumptions.assumeTrue(present, reason);
        return Path.of(value);
    }
}
