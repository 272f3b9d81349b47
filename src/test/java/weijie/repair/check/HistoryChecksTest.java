package weijie.repair.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weijie.shared.PaidWork;
import weijie.shared.RepairLevel;
import weijie.shared.RepeatChain;
import weijie.shared.Term;
import weijie.shared.Terms;

/** The checks that look at other records, around the days that decide. */
class HistoryChecksTest {

    private static Visit visit(String no, String accepted, String completed, RepairLevel level) {
        return visit(no, accepted, completed, level, "PNL");
    }

    private static Visit visit(String no, String accepted, String completed, RepairLevel level, String faultGroup) {
        return new Visit(
                0,
                no,
                "S1",
                1,
                LocalDate.parse(accepted),
                completed == null ? null : LocalDate.parse(completed),
                new PaidWork(level, 1),
                faultGroup,
                level == RepairLevel.DETECT_UPGRADE ? RepeatChain.Part.ASIDE : RepeatChain.Part.OPEN,
                false,
                "13812345678",
                "王",
                null);
    }

    private static List<String> codes(Visit visit, Visit... others) {
        return ask(new Neighbours(List.of(others), 1, 1), visit);
    }

    private static List<String> ask(Neighbours neighbours, Visit visit) {
        return RecordChecks.ask(visit, neighbours, SampleMasters.terms(Map.of())).all().stream()
                .map(Finding::code)
                .toList();
    }

    /** The worked example of the domain: paid 2008-08-31 reaches to 2008-11-30; paid 2008-11-30 to 2009-02-28. */
    @ParameterizedTest
    @CsvSource({
        "2008-08-31,2008-11-30,true", "2008-08-31,2008-12-01,false",
        "2008-11-30,2009-02-28,true", "2008-11-30,2009-03-01,false",
        "2008-08-20,2008-11-20,true", "2008-08-20,2008-11-21,false"
    })
    void repeatWindowIncludesItsLastDay(String completed, String accepted, boolean repeats) {
        Visit first = visit("A", completed, completed, RepairLevel.L2);
        assertThat(codes(visit("B", accepted, null, RepairLevel.L1), first).contains("RR-108"))
                .isEqualTo(repeats);
    }

    @ParameterizedTest
    @CsvSource({"PNL,true", "PWR,false", ",true"})
    void wherePolicySaysSoOnlyTheSameFaultComesBack(String faultGroup, boolean repeats) {
        Visit first = visit("A", "2008-08-20", "2008-08-20", RepairLevel.L2);
        Visit again = visit("B", "2008-09-01", null, RepairLevel.L2, faultGroup);
        Terms sameGroup = SampleMasters.terms(Map.of(Term.REPEAT_SAME_FAULT_GROUP, "1"));
        assertThat(BackWithinWindow.touch(first, again, sameGroup)).isEqualTo(repeats);
        assertThat(BackWithinWindow.touch(first, again, SampleMasters.terms(Map.of())))
                .isTrue();
    }

    @Test
    void detectionNeitherOpensTheWindowNorIsHitByIt() {
        Visit detection = visit("A", "2026-08-01", "2026-08-01", RepairLevel.DETECT_UPGRADE);
        Visit repair = visit("B", "2026-08-10", "2026-08-12", RepairLevel.L2);
        assertThat(codes(repair, detection)).isEmpty();
        assertThat(codes(visit("C", "2026-08-20", "2026-08-20", RepairLevel.DETECT_UPGRADE), repair))
                .isEmpty();
    }

    @Test
    void acceptedBeforeTheFirstWasEvenHandedOverRepeatsToo() {
        Visit first = visit("A", "2026-08-01", "2026-08-20", RepairLevel.L2);
        assertThat(codes(visit("B", "2026-08-10", "2026-08-25", RepairLevel.L2), first))
                .containsExactly("RR-108");
    }

    @Test
    void theFirstOfAChainIsNotBlamedForTheSecond() {
        Visit second = visit("B", "2026-08-10", "2026-08-25", RepairLevel.L2);
        assertThat(codes(visit("A", "2026-08-01", "2026-08-05", RepairLevel.L2), second))
                .isEmpty();
    }

    /** As the month decides it: what is itself a repeat is not paid and opens no window. */
    @Test
    void theWindowCountsFromTheLastPayableRepair() {
        Visit paid = visit("A", "2026-08-20", "2026-08-20", RepairLevel.L2);
        Visit repeat = visit("B", "2026-10-01", "2026-10-05", RepairLevel.L2);
        assertThat(codes(repeat, paid)).containsExactly("RR-108");
        assertThat(codes(visit("C", "2026-12-15", "2026-12-16", RepairLevel.L2), paid, repeat))
                .isEmpty();
        assertThat(codes(visit("D", "2026-11-20", "2026-11-21", RepairLevel.L2), paid, repeat))
                .containsExactly("RR-108");
    }

    @Test
    void whatIsAbnormalOrOutOfWarrantyOpensNoWindow() {
        Visit aside = visit("A", "2026-08-20", "2026-08-20", RepairLevel.L2).as(RepeatChain.Part.ASIDE);
        assertThat(codes(visit("B", "2026-09-01", "2026-09-02", RepairLevel.L2), aside))
                .isEmpty();
    }

    @Test
    void sameUnitAcceptedTwiceOnADay() {
        Visit first = visit("A", "2026-08-10", "2026-08-11", RepairLevel.L2);
        assertThat(codes(visit("B", "2026-08-10", "2026-08-12", RepairLevel.L2), first))
                .containsExactly("RR-108", "RR-127");
        assertThat(codes(first, visit("B", "2026-08-10", "2026-08-12", RepairLevel.L2)))
                .isEmpty();
    }

    @Test
    void aUnitThatWasHandedOverUnrepairedIsNoRepairWhateverLevelItNames() {
        Visit unrepaired = new Visit(
                0,
                "A",
                "S1",
                1,
                LocalDate.parse("2026-08-01"),
                LocalDate.parse("2026-08-02"),
                PaidWork.of(RepairLevel.L2, 1, true),
                "PNL",
                RepeatChain.Part.ASIDE,
                false,
                "13812345678",
                "王",
                null);
        assertThat(codes(visit("B", "2026-08-20", null, RepairLevel.L2), unrepaired))
                .doesNotContain("RR-108");
    }

    @Test
    void manyUnitsOfOneTelephoneAndManyUnitsOnOneDay() {
        Visit visit = visit("A", "2026-08-10", null, RepairLevel.L1);
        assertThat(ask(new Neighbours(List.of(), 5, 30), visit)).isEmpty();
        assertThat(ask(new Neighbours(List.of(), 6, 31), visit)).containsExactly("RR-113", "RR-141");
    }

    @Test
    void aMaskedNumberAloneDoesNotMakeTwoCustomersOne() {
        assertThat(masked("王**").customerKey()).isNotEqualTo(masked("李*").customerKey());
    }

    private static Visit masked(String name) {
        PaidWork paid = new PaidWork(RepairLevel.L1, 1);
        return new Visit(
                1,
                "A",
                "S",
                1,
                LocalDate.EPOCH,
                null,
                paid,
                null,
                RepeatChain.Part.OPEN,
                false,
                "138****1234",
                name,
                null);
    }
}
