package weijie.settlement.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import weijie.shared.DateRange;
import weijie.shared.Money;
import weijie.shared.Refusal;
import weijie.shared.RepairLevel;

@DisplayName("G06 rate cards leave no gap and do not overlap")
class RateTableTest {

    @Test
    @DisplayName("a card that begins while another is valid is refused")
    void overlap() {
        assertThatThrownBy(() -> new RateTable(
                        List.of(row(1, "2000-01-01", "2008-11-15", null), row(2, "2008-11-15", null, null))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("MD-871"));
    }

    @Test
    @DisplayName("a card that begins a day too late is refused")
    void gap() {
        assertThatThrownBy(() -> new RateTable(
                        List.of(row(1, "2000-01-01", "2008-11-13", null), row(2, "2008-11-15", null, null))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("RC-873"));
    }

    @Test
    @DisplayName("a price for one category or province may be missing on a later card")
    void particularGap() {
        RateTable rates = new RateTable(List.of(
                row(1, "2000-01-01", "2000-12-31", "TV"),
                row(3, "2002-01-01", null, "TV"),
                row(1, "2000-01-01", null, null)));
        assertThat(rates.find("TV", "430000", RepairLevel.L1, LocalDate.parse("2001-06-01"))
                        .card())
                .isEqualTo(1);
        assertThat(rates.rows()).hasSize(3);
    }

    @Test
    @DisplayName("the cards may come in any order")
    void anyOrder() {
        RateTable rates =
                new RateTable(List.of(row(2, "2008-11-15", null, null), row(1, "2000-01-01", "2008-11-14", null)));
        assertThat(rates.find("TV", "430000", RepairLevel.L1, LocalDate.parse("2008-11-14"))
                        .card())
                .isEqualTo(1);
        assertThat(rates.find("TV", "430000", RepairLevel.L1, LocalDate.parse("2008-11-15"))
                        .card())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("the day after a card ends has no rate")
    void afterTheEnd() {
        RateTable rates = new RateTable(List.of(row(1, "2000-01-01", "2000-12-31", null)));
        assertThat(rates.find("TV", "430000", RepairLevel.L1, LocalDate.parse("2000-12-31"))
                        .card())
                .isEqualTo(1);
        assertThat(rates.find("TV", "430000", RepairLevel.L1, LocalDate.parse("2001-01-01")))
                .isSameAs(RateTable.NO_RATE);
    }

    private static RateTable.Row row(int card, String from, String to, String category) {
        return new RateTable.Row(
                card,
                new DateRange(LocalDate.parse(from), to == null ? null : LocalDate.parse(to)),
                category,
                null,
                RepairLevel.L1,
                Money.ofYuan(10));
    }
}
