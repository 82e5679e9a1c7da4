package dev.rollcall.kiosk.device;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Objects;

/** Files that only the kiosk's own account may read, written whole or not at all. */
final class PrivateFile {
    private PrivateFile() {}

    /** Replaces {@code file}; after a crash or a power cut either the old or the new content is there, whole. */
    static void write(Path file, byte[] content) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Path draft = folder.resolve(file.getFileName() + ".draft");
        Files.deleteIfExists(draft);
        var options = EnumSet.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        try (FileChannel channel = FileChannel.open(draft, options, ownerOnly(draft, "rw-------"))) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder(folder);
    }

    /** Makes {@code folder}, and those above it, readable by the owner alone. */
    static void makeFolder(Path folder) throws IOException {
        Path absolute = folder.toAbsolutePath();
        if (Files.isDirectory(absolute)) {
            return;
        }
        Path parent = absolute.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.createDirectory(absolute, ownerOnly(parent == null ? absolute : parent, "rwx------"));
    }

    /** Makes a rename inside {@code folder} survive a power cut, where the system lets a folder be synced. */
    static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException windowsCannot) {
            // A folder cannot be opened there; the file system journals renames itself.
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path near, String permissions) throws IOException {
        boolean posix = near.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
