package weijie.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayTextTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 8);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-10-08",
                "2026/10/8",
                "2026.10.08",
                "2026年10月8日",
                "2026 年 10 月 8 号",
                "2026\u201310\u201308",
                "20261008",
                "20261008093000",
                "20261008.0",
                "2026-10-08 星期四",
                "2026-10-08（周四）",
                "2026-10-08 下午",
                "2026-10-08 09:30",
                "2026-10-08 09:30:15.250",
                "2026年10月8日下午3点",
                "2026-10-08 9时30分15秒",
                "46303",
                "46303.75"
            })
    void aDayIsReadHoweverItIsWritten(String text) {
        assertThat(DayText.read(text)).contains(DAY);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-08T20:30Z, 2026-10-09",
        "2026-10-08T15:59:59Z, 2026-10-08",
        "2026-10-08T16:00:00 UTC, 2026-10-09",
        "2026-10-08 23:00:00+08:00, 2026-10-08",
        "2026-10-08 23:00:00-05:30, 2026-10-09",
        "2026-10-09 00:30 GMT+9, 2026-10-08",
        "2026-10-08 23:30 somewhere, 2026-10-08"
    })
    void aTimeThatNamesItsZoneIsTheDayInShanghai(String text, LocalDate day) {
        assertThat(DayText.read(text)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-02-30",
                "2026-13-01",
                "20260230",
                "2026年2月30日",
                "2026-10-0x",
                "2026010-08",
                "2026-10-08T25:00Z",
                "2026-10-08T10:00+19:00",
                "昨天",
                "1234"
            })
    void whatIsNoDayIsNone(String text) {
        assertThat(DayText.read(text)).isEmpty();
    }

    @Test
    void aDayWithoutItsYearIsTakenIntoTheYearThatIsSaid() {
        assertThat(DayText.isWithoutYear("10月8日")).isTrue();
        assertThat(DayText.isWithoutYear("10月8日 上午")).isTrue();
        assertThat(DayText.isWithoutYear("2026年10月8日")).isFalse();
        assertThat(DayText.isWithoutYear("月底")).isFalse();
        assertThat(DayText.read(DayText.inYear(" 10月8日 ", 2026))).contains(DAY);
        assertThat(DayText.inYear("2025-10-08", 2026)).isEqualTo("2025-10-08");
    }

    @Test
    void aDaySomeSecondsEarlyIsSeen() {
        assertThat(DayText.isEarly("2026-10-07 23:59:17")).isTrue();
        assertThat(DayText.isEarly("2026-10-07 23:54:17.0")).isTrue();
        assertThat(DayText.isEarly("2026-10-07 23:59:18")).isFalse();
        assertThat(DayText.isEarly("2026-10-07")).isFalse();
        assertThat(DayText.isLastMinute("2026-10-07 23:59")).isTrue();
        assertThat(DayText.isLastMinute("2026-10-07 23:58:59")).isFalse();
        assertThat(DayText.isLastMinute("2026-10-07")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-08, true",
        "2026/10/08 00:00:00, true",
        "10月8日, true",
        "2026年10月, true",
        "8-OCT-26, true",
        "OCT-26, true",
        "OCTAVIAN, false",
        "A-1, false",
        "AB-12-XYZ, false",
        "2026-10-08-2026-10-08, false",
        "SN20261008, false"
    })
    void aCodeThatASpreadsheetMadeADayOfIsSeen(String code, boolean like) {
        assertThat(DayText.isLikeDay(code)).isEqualTo(like);
    }
}
