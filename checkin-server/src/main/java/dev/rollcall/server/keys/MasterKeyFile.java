package dev.rollcall.server.keys;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;

/** The file that holds the master key in Base64, readable by its owner only where the file system knows owners. */
record MasterKeyFile(Path path) {
    Optional<String> read() {
        try {
            return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
        } catch (IOException failed) {
            throw MasterKeyRefused.unreadable(path.toString(), failed);
        }
    }

    /** Makes a key unless another process was faster; never overwrites one. */
    String readOrMake() {
        try {
            Path folder = path.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder, permissions("rwx------"));
            }
            Files.createFile(path, permissions("rw-------"));
            Files.writeString(path, Base64.getEncoder().encodeToString(Seal.freshKey()) + "\n");
        } catch (FileAlreadyExistsException made) {
            return read().orElseThrow();
        } catch (IOException failed) {
            throw MasterKeyRefused.unreadable(path.toString(), failed);
        }
        return read().orElseThrow();
    }

    private FileAttribute<?>[] permissions(String rights) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
