package dev.rollcall.server.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that their owner alone may read, where the file system knows owners. */
final class PrivateFiles {
    private static final String FOR_OTHERS = "---rwxrwx";

    private PrivateFiles() {}

    /** @throws MasterKeyRefused if the group or everybody may read or change {@code file} */
    static void refuseIfOthersMayRead(Path file) {
        if (!knowsOwners(file)) {
            return;
        }
        try {
            Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
            if (PosixFilePermissions.fromString(FOR_OTHERS).stream().anyMatch(rights::contains)) {
                throw MasterKeyRefused.openToOthers(file.toString(), PosixFilePermissions.toString(rights));
            }
        } catch (IOException failed) {
            throw MasterKeyRefused.unreadable(file.toString(), failed);
        }
    }

    /**
     * Writes a file that was not there, and returns when it is on the disk.
     *
     * @throws FileAlreadyExistsException if it was there; then nothing is changed
     */
    static void write(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder, rights(file, "rwx------"));
        }
        Files.createFile(file, rights(file, "rw-------"));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.US_ASCII.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] rights(Path file, String rights) {
        return knowsOwners(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    private static boolean knowsOwners(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
