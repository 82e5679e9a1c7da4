package dev.rollcall.kiosk.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Sealed files side by side, each under a key of its own, so that one can be forgotten without the others. For one thread. */
public final class SealedFolder {
    private static final String SEALED = ".sealed";
    private static final String KEY = ".key";

    private final Path folder;

    SealedFolder(Path folder) {
        this.folder = folder;
    }

    /** Names of the files there are. */
    public Set<String> names() throws IOException {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        var names = new TreeSet<String>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(SEALED) || name.endsWith(KEY)) {
                    names.add(name.substring(0, name.lastIndexOf('.')));
                }
            }
        }
        return names;
    }

    /** The content of {@code name}, empty when there is none. */
    public Optional<byte[]> read(String name) throws IOException {
        return file(name).read();
    }

    /** Replaces the content of {@code name}, whole or not at all. */
    public void write(String name, byte[] content) throws IOException {
        PrivateFile.makeFolder(folder);
        file(name).write(content);
    }

    /** Destroys the key of {@code name}, then the file. */
    public void wipe(String name) throws IOException {
        file(name).wipe();
    }

    private SealedFile file(String name) {
        return new SealedFile(folder.resolve(name + SEALED), folder.resolve(name + KEY));
    }
}
