package weijie.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import weijie.shared.Money;
import weijie.shared.Texts;

class TableInWorkTest {

    private static TableInWork table(Grouping by) {
        YearMonth month = YearMonth.of(2026, 9);
        return new TableInWork("t", "n", new AskedReport(month, month, null, "", null, by, false), Texts.chinese())
                .shortWords("month")
                .group()
                .count("orders")
                .amount("fees")
                .amountOfRow("before")
                .share("ofOrders")
                .bars("fees", true);
    }

    @Test
    void numbersAndMoneyAreAddedUpAndNothingElse() {
        TableInWork table = table(Grouping.CENTRE);
        table.groupRow("2026-09", "A", 2, Money.ofFen(150), Money.ofFen(100), "1%");
        table.groupRow("2026-09", "B", 3L, Money.ofFen(-50), Money.ofFen(100), "2%");
        assertThat(table.done(Map.of(5, "3%")).total()).containsExactly("合计", null, 5L, Money.ofFen(100), null, "3%");
    }

    @Test
    void byMonthAloneThereIsNoGroup() {
        TableInWork table = table(Grouping.MONTH);
        table.groupRow("2026-09", "ignored", 2, Money.ofFen(150), Money.ZERO, "");
        ReportTable done = table.done();
        assertThat(done.columns()).hasSize(5);
        assertThat(done.rows().get(0)).hasSize(5).doesNotContain("ignored");
    }

    @Test
    void monthsStayInTheirOrderHoweverManyThereAre() {
        TableInWork table = table(Grouping.MONTH);
        for (int i = 1; i <= 20; i++) {
            table.bar("M" + i, Money.ofYuan(i % 7));
        }
        assertThat(table.done().bars()).hasSize(20).startsWith(new ReportBar("M1", 100), new ReportBar("M2", 200));
    }

    @Test
    void whatHasTheSameNameIsOneBar() {
        TableInWork table = table(Grouping.CENTRE);
        table.bar("A", Money.ofYuan(1));
        table.bar("A", Money.ofYuan(2));
        assertThat(table.done().bars()).containsExactly(new ReportBar("A", 300));
    }

    @Test
    void ofManyGroupsTheLargestAreShownAndTheOthersTogether() {
        TableInWork table = table(Grouping.MODEL);
        for (int i = 1; i <= 20; i++) {
            table.bar("M" + i, Money.ofYuan(i));
        }
        ReportTable done = table.done();
        assertThat(done.bars()).hasSize(12);
        assertThat(done.bars().get(0)).isEqualTo(new ReportBar("M20", 2000));
        // 1 + … + 9 yuan.
        assertThat(done.bars().get(11)).isEqualTo(new ReportBar("其余 9 项", 4500));
        assertThat(done.bars().stream().mapToLong(ReportBar::value).sum()).isEqualTo(21000);
    }
}
