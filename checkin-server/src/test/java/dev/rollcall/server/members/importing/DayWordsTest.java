package dev.rollcall.server.members.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayWordsTest {
    @ParameterizedTest
    @CsvSource({
        "2024-03-01, 2024-03-01",
        "2024/3/1, 2024-03-01",
        "2024.3.1, 2024-03-01",
        "2024年3月1日, 2024-03-01",
        "20240301, 2024-03-01",
        "45352, 2024-03-01",
        "2024.03, 2024-03-01",
        "2024年3月, 2024-03-01",
        "2024-3, 2024-03-01",
        "２０２４－０３－０１, 2024-03-01",
        "2024-03-01 00:00:00, 2024-03-01",
        "2024 年 3 月 1 日, 2024-03-01"
    })
    void readsADayAsOfficesWriteIt(String words, LocalDate day) {
        assertThat(DayWords.parse(words)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-30", "三月", "2024-13-01", "1/3/24", "13800138000", "12"})
    void guessesNoDay(String words) {
        assertThat(DayWords.parse(words)).isEmpty();
    }
}
