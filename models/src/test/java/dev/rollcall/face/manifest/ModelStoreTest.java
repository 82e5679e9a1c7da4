package dev.rollcall.face.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.face.manifest.ModelEntry.Licence;
import dev.rollcall.face.manifest.ModelInput.ColourOrder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStoreTest {
    private static final Patience SHORT = new Patience(Duration.ofMillis(600), Duration.ofSeconds(5), 20);
    private final byte[] file = new byte[300_000];

    @TempDir
    Path directory;

    @BeforeEach
    void fill() {
        new Random(1).nextBytes(file);
    }

    @Test
    void refusesAWrongFileByName() throws IOException {
        Files.createDirectories(explicit());
        Files.write(explicit().resolve("model.onnx"), new byte[] {1, 2, 3});
        assertThatThrownBy(() -> store(List.of()).bytes("model"))
                .isInstanceOf(ModelRefused.class)
                .hasMessageContaining("model.onnx")
                .hasMessageContaining(Sha256.of(file));
    }

    @Test
    void namesFileAddressAndRemedyWhereAModelIsMissing() throws IOException {
        try (Upstream upstream = new Upstream(file)) {
            URI nobodyListens = upstream.address();
            upstream.close();
            assertThatThrownBy(() -> store(List.of(nobodyListens)).bytes("model"))
                    .isInstanceOf(ModelUnavailable.class)
                    .hasMessageContaining("model.onnx")
                    .hasMessageContaining(nobodyListens.toString())
                    .hasMessageContaining(explicit().toString())
                    .hasMessageContaining("ROLLCALL_MODELS_MIRROR");
        }
    }

    @Test
    void looksInTheExplicitDirectoryBeforeTheMirror() throws IOException {
        Path mirror = Files.createDirectories(directory.resolve("mirror"));
        Files.write(mirror.resolve("model.onnx"), file);
        ModelStore store = store(List.of());
        assertThat(store.find("model")).contains(mirror.resolve("model.onnx"));
        Files.createDirectories(explicit());
        Files.write(explicit().resolve("model.onnx"), file);
        assertThat(store.find("model")).contains(explicit().resolve("model.onnx"));
        assertThat(store.bytes("model")).isEqualTo(file);
    }

    @Test
    void downloadsWithProgressIntoTheExplicitDirectory() throws IOException {
        List<Long> progress = new ArrayList<>();
        try (Upstream upstream = new Upstream(file)) {
            ModelDownload download = new ModelDownload(SHORT, (entry, bytes) -> progress.add(bytes));
            ModelStore store = new ModelStore(manifest(List.of(upstream.address())), places(), download);
            assertThat(store.find("model")).isEmpty();
            assertThat(store.fetch("model")).isEqualTo(explicit().resolve("model.onnx"));
            assertThat(progress).isSorted().endsWith((long) file.length);
            assertThat(upstream.ranges()).containsExactly("all");
        }
    }

    @Test
    void resumesADownloadThatBrokeOff() throws IOException {
        try (Upstream upstream = new Upstream(file).breakingOffAfter(100_000)) {
            assertThat(store(List.of(upstream.address())).bytes("model")).isEqualTo(file);
            assertThat(upstream.ranges()).startsWith("all").hasSizeGreaterThan(1);
            assertThat(upstream.ranges().subList(1, upstream.ranges().size())).allMatch(r -> r.startsWith("bytes="));
        }
    }

    @Test
    void startsAgainWhereThePartLeftOverBelongsToAnotherFile() throws IOException {
        Files.createDirectories(explicit());
        Files.write(explicit().resolve("model.onnx.part"), new byte[1_000]);
        try (Upstream upstream = new Upstream(file)) {
            assertThat(store(List.of(upstream.address())).bytes("model")).isEqualTo(file);
            assertThat(upstream.ranges()).containsExactly("bytes=1000-", "all");
        }
    }

    @Test
    void refusesADownloadWithOtherBytesAndKeepsNothingOfIt() throws IOException {
        byte[] other = file.clone();
        other[7]++;
        try (Upstream upstream = new Upstream(other)) {
            assertThatThrownBy(() -> store(List.of(upstream.address())).bytes("model"))
                    .isInstanceOf(ModelRefused.class)
                    .hasMessageContaining("model.onnx")
                    .hasMessageContaining(upstream.address().toString());
            assertThat(explicit().resolve("model.onnx")).doesNotExist();
            assertThat(explicit().resolve("model.onnx.part")).doesNotExist();
        }
    }

    @Test
    void givesUpAnAddressThatAcceptsAndStaysSilentAndAsksTheNext() throws IOException {
        try (ServerSocket blackHole = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Upstream upstream = new Upstream(file)) {
            URI silent = URI.create("http://127.0.0.1:" + blackHole.getLocalPort() + "/model.onnx");
            assertThat(store(List.of(silent, upstream.address())).bytes("model"))
                    .isEqualTo(file);
            assertThatThrownBy(() -> new ModelDownload(SHORT, FetchProgress.silent())
                            .to(directory.resolve("other"), entry(List.of(silent))))
                    .isInstanceOf(ModelUnavailable.class)
                    .hasMessageContaining("no answer within");
        }
    }

    @Test
    void waitsLessThanTenSecondsForSilenceHoweverManyAddresses() {
        Patience patience = Patience.standard();
        assertThat(patience.firstByte()).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void downloadsOnceWhenSeveralWantTheSameFile() throws IOException {
        try (Upstream upstream = new Upstream(file)) {
            List<CompletableFuture<byte[]>> wanted = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                ModelStore store = store(List.of(upstream.address()));
                wanted.add(CompletableFuture.supplyAsync(() -> store.bytes("model")));
            }
            wanted.forEach(bytes -> assertThat(bytes.join()).isEqualTo(file));
            assertThat(upstream.ranges()).containsExactly("all");
        }
    }

    @Test
    void shipsAManifestWhoseEveryMeasuredModelShowsItsEvidence() {
        Manifest manifest = Manifest.shipped();
        assertThat(manifest.models()).extracting(ModelEntry::id).contains("yunet_2023mar", "mobilefacenet_128");
        assertThat(manifest.models(ModelRole.EMBEDDER).stream().filter(ModelEntry::measured))
                .isNotEmpty()
                .allSatisfy(model ->
                        assertThat(model.calibrationOrNone().evidence()).isNotEmpty());
        assertThat(manifest.model("sface_2021dec").measured()).isFalse();
        assertThat(manifest.model("sface_2021dec")
                        .calibrationOrNone()
                        .operatingPoints()
                        .threshold(200, 0.01))
                .isGreaterThan(1);
        assertThat(manifest.builtIn())
                .allSatisfy(entry -> assertThat(entry.calibration().evidence()).isNotEmpty());
    }

    private Path explicit() {
        return directory.resolve("explicit");
    }

    private ModelPlaces places() {
        return new ModelPlaces(explicit(), List.of(), directory.resolve("mirror"), directory.resolve("cache"));
    }

    private ModelStore store(List<URI> addresses) {
        return new ModelStore(manifest(addresses), places(), new ModelDownload(SHORT, FetchProgress.silent()));
    }

    private Manifest manifest(List<URI> addresses) {
        return new Manifest(List.of(entry(addresses)), List.of());
    }

    private ModelEntry entry(List<URI> addresses) {
        List<Double> zero = List.of(0.0, 0.0, 0.0);
        return new ModelEntry(
                "model",
                ModelRole.EMBEDDER,
                "model.onnx",
                addresses,
                Sha256.of(file),
                file.length,
                new Licence("MIT", ""),
                new ModelInput(112, ColourOrder.RGB, 1, zero, zero, 0),
                128,
                null,
                "");
    }
}
