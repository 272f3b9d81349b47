package weijie.settlement.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static weijie.given.GivenOrder.order;
import static weijie.given.GivenPolicy.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weijie.shared.DateRange;
import weijie.shared.RepairLevel;
import weijie.shared.RepeatChain.Part;
import weijie.shared.RepeatWindow;
import weijie.shared.Term;
import weijie.shared.Terms;

@DisplayName("G05 a repeat within three months is not paid again")
class RepeatRepairTest {

    @ParameterizedTest(name = "paid {0}, accepted {1}: repeat {2}")
    @CsvSource({
        "2008-08-20,2008-11-20,true",
        "2008-08-20,2008-11-21,false",
        "2008-08-31,2008-11-30,true",
        "2008-08-31,2008-12-01,false",
        "2008-11-30,2009-02-28,true",
        "2008-11-30,2009-03-01,false",
        "2007-11-30,2008-02-29,true",
        "2007-11-30,2008-03-01,false"
    })
    @DisplayName("worked example O3 and the month ends of section 9: the last day is included")
    void window(String paid, String accepted, boolean repeat) {
        assertThat(decide(link(1, paid, paid, Part.PAID), link(2, accepted, accepted, Part.OPEN))
                        .containsKey(2L))
                .isEqualTo(repeat);
        assertThat(RepeatWindow.lastDay(LocalDate.parse("2008-08-31"), policy().terms()))
                .isEqualTo("2008-11-30");
    }

    @Test
    @DisplayName("the window runs from hand-over to acceptance, not to completion")
    void acceptedCounts() {
        assertThat(decide(
                        link(1, "2008-08-01", "2008-08-20", Part.PAID), link(2, "2008-11-20", "2008-12-24", Part.OPEN)))
                .containsKey(2L);
    }

    @Test
    @DisplayName("the repeat names the paid repair")
    void namesThePaidRepair() {
        RepeatOf repeat = decide(
                        link(1, "2008-08-20", "2008-08-20", Part.PAID), link(2, "2008-11-20", "2008-11-20", Part.OPEN))
                .get(2L);
        assertThat(repeat.orderNo()).isEqualTo("O1");
        assertThat(repeat.completedOn()).isEqualTo("2008-08-20");
        assertThat(repeat.level()).isEqualTo(RepairLevel.L2);
        assertThat(repeat.later()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"PAID,3 PAID", "OPEN,3 OPEN"})
    @DisplayName("the line says by which window it is a repeat, and whether the other repair is paid already")
    void saysWhetherItWasPaid(Part part, String window) {
        RepeatOf repeat = decide(
                        link(1, "2008-08-20", "2008-08-20", part), link(2, "2008-11-20", "2008-11-20", Part.OPEN))
                .get(2L);
        Workings workings = new Workings();
        Ask.rule(new RepeatRepair(), order().repeating(repeat), policy(), "2008-11", workings);
        assertThat(workings.figure).isEqualTo(window);
    }

    @Test
    @DisplayName("accepted before the paid repair was handed over is a repeat too")
    void overlap() {
        assertThat(decide(
                        link(1, "2008-08-01", "2008-08-20", Part.PAID), link(2, "2008-08-10", "2008-08-25", Part.OPEN)))
                .containsKey(2L);
    }

    @Test
    @DisplayName("an order that is not settled yet opens the window, also when it is held")
    void unsettledOpens() {
        assertThat(decide(
                        link(1, "2008-11-01", "2008-11-03", Part.OPEN), link(2, "2008-11-10", "2008-11-12", Part.OPEN)))
                .containsOnlyKeys(2L);
    }

    @Test
    @DisplayName("a repeat opens no window of its own")
    void repeatDoesNotOpen() {
        assertThat(decide(
                        link(1, "2008-08-20", "2008-08-20", Part.OPEN),
                        link(2, "2008-11-01", "2008-11-02", Part.OPEN),
                        link(3, "2008-12-01", "2008-12-02", Part.OPEN)))
                .containsOnlyKeys(2L);
    }

    @Test
    @DisplayName("detection, abnormal and out-of-warranty orders stand aside: they neither open nor are hit")
    void aside() {
        assertThat(decide(
                        link(1, "2008-08-20", "2008-08-20", Part.ASIDE),
                        link(2, "2008-09-01", "2008-09-02", Part.OPEN),
                        link(3, "2008-09-10", "2008-09-10", Part.ASIDE)))
                .isEmpty();
    }

    @Test
    @DisplayName("what headquarters waives is paid, names what it repeats, and opens the window again")
    void waiver() {
        ChainLink waived = new ChainLink(
                2,
                "O2",
                1,
                1,
                LocalDate.parse("2008-11-01"),
                LocalDate.parse("2008-11-02"),
                RepairLevel.L2,
                "PNL",
                Part.OPEN,
                true);
        Map<Long, RepeatOf> repeats = decide(
                link(1, "2008-08-20", "2008-08-20", Part.PAID), waived, link(3, "2009-01-20", "2009-01-21", Part.OPEN));
        assertThat(repeats.get(2L).waived()).isTrue();
        assertThat(repeats.get(3L).orderId()).isEqualTo(2);
        assertThat(judge(repeats.get(2L))).isEqualTo(Verdict.NONE);
        assertThat(judge(repeats.get(3L))).isEqualTo(Verdict.REPEAT);
    }

    @Test
    @DisplayName("two orders completed on one day are taken in the order of their numbers")
    void tie() {
        assertThat(decide(
                        link(2, "2008-11-01", "2008-11-03", Part.OPEN), link(1, "2008-11-01", "2008-11-03", Part.OPEN)))
                .containsOnlyKeys(2L);
    }

    @Test
    @DisplayName("a settled line is never reopened: the late order whose window covers a paid one is itself the repeat")
    void lateOrderIsTheRepeat() {
        Map<Long, RepeatOf> repeats =
                decide(link(1, "2008-08-20", "2008-08-21", Part.OPEN), link(2, "2008-10-01", "2008-10-02", Part.PAID));
        assertThat(repeats).containsOnlyKeys(1L);
        assertThat(repeats.get(1L).later()).isTrue();
        assertThat(judge(repeats.get(1L))).isEqualTo(Verdict.REPEAT_OF_LATER_PAID);
    }

    @Test
    @DisplayName("a late order whose window ends before the paid one was accepted is paid")
    void lateOrderOutsideTheWindow() {
        assertThat(decide(
                        link(1, "2008-06-30", "2008-06-30", Part.OPEN),
                        link(2, "2008-10-01", "2008-10-02", Part.PAID),
                        link(3, "2008-10-05", "2008-10-05", Part.ASIDE)))
                .isEmpty();
    }

    @Test
    @DisplayName("the months are a number of the policy")
    void monthsAreATerm() {
        assertThat(RepeatWindow.lastDay(
                        LocalDate.parse("2008-08-31"),
                        policy().with(Term.REPEAT_WINDOW_MONTHS, "6").terms()))
                .isEqualTo("2009-02-28");
    }

    @Test
    @DisplayName("an order that repeats nothing goes on to the next rule")
    void nothingToSay() {
        assertThat(judge(null)).isEqualTo(Verdict.NONE);
    }

    private static Verdict judge(RepeatOf repeat) {
        return Ask.rule(new RepeatRepair(), order().repeating(repeat), policy(), "2008-11");
    }

    @ParameterizedTest
    @CsvSource({"2008-11-18,90d OPEN", "2008-11-19,"})
    @DisplayName("where the policy counts days, the last of them is included and the line names days")
    void countsDaysWhereThePolicyDoes(String accepted, String window) {
        RepeatOf repeat = RepeatRepair.decide(
                        List.of(
                                link(1, "2008-08-01", "2008-08-20", Part.OPEN),
                                link(2, accepted, "2008-12-24", Part.OPEN)),
                        policy().with(Term.REPEAT_WINDOW_DAYS, "90").terms())
                .get(2L);
        assertThat(repeat == null ? null : repeat.window()).isEqualTo(window);
    }

    private static Map<Long, RepeatOf> decide(ChainLink... links) {
        return RepeatRepair.decide(List.of(links), policy().terms());
    }

    @ParameterizedTest(name = "then {0}, now {1}: {2}")
    @CsvSource({"PNL,PNL,3 OPEN PNL", "PNL,PWR,", ",PWR,3 OPEN ?", "PNL,,3 OPEN ?", ",,3 OPEN ?"})
    @DisplayName(
            "where the policy says so only a fault of the same group is a repeat, and an unknown one counts as the same")
    void sameFault(String then, String now, String window) {
        RepeatOf repeat = decideSameFault(
                        link(1, "2008-08-20", "2008-08-20", Part.OPEN, then),
                        link(2, "2008-11-20", "2008-11-20", Part.OPEN, now))
                .get(2L);
        assertThat(repeat == null ? null : repeat.window()).isEqualTo(window);
    }

    @Test
    @DisplayName("another fault in between neither closes the window of the first nor is hit by it")
    void anotherFaultBetween() {
        Map<Long, RepeatOf> repeats = decideSameFault(
                link(1, "2008-08-20", "2008-08-20", Part.PAID, "PNL"),
                link(2, "2008-09-01", "2008-09-02", Part.OPEN, "PWR"),
                link(3, "2008-11-20", "2008-11-20", Part.OPEN, "PNL"),
                link(4, "2008-12-02", "2008-12-02", Part.OPEN, "PWR"),
                link(5, "2008-12-03", "2008-12-04", Part.OPEN, "PWR"));
        assertThat(repeats).containsOnlyKeys(3L, 4L);
        assertThat(repeats.get(3L).orderId()).isEqualTo(1);
        assertThat(repeats.get(4L).orderId()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"PNL,true", "PWR,false"})
    @DisplayName("a late order is hit by a later paid one of its own fault only")
    void lateOrderAndItsFault(String fault, boolean repeat) {
        assertThat(decideSameFault(
                                link(1, "2008-08-20", "2008-08-21", Part.OPEN, "PNL"),
                                link(2, "2008-10-01", "2008-10-02", Part.PAID, fault))
                        .containsKey(1L))
                .isEqualTo(repeat);
    }

    @ParameterizedTest
    @CsvSource({"2008-08-31,false", "2008-09-01,true"})
    @DisplayName("the policy of the day on which the window opened decides whether any fault counts")
    void sameFaultUntil(String paid, boolean repeat) {
        Terms until = new Terms(Map.of(
                Term.REPEAT_WINDOW_MONTHS,
                List.of(new Terms.Dated(DateRange.since(LocalDate.parse("2000-01-01")), "3")),
                Term.REPEAT_SAME_FAULT_GROUP,
                List.of(new Terms.Dated(
                        new DateRange(LocalDate.parse("2000-01-01"), LocalDate.parse("2008-08-31")), "1"))));
        assertThat(RepeatRepair.decide(
                                List.of(
                                        link(1, paid, paid, Part.PAID, "PNL"),
                                        link(2, "2008-09-10", "2008-09-10", Part.OPEN, "PWR")),
                                until)
                        .containsKey(2L))
                .isEqualTo(repeat);
    }

    private static Map<Long, RepeatOf> decideSameFault(ChainLink... links) {
        return RepeatRepair.decide(
                List.of(links), policy().with(Term.REPEAT_SAME_FAULT_GROUP, "1").terms());
    }

    private static ChainLink link(long id, String accepted, String completed, Part part) {
        return link(id, accepted, completed, part, id % 2 == 0 ? "PNL" : "PWR");
    }

    private static ChainLink link(long id, String accepted, String completed, Part part, String faultGroup) {
        return new ChainLink(
                id,
                "O" + id,
                1,
                1,
                LocalDate.parse(accepted),
                LocalDate.parse(completed),
                RepairLevel.L2,
                faultGroup,
                part,
                false);
    }
}
