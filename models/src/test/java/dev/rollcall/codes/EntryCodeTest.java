package dev.rollcall.codes;

import static dev.rollcall.codes.CodeFixtures.MEMBER;
import static dev.rollcall.codes.CodeFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rollcall.codes.EntryCode.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryCodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "0123", "0123456789ABCDEF", "0123456789abcdef0", "0123456789abcdeg"})
    void refusesIdsThatAreNotEightBytes(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> new EntryCode(Kind.PRINTED, id, MEMBER, null, null));
    }

    @Test
    void refusesAPassWithoutAnEnd() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EntryCode(Kind.PASS, "0123456789abcdef", MEMBER, null, null));
    }

    @Test
    void endsInWholeSeconds() {
        var code = new EntryCode(Kind.PASS, "0123456789abcdef", MEMBER, null, NOON.plusMillis(999));

        assertThat(code.expiresAt()).isEqualTo(NOON);
    }
}
