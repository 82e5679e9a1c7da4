package dev.rollcall.server.biometrics.enrolment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What a form or an API call brings: photos and perhaps a reason. */
final class Uploads {
    private Uploads() {}

    /** The files that were really chosen; a browser sends an empty one for an empty field. */
    static List<byte[]> bytes(@Nullable List<MultipartFile> files) {
        List<byte[]> photos = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            if (!file.isEmpty()) {
                photos.add(read(file));
            }
        }
        return photos;
    }

    /** Null when nothing was written. */
    static @Nullable String reason(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static byte[] read(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
