package dev.rollcall.server.biometrics.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Photos in a folder of this server, below the one that the administrator allowed; links lead nowhere. */
final class FolderSource implements PhotoSource {
    private static final int DEPTH = 4;

    private final Path folder;
    private final List<Entry> entries;

    private FolderSource(Path folder, int most) throws IOException {
        this.folder = folder;
        try (Stream<Path> files = Files.walk(folder, DEPTH)) {
            this.entries = files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .limit(most + 1L)
                    .sorted()
                    .<Entry>map(Lying::new)
                    .toList();
        }
    }

    /** The folders one may choose: the allowed one, as an empty name, and those directly below it. */
    static List<String> choices(@Nullable Path allowed) {
        if (allowed == null || !Files.isDirectory(allowed)) {
            return List.of();
        }
        try (Stream<Path> below = Files.list(allowed)) {
            return Stream.concat(
                            Stream.of(""),
                            below.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                                    .map(path -> String.valueOf(path.getFileName()))
                                    .sorted())
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** @throws BulkProblem unless {@code chosen} lies within the allowed folder */
    static FolderSource of(@Nullable Path allowed, String chosen, int most) throws IOException {
        if (allowed == null) {
            throw BulkProblem.badFolder();
        }
        try {
            Path root = allowed.toRealPath();
            Path folder = root.resolve(chosen).toRealPath();
            if (!folder.startsWith(root) || !Files.isDirectory(folder)) {
                throw BulkProblem.badFolder();
            }
            return new FolderSource(folder, most);
        } catch (InvalidPathException | IOException absent) {
            throw BulkProblem.badFolder();
        }
    }

    @Override
    public String name() {
        return String.valueOf(folder.getFileName());
    }

    @Override
    public List<Entry> entries() {
        return entries;
    }

    @Override
    public void close() {}

    private final class Lying implements Entry {
        private final Path file;

        private Lying(Path file) {
            this.file = file;
        }

        @Override
        public String path() {
            return folder.relativize(file).toString().replace('\\', '/');
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }
}
