package dev.rollcall.server.keys;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keys in files of the home folder, in Base64: {@code master.key}, {@code master.key.next} while a rotation runs, and
 * {@code master.key.retired-…} afterwards, until somebody deletes it.
 */
final class FileSource implements KeySource {
    private static final Logger log = LoggerFactory.getLogger(FileSource.class);
    private static final String RETIRED = "master.key.retired-";

    private final Path folder;
    private final Path present;
    private final Path coming;

    FileSource(Path folder) {
        this.folder = folder;
        this.present = folder.resolve("master.key");
        this.coming = folder.resolve("master.key.next");
    }

    @Override
    public List<OfferedKey> offered() {
        List<OfferedKey> offered = new ArrayList<>();
        read(present, false).ifPresent(offered::add);
        read(coming, true).ifPresent(offered::add);
        for (Path retired : retired()) {
            read(retired, false).ifPresent(offered::add);
        }
        return offered;
    }

    @Override
    public String place() {
        return present.toString();
    }

    @Override
    public boolean canMake() {
        return true;
    }

    @Override
    public OfferedKey make() {
        return make(present, false);
    }

    @Override
    public OfferedKey makeNext() {
        return make(coming, true);
    }

    /** Never overwrites a key: another process may be faster, and then its key counts. */
    private static OfferedKey make(Path file, boolean next) {
        try {
            PrivateFiles.write(file, Base64.getEncoder().encodeToString(Seal.freshKey()) + "\n");
        } catch (FileAlreadyExistsException made) {
            log.debug("another process made the key first");
        } catch (IOException failed) {
            throw MasterKeyRefused.unreadable(file.toString(), failed);
        }
        return read(file, next).orElseThrow();
    }

    /** Killed between the two moves, the next start finds the key under its old name and does the rest. */
    @Override
    public void settle(String inForce) {
        Optional<OfferedKey> next =
                read(coming, true).filter(key -> key.fingerprint().equals(inForce));
        if (next.isEmpty()) {
            return;
        }
        try {
            Optional<OfferedKey> old = read(present, false);
            if (old.isPresent()) {
                Files.move(present, folder.resolve(RETIRED + old.get().id()), StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(coming, present, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            log.warn("the new master key still stands in master.key.next, which does; reason={}", failed.toString());
        }
    }

    private static Optional<OfferedKey> read(Path file, boolean next) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        PrivateFiles.refuseIfOthersMayRead(file);
        try {
            return Optional.of(OfferedKey.ofText(Files.readString(file), file.toString(), next));
        } catch (IOException failed) {
            throw MasterKeyRefused.unreadable(file.toString(), failed);
        }
    }

    private List<Path> retired() {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, RETIRED + "*")) {
                files.forEach(found::add);
            } catch (IOException failed) {
                throw MasterKeyRefused.unreadable(folder.toString(), failed);
            }
        }
        return found;
    }
}
