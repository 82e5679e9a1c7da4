package dev.rollcall.server.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SealTest {
    private static final byte[] PLAIN = "a face".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private final Seal seal = new Seal(Seal.freshKey());

    @Test
    void opensWhatItSealed() {
        assertThat(seal.open(seal.seal(PLAIN, "ada"), "ada")).isEqualTo(PLAIN);
    }

    @Test
    void neverSealsTheSameWayTwice() {
        assertThat(seal.seal(PLAIN, "ada")).isNotEqualTo(seal.seal(PLAIN, "ada"));
    }

    @Test
    void refusesWhatIsAboutSomebodyElse() {
        byte[] sealed = seal.seal(PLAIN, "ada");

        assertThatThrownBy(() -> seal.open(sealed, "grace")).isInstanceOf(Seal.Broken.class);
    }

    @Test
    void refusesAnyChangedByte() {
        byte[] sealed = seal.seal(PLAIN, "ada");
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> seal.open(changed, "ada")).as("byte %d", i).isInstanceOf(Seal.Broken.class);
        }
    }

    @Test
    void refusesAnotherKey() {
        byte[] sealed = seal.seal(PLAIN, "ada");

        assertThatThrownBy(() -> new Seal(Seal.freshKey()).open(sealed, "ada")).isInstanceOf(Seal.Broken.class);
    }

    @Test
    void refusesBytesTooFewToBeSealed() {
        assertThatThrownBy(() -> seal.open(new byte[5], "ada")).isInstanceOf(Seal.Broken.class);
    }
}
