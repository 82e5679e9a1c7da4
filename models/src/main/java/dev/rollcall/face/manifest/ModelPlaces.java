package dev.rollcall.face.manifest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where model files may lie on this machine.
 *
 * @param explicit the operator's own directory, asked first and downloaded to; null when none is set
 * @param besideProgram {@code models/files} directories to ask, in order; they need not exist
 * @param mirror a directory that is only read; null when none is set
 * @param cache the user's own cache, downloaded to when nothing nearer can be written
 */
public record ModelPlaces(@Nullable Path explicit, List<Path> besideProgram, @Nullable Path mirror, Path cache) {
    /** Environment variable that names the mirror directory. */
    public static final String MIRROR_VARIABLE = "ROLLCALL_MODELS_MIRROR";

    public ModelPlaces {
        besideProgram = List.copyOf(besideProgram);
    }

    /** The places of this process: working directory, program jar, environment. */
    public static ModelPlaces ofThisProcess(@Nullable Path explicit) {
        Map<String, String> environment = System.getenv();
        Path work = Path.of("").toAbsolutePath();
        List<Path> roots = new ArrayList<>(List.of(work));
        if (work.getParent() != null) {
            roots.add(work.getParent());
        }
        String classPath = System.getProperty("java.class.path", "");
        // `java -jar x.jar` makes the class path exactly that one jar, also where Boot nests the classes inside it.
        if (classPath.endsWith(".jar") && !classPath.contains(System.getProperty("path.separator"))) {
            Path folder = Path.of(classPath).toAbsolutePath().getParent();
            if (folder != null) {
                roots.add(folder);
            }
        }
        String mirror = environment.getOrDefault(MIRROR_VARIABLE, "");
        return new ModelPlaces(
                explicit,
                roots.stream()
                        .map(root -> root.resolve("models").resolve("files"))
                        .distinct()
                        .toList(),
                mirror.isBlank() ? null : Path.of(mirror),
                userCache(environment));
    }

    /** Every directory that may hold a file, in the order asked. */
    List<Path> readable() {
        List<Path> places = new ArrayList<>();
        if (explicit != null) {
            places.add(explicit);
        }
        places.addAll(besideProgram);
        if (mirror != null) {
            places.add(mirror);
        }
        places.add(cache);
        return places;
    }

    /** The directory a download goes to: the explicit one, else a writable {@code models/files}, else the cache. */
    Path target() {
        if (explicit != null) {
            return explicit;
        }
        return besideProgram.stream().filter(ModelPlaces::canHold).findFirst().orElse(cache);
    }

    private static boolean canHold(Path directory) {
        Path parent = directory.getParent();
        return Files.isDirectory(directory)
                ? Files.isWritable(directory)
                : parent != null && Files.isDirectory(parent) && Files.isWritable(parent);
    }

    private static Path userCache(Map<String, String> environment) {
        Path home = Path.of(System.getProperty("user.home", "."));
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path base;
        if (environment.containsKey("XDG_CACHE_HOME")) {
            base = Path.of(environment.get("XDG_CACHE_HOME"));
        } else if (system.contains("win") && environment.containsKey("LOCALAPPDATA")) {
            base = Path.of(environment.get("LOCALAPPDATA"));
        } else {
            base = system.contains("mac") ? home.resolve("Library").resolve("Caches") : home.resolve(".cache");
        }
        return base.resolve("rollcall").resolve("models");
    }
}
