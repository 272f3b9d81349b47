package weijie.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sheet of the centre with the money's story says the same on whatever day the demonstration is begun. */
class DemoSheetTest {

    private static final int NUMBER = 0;
    private static final int OUTLET = 2;
    private static final int SERIAL = 8;
    private static final int BOUGHT = 9;
    private static final int ACCEPTED = 10;
    private static final int COMPLETED = 11;
    private static final int LEVEL = 17;

    private static List<YearMonth> monthsOf(LocalDate today) {
        return IntStream.rangeClosed(-3, 0)
                .mapToObj(back -> YearMonth.from(today).plusMonths(back))
                .toList();
    }

    private static Stream<String[]> rows(LocalDate today) {
        return DemoSheet.of(monthsOf(today), today).lines().skip(1).map(line -> line.split(",", -1));
    }

    @Test
    void hasNothingThatIsStillToCome() {
        LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .forEach(today -> assertThat(rows(today))
                        .allSatisfy(row -> assertThat(List.of(row[BOUGHT], row[ACCEPTED], row[COMPLETED]))
                                .allSatisfy(day -> assertThat(day).isLessThanOrEqualTo(today.toString()))));
    }

    @Test
    void comesToTheSameInThePastMonthsOnWhateverDay() {
        LocalDate first = LocalDate.of(2026, 10, 31);
        List<Map<String, List<String>>> sums = Stream.of(first, LocalDate.of(2027, 3, 1), LocalDate.of(2028, 2, 29))
                .map(today -> rows(today)
                        .filter(row -> row[ACCEPTED].compareTo(YearMonth.from(today) + "-") < 0)
                        .collect(Collectors.groupingBy(
                                row -> row[OUTLET], Collectors.mapping(row -> row[LEVEL], Collectors.toList()))))
                .toList();
        assertThat(sums).containsOnly(sums.get(0));
        assertThat(sums.get(0)).containsOnlyKeys("JX-A", "JX-B", "JX-C");
    }

    @Test
    void oneUnitComesBackToTheOutletThatRepairedIt() {
        LocalDate today = LocalDate.of(2026, 10, 31);
        String[] again = rows(today)
                .filter(row ->
                        row[NUMBER].equals(DemoSheet.orderNo(monthsOf(today).get(2), DemoSheet.REPEATED)))
                .findFirst()
                .orElseThrow();
        assertThat(rows(today).filter(row -> row[SERIAL].equals(again[SERIAL])).map(row -> row[OUTLET]))
                .containsExactly(again[OUTLET], again[OUTLET]);
        assertThat(rows(today).map(row -> row[SERIAL]).distinct().count())
                .isEqualTo(rows(today).count() - 1);
        assertThat(Arrays.asList(again)).doesNotContain("保外");
    }
}
