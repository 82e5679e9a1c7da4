package dev.rollcall.face.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotoFolderTest {
    @TempDir
    Path folder;

    @Test
    void aSubFolderIsAnIdentity() throws IOException {
        picture("Ada_Lovelace/b.jpg");
        picture("Ada_Lovelace/a.PNG");
        assertThat(PhotoFolder.under(folder).photos()).containsOnlyKeys("Ada_Lovelace");
        assertThat(PhotoFolder.under(folder).all())
                .extracting(path -> path.getFileName().toString())
                .containsExactly("a.PNG", "b.jpg");
    }

    @Test
    void aFileNameIsAnIdentityUpToTheFirstUnderscoreOrDot() throws IOException {
        picture("A000055.jpg");
        picture("A000055_2.jpg");
        picture("B.2024_x.jpg");
        assertThat(PhotoFolder.under(folder).photos()).containsOnlyKeys("A000055", "B");
    }

    @Test
    void whatIsNoPictureIsPassedOver() throws IOException {
        picture("readme.txt");
        assertThatThrownBy(() -> PhotoFolder.under(folder))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("no pictures");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> PhotoFolder.under(folder.resolve("nowhere")))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void readsPairsInTheFormatOfLabeledFacesInTheWild() throws IOException {
        Path pairs =
                Files.writeString(folder.resolve("pairs.txt"), "2\t1\nAda 1 4\nAda 1 Grace 2\nBob 1 2\nBob 2 Ada 3\n");
        PairsFile file = PairsFile.read(pairs, folder);
        assertThat(file.folds()).isEqualTo(2);
        assertThat(file.comparisons()).extracting(PairsFile.Comparison::same).containsExactly(true, false, true, false);
        assertThat(file.comparisons()).extracting(PairsFile.Comparison::fold).containsExactly(0, 0, 1, 1);
        assertThat(file.comparisons().get(1).second()).endsWithRaw(Path.of("Grace_0002.jpg"));
    }

    @Test
    void aLineThatIsNoPairIsQuoted() throws IOException {
        Path pairs = Files.writeString(folder.resolve("pairs.txt"), "10 300\nAda one 4\n");
        assertThatThrownBy(() -> PairsFile.read(pairs, folder))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("Ada one 4");
    }

    private void picture(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[] {1});
    }
}
