package weijie.anomaly.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import weijie.shared.Money;
import weijie.shared.PaidWork;
import weijie.shared.RepairLevel;
import weijie.shared.WorkingDays;

/** Each question with an order that has what is asked, and one that just has not. */
class SignsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 9, 12);
    private static final LocalDate WORKED_SUNDAY = LocalDate.of(2026, 9, 20);
    private static final Signs SIGNS = new Signs(
            new Thresholds(20, 8, 5, 3, 90, 1_000, 20, 2, 2), new WorkingDays(Set.of(), Set.of(WORKED_SUNDAY)));

    private final List<SeenOrder> orders = new ArrayList<>();

    private void order(RepairLevel level, LocalDate day, String serial, String phone, String technician, String words) {
        orders.add(new SeenOrder(
                orders.size(),
                day,
                new PaidWork(level, 1),
                "TV",
                serial,
                phone,
                technician,
                1,
                words,
                false,
                null,
                Money.ofYuan(10)));
    }

    private Marked marked(AnomalyKind kind) {
        return SIGNS.marked(orders).get(kind);
    }

    private void units(String... serials) {
        for (String serial : serials) {
            order(RepairLevel.L1, MONDAY, serial, null, null, null);
        }
    }

    private void phones(String... phones) {
        for (String phone : phones) {
            order(RepairLevel.L1, MONDAY, "S" + orders.size(), phone, null, null);
        }
    }

    @Test
    void levelsAreAskedOfRepairsAlone() {
        for (RepairLevel level : RepairLevel.values()) {
            order(level, MONDAY, "S" + level, null, null, null);
        }
        orders.add(new SeenOrder(
                9, MONDAY, new PaidWork(null, 1), "TV", "S9", null, null, 0, null, false, null, Money.ZERO));
        assertThat(marked(AnomalyKind.HIGH_LEVELS).of()).isEqualTo(3);
        assertThat(marked(AnomalyKind.HIGH_LEVELS).orders())
                .extracting(order -> order.work().level())
                .containsExactly(RepairLevel.L2, RepairLevel.L3);
        assertThat(marked(AnomalyKind.TOP_LEVEL).orders())
                .extracting(order -> order.work().level())
                .containsExactly(RepairLevel.L3);
    }

    @Test
    void serialsFollowEachOtherAtMostTwoApartAndInOneSeries() {
        units("TV2508A0000100K", "TV2508A0000102P", "TV2508A0000105Q", "TV2509A0000103R", "TV2508A0000100K");
        assertThat(marked(AnomalyKind.SERIALS_IN_SEQUENCE).hits()).isEqualTo(3);
    }

    @Test
    void aSerialThatComesAgainDoesNotFollowItself() {
        units("TV2508A0000100K", "TV2508A0000100K");
        assertThat(marked(AnomalyKind.SERIALS_IN_SEQUENCE).hits()).isZero();
    }

    @Test
    void oneTelephoneMayStandOnSoManyUnits() {
        phones("13912345678", "13912345678");
        assertThat(marked(AnomalyKind.SHARED_PHONES).hits()).isZero();
        phones("13912345678");
        assertThat(marked(AnomalyKind.SHARED_PHONES).hits()).isEqualTo(3);
    }

    @Test
    void oneUnitThatComesAgainIsNotMany() {
        for (int i = 0; i < 5; i++) {
            order(RepairLevel.L1, MONDAY, "S", "13912345678", null, null);
        }
        assertThat(marked(AnomalyKind.SHARED_PHONES).hits()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"13988888888", "13912345674", "13987654321", "13913131313", "13966688868"})
    void aTelephoneIsThoughtUp(String phone) {
        phones(phone);
        assertThat(marked(AnomalyKind.MADE_UP_PHONES).hits()).isEqualTo(1);
    }

    @Test
    void anOrdinaryTelephoneIsNotAndAMaskedOneSaysNothing() {
        phones("13971620358", "138****8888", "13971620361");
        assertThat(marked(AnomalyKind.MADE_UP_PHONES)).satisfies(found -> {
            assertThat(found.of()).isEqualTo(2);
            assertThat(found.hits()).isZero();
        });
        phones("13971620360");
        assertThat(marked(AnomalyKind.MADE_UP_PHONES).hits())
                .as("following each other")
                .isEqualTo(3);
    }

    @Test
    void daysOffFollowTheCalendarAndTheBusiestDayIsOne() {
        order(RepairLevel.L1, SATURDAY, "S1", null, "甲", "不开机");
        order(RepairLevel.L1, WORKED_SUNDAY, "S2", null, "甲", "不开机。");
        order(RepairLevel.L1, MONDAY, "S3", null, "乙", "不开机，换板");
        order(RepairLevel.L1, MONDAY, "S4", null, "甲", "不开机换 板");
        assertThat(marked(AnomalyKind.DAYS_OFF).hits()).isEqualTo(1);
        assertThat(marked(AnomalyKind.BUSIEST_DAY).hits()).isEqualTo(2);
        assertThat(marked(AnomalyKind.SAME_WORDS).of())
                .as("three characters are the same by themselves")
                .isEqualTo(2);
        assertThat(marked(AnomalyKind.SAME_WORDS).hits()).isEqualTo(2);
        assertThat(marked(AnomalyKind.TECHNICIAN_DAYS).hits()).isZero();
        order(RepairLevel.L1, MONDAY, "S5", null, "甲", null);
        order(RepairLevel.L1, MONDAY, "S6", null, "甲", null);
        assertThat(marked(AnomalyKind.TECHNICIAN_DAYS).hits()).isEqualTo(3);
    }

    @Test
    void fourCharactersMayBeTheSameWords() {
        order(RepairLevel.L1, MONDAY, "S1", null, null, "不能开机");
        order(RepairLevel.L1, MONDAY, "S2", null, null, "不能，开机");
        assertThat(marked(AnomalyKind.SAME_WORDS).hits()).isEqualTo(2);
    }

    @Test
    void whatIsAtStakeIsWhatAllOfThemEarn() {
        order(RepairLevel.L1, SATURDAY, "S1", null, null, null);
        order(RepairLevel.L1, SATURDAY, "S2", null, null, null);
        order(RepairLevel.L1, MONDAY, "S3", null, null, null);
        assertThat(OutletFigures.of(1, "HN", orders, SIGNS).figures().get(AnomalyKind.DAYS_OFF))
                .isEqualTo(new OutletFigures.Figure(3, 2, Money.ofYuan(20)));
    }

    @ParameterizedTest
    @CsvSource({"59, SMALL", "60, MEDIUM", "239, MEDIUM", "240, LARGE"})
    void anOutletIsAsLargeAsItHasOrders(int orders, OutletFigures.Size size) {
        assertThat(OutletFigures.Size.of(orders)).isEqualTo(size);
    }

    @Test
    void anAddressSaysWhereOnlyWhenItNamesOneCity() {
        CustomerCities cities = new CustomerCities(Map.of("430100", "长沙市", "430200", "株洲市"));
        assertThat(cities.elsewhere("湖南省株洲市天元区 1 号", "430100")).isTrue();
        assertThat(cities.elsewhere("长沙市芙蓉区", "430100")).isFalse();
        assertThat(cities.elsewhere("长沙市株洲市路 3 号", "430100")).isNull();
        assertThat(cities.elsewhere("芙蓉区", "430100")).isNull();
        assertThat(cities.elsewhere("长沙市", null)).isNull();
        assertThat(cities.elsewhere(null, "430100")).isNull();
    }

    @Test
    void thoseWithMostFindingsAreCalledFirstAndThenOneOfEachOutlet() {
        Set<AnomalyKind> one = Set.of(AnomalyKind.REPEATS);
        Set<AnomalyKind> two = Set.of(AnomalyKind.REPEATS, AnomalyKind.SHARED_PHONES);
        Set<AnomalyKind> alike = Set.of(AnomalyKind.SHARED_PHONES, AnomalyKind.MADE_UP_PHONES);
        assertThat(CallbackChoice.of(
                        List.of(
                                new CallbackChoice.Worth(1, 7, one, Money.ofYuan(35)),
                                new CallbackChoice.Worth(2, 7, one, Money.ofYuan(30)),
                                new CallbackChoice.Worth(3, 8, one, Money.ofYuan(10)),
                                new CallbackChoice.Worth(4, 8, alike, Money.ofYuan(5)),
                                new CallbackChoice.Worth(5, 9, two, Money.ofYuan(5))),
                        4))
                .extracting(CallbackChoice.Worth::orderId)
                .containsExactly(5L, 1L, 3L, 2L);
    }
}
