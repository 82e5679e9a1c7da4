package dev.rollcall.server.members.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MobileWordsTest {
    @ParameterizedTest
    @CsvSource({
        "13800138000, 13800138000, ''",
        "138 0013 8000, 13800138000, ''",
        "138-0013-8000, 13800138000, ''",
        "１３７００１３７０００, 13700137000, ''",
        "1.3800138001E+10, 13800138001, ''",
        "1.38E+10, 1.38E+10, mobile-shortened",
        "138O0138000, 138O0138000, mobile-letters",
        "+86 138 0013 8000, +86 138 0013 8000, ''",
        "(0571) 8888-1234, (0571) 8888-1234, ''",
        "13800138000/13900139000, 13800138000/13900139000, mobile"
    })
    void readsANumberOrSaysWhatIsWrongWithIt(String words, String number, String problem) {
        assertThat(MobileWords.of(words)).isEqualTo(new MobileWords(number, problem));
    }
}
