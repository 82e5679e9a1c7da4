package dev.rollcall.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CardNumberTest {
    private static final byte[] SALT = "salt".getBytes(StandardCharsets.US_ASCII);

    @Test
    void isTheSameHoweverAReaderSpellsIt() {
        assertThat(CardNumber.typed("04:a2:1b:7c"))
                .isEqualTo(CardNumber.typed(" 04 A2-1B 7C\t"))
                .isEqualTo(CardNumber.typed("０４Ａ２１Ｂ７Ｃ"))
                .hasValueSatisfying(card -> assertThat(card.value()).isEqualTo("04A21B7C"));
    }

    @Test
    void keepsLeadingZeroesApart() {
        assertThat(CardNumber.typed("0004563217")).isNotEqualTo(CardNumber.typed("4563217"));
    }

    @Test
    void isNothingWhereNoReaderWouldTypeIt() {
        assertThat(CardNumber.typed("")).isEmpty();
        assertThat(CardNumber.typed("123")).isEmpty();
        assertThat(CardNumber.typed("刷卡0004563217")).isEmpty();
        assertThat(CardNumber.typed("1".repeat(65))).isEmpty();
    }

    /** The figure was computed by {@code printf 04A21B7C | openssl dgst -sha256 -hmac salt}. */
    @Test
    void hashesAsEverybodyElseDoes() {
        assertThat(CardNumber.typed("04a21b7c").orElseThrow().hash(SALT))
                .isEqualTo("0f77075ffa31a4aa57d5486ce5dea9b95b07369e526be23a70a86873740f5ae8");
    }

    @Test
    void saysNothingOfItselfInALog() {
        assertThat(CardNumber.typed("0004563217").orElseThrow().toString()).doesNotContain("4563217");
    }
}
