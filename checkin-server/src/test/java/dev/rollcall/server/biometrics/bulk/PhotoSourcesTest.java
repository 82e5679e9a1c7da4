package dev.rollcall.server.biometrics.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotoSourcesTest {
    private static final long MUCH = 10_000_000;

    @TempDir
    Path folder;

    @Test
    void readsNamesAsWindowsInChinaWritesThem() throws Exception {
        for (Charset charset : new Charset[] {Charset.forName("GBK"), StandardCharsets.UTF_8}) {
            try (ZipSource source = ZipSource.of("a.zip", new ByteArrayInputStream(zip(charset, "张三/1.jpg")), MUCH)) {
                assertThat(source.entries()).extracting(PhotoSource.Entry::path).containsExactly("张三/1.jpg");
                try (InputStream in = source.entries().get(0).open()) {
                    assertThat(in.readAllBytes()).isEqualTo("张三/1.jpg".getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    @Test
    void refusesWhatIsNoZipAndWhatIsTooLarge() throws Exception {
        byte[] zip = zip(StandardCharsets.UTF_8, "0042.jpg");

        assertThatThrownBy(() -> ZipSource.of("a.zip", new ByteArrayInputStream(new byte[100]), MUCH))
                .hasMessage("biometrics/bulk-no-zip");
        assertThatThrownBy(() -> ZipSource.of("a.zip", new ByteArrayInputStream(zip), zip.length - 1))
                .hasMessage("biometrics/bulk-too-large");
    }

    @Test
    void keepsAnUploadUnreadableAndReadsItFromAnywhere() throws Exception {
        byte[] upload = new byte[100_000];
        new Random(1).nextBytes(upload);
        try (SealedScratch scratch = SealedScratch.of(new ByteArrayInputStream(upload), MUCH)) {
            for (int from : new int[] {0, 1, 15, 16, 17, 4_711, 99_990}) {
                ByteBuffer some = ByteBuffer.allocate(Math.min(50, upload.length - from));
                scratch.position(from).read(some);
                assertThat(some.array()).isEqualTo(java.util.Arrays.copyOfRange(upload, from, from + some.capacity()));
            }
            assertThat(scratch.position(upload.length).read(ByteBuffer.allocate(1)))
                    .isEqualTo(-1);
        }
    }

    @Test
    void readsNoFolderButThoseAllowed() throws Exception {
        Path allowed = Files.createDirectories(folder.resolve("allowed/2026"));
        Files.writeString(allowed.resolve("0042.jpg"), "x");
        Path secret = Files.createDirectories(folder.resolve("secret"));
        Files.writeString(secret.resolve("0043.jpg"), "x");
        Files.createSymbolicLink(folder.resolve("allowed/link"), secret);
        Files.createSymbolicLink(allowed.resolve("0043.jpg"), secret.resolve("0043.jpg"));
        Path root = folder.resolve("allowed");

        assertThat(FolderSource.choices(root)).containsExactly("", "2026");
        assertThat(FolderSource.of(root, "2026", 10).entries())
                .extracting(PhotoSource.Entry::path)
                .containsExactly("0042.jpg");
        for (String outside : new String[] {"../secret", "link", "/etc", "absent", "\0"}) {
            assertThatThrownBy(() -> FolderSource.of(root, outside, 10)).hasMessage("biometrics/bulk-bad-folder");
        }
        assertThatThrownBy(() -> FolderSource.of(null, "", 10)).hasMessage("biometrics/bulk-bad-folder");
    }

    private static byte[] zip(Charset names, String... paths) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, names)) {
            for (String path : paths) {
                zip.putNextEntry(new ZipEntry(path));
                zip.write(path.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
