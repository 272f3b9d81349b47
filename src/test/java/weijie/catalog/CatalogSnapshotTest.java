package weijie.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import weijie.shared.DateRange;
import weijie.shared.Money;
import weijie.shared.RepairLevel;
import weijie.shared.WarrantyMonths;

class CatalogSnapshotTest {

    private static final CatalogSnapshot CATALOG = new CatalogSnapshot(
            List.of(
                    new CatalogSnapshot.Category(
                            "TV",
                            "液晶电视",
                            new WarrantyMonths(List.of(
                                    new WarrantyMonths.Row(12, range("2000-01-01", "2026-10-31")),
                                    new WarrantyMonths.Row(24, range("2026-11-01", null)))),
                            SerialFormat.of(null, SerialCheck.NONE),
                            false),
                    new CatalogSnapshot.Category(
                            "PC", "TV", new WarrantyMonths(List.of()), SerialFormat.of(null, SerialCheck.NONE), true)),
            Map.of("X-100", Map.of("TV", 1L, "PC", 2L)),
            List.of(new CatalogSnapshot.Fault("F01", "不开机", RepairLevel.L2, "PWR")),
            List.of(new CatalogSnapshot.PartView(
                    9,
                    "TV-MBD",
                    "主板",
                    "TV",
                    PartClass.MAINBOARD,
                    true,
                    List.of(
                            new CatalogSnapshot.Price(Money.ofYuan(240), range("2000-01-01", "2026-10-31")),
                            new CatalogSnapshot.Price(Money.ofYuan(250), range("2026-11-01", null))))));

    private static DateRange range(String from, String to) {
        return new DateRange(LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    @Test
    void aCategoryIsFoundByCodeAndByNameAndACodeWins() {
        assertThat(CATALOG.category("液晶电视")).isEqualTo(CATALOG.category("TV"));
        assertThat(CATALOG.category("TV").orElseThrow().name()).isEqualTo("液晶电视");
        assertThat(CATALOG.category("冰箱")).isEmpty();
        assertThat(CATALOG.categories()).hasSize(2);
    }

    @Test
    void theMonthsOfTheDayOfPurchaseHold() {
        CatalogSnapshot.Category tv = CATALOG.category("TV").orElseThrow();
        assertThat(tv.warrantyMonths(LocalDate.of(2026, 10, 31))).isEqualTo(OptionalInt.of(12));
        assertThat(tv.warrantyMonths(LocalDate.of(2026, 11, 1))).isEqualTo(OptionalInt.of(24));
        assertThat(tv.warrantyMonths(LocalDate.of(1999, 12, 31))).isEqualTo(OptionalInt.of(12));
        assertThat(tv.warrantyEnd(LocalDate.of(2024, 2, 29))).contains(LocalDate.of(2025, 2, 28));
        assertThat(CATALOG.category("PC").orElseThrow().warrantyEnd(LocalDate.of(2024, 1, 1)))
                .isEmpty();
    }

    @Test
    void aModelIsIdentifiedByDesignationAndCategory() {
        assertThat(CATALOG.model("X-100", "TV")).contains(1L);
        assertThat(CATALOG.model("X-100", "PC")).contains(2L);
        assertThat(CATALOG.model("X-100", "AC")).isEmpty();
        assertThat(CATALOG.categoriesOf("X-100")).containsExactlyInAnyOrder("TV", "PC");
        assertThat(CATALOG.categoriesOf("Y")).isEmpty();
    }

    @Test
    void aPartFitsItsCategoryAndHasThePriceOfTheDay() {
        CatalogSnapshot.PartView board = CATALOG.part("TV-MBD").orElseThrow();
        assertThat(board.fits("TV")).isTrue();
        assertThat(board.fits("PC")).isFalse();
        assertThat(board.priceOn(LocalDate.of(2026, 10, 31))).contains(Money.ofYuan(240));
        assertThat(board.priceOn(LocalDate.of(2026, 11, 1))).contains(Money.ofYuan(250));
        assertThat(board.priceOn(LocalDate.of(1999, 1, 1))).isEmpty();
    }

    @Test
    void aFaultCodeTellsItsHighestLevel() {
        assertThat(CATALOG.fault("F01").orElseThrow().highestLevel()).isEqualTo(RepairLevel.L2);
        assertThat(CATALOG.fault("F02")).isEmpty();
    }
}
