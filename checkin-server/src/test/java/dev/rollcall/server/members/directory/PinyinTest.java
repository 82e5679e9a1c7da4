package dev.rollcall.server.members.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {
    @ParameterizedTest
    @CsvSource({
        "单晓雯, shan xiao wen, sxw",
        "曾立新, zeng li xin, zlx",
        "仇英, qiu ying, qy",
        "欧阳明, ou yang ming, oym",
        "吕布, lu bu, lb",
        "Søren Ånd, soren and, sa",
        "Anna O’Neill, anna o neill, aon"
    })
    void readsANameAsItsBearerWould(String name, String pinyin, String initials) {
        assertThat(Pinyin.of(name)).isEqualTo(pinyin);
        assertThat(Pinyin.initials(pinyin)).isEqualTo(initials);
    }

    @Test
    void takesACorrectionInAnySpelling() {
        assertThat(Pinyin.tidy("  Shàn-Xiǎo   WÉN ")).isEqualTo("shan xiao wen");
        assertThat(Pinyin.tidy("lǜ")).isEqualTo("lu");
    }

    @Test
    void saysNothingOfASignThatHasNoSound() {
        assertThat(Pinyin.of("★")).isEmpty();
        assertThat(Pinyin.initials("")).isEmpty();
    }
}
