package weijie.settlement.close;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import weijie.settlement.StatementState;
import weijie.settlement.rule.SettlementWindow;
import weijie.shared.Money;
import weijie.shared.WorkingDays;

/** What a centre's figures say of each step, and by when the one at hand is due. */
class CockpitStepsTest {

    private static final LocalDate CLOSES = LocalDate.of(2026, 11, 25);
    private static final SettlementWindow WINDOW =
            new SettlementWindow(YearMonth.of(2026, 10), LocalDate.of(2026, 11, 5), CLOSES);

    private final Map<String, Long> waiting = new TreeMap<>();
    private final Map<MonthStep, List<Obstacle>> obstacles = new EnumMap<>(MonthStep.class);
    private final Map<StatementState, CentreFigures.Papers> papers = new EnumMap<>(StatementState.class);
    private LocalDate today = LocalDate.of(2026, 11, 20);
    private LocalDate due;
    private Money paid = Money.ZERO;

    private CockpitRow row(long collected) {
        WorkingDays calendar = new WorkingDays(Set.of(LocalDate.of(2026, 11, 24)), Set.of());
        return new CockpitSteps(WINDOW, today, calendar)
                .row(1, "C", "中心", new CentreFigures(collected, waiting, obstacles, papers, 9, due, paid));
    }

    private void stands(StatementState state, long count, long yuan) {
        papers.put(state, new CentreFigures.Papers(count, Money.ofYuan(yuan)));
    }

    private void bars(MonthStep step, Obstacle.Kind kind) {
        obstacles.put(step, List.of(Obstacle.of(kind, 2)));
    }

    private static List<StepState> states(CockpitRow row) {
        return row.cells().stream().map(StepCell::state).toList();
    }

    @Test
    void ordersGoThroughTheFirstThreeStepsLikeThroughAFunnel() {
        waiting.putAll(Map.of("DRAFT", 2L, "SUBMITTED", 1L, "ABNORMAL", 3L, "SUSPECT", 1L, "HELD", 4L));
        bars(MonthStep.REVIEWED, Obstacle.Kind.ABNORMAL);
        CockpitRow row = row(20);
        assertThat(row.cell(MonthStep.SUBMITTED))
                .extracting("done", "total", "state")
                .containsExactly(17L, 20L, StepState.UNDER_WAY);
        assertThat(row.cell(MonthStep.REVIEWED))
                .extracting("done", "total", "state")
                .containsExactly(13L, 17L, StepState.BLOCKED);
        assertThat(row.cell(MonthStep.PARTS))
                .extracting("done", "total", "state")
                .containsExactly(9L, 13L, StepState.UNDER_WAY);
        // What was calculated is counted of all that is there, not of itself.
        assertThat(row.cell(MonthStep.CALCULATED)).extracting("done", "total").containsExactly(9L, 20L);
        assertThat(row.isStuck()).isTrue();
        assertThat(row.current()).contains(row.cell(MonthStep.SUBMITTED));
    }

    @Test
    void aCalculationIsAheadBeforeTheWindowAndUnderWayFromItsFirstDayOn() {
        today = WINDOW.opens().minusDays(1);
        assertThat(row(5).cell(MonthStep.CALCULATED).state()).isEqualTo(StepState.AHEAD);
        today = WINDOW.opens();
        assertThat(row(5).cell(MonthStep.CALCULATED).state()).isEqualTo(StepState.UNDER_WAY);
        assertThat(row(5).cell(MonthStep.SENT).state()).isEqualTo(StepState.AHEAD);
        assertThat(row(0).cell(MonthStep.CALCULATED).state())
                .as("of nothing there is nothing to calculate")
                .isEqualTo(StepState.AHEAD);
    }

    @Test
    void papersAreCountedWithTheirSumsAsFarAsTheyCame() {
        stands(StatementState.SENT_TO_CENTRE, 1, 100);
        stands(StatementState.CENTRE_CONFIRMED, 1, 30);
        CockpitRow row = row(9);
        assertThat(states(row))
                .containsExactly(
                        StepState.DONE,
                        StepState.DONE,
                        StepState.DONE,
                        StepState.DONE,
                        StepState.DONE,
                        StepState.UNDER_WAY,
                        StepState.AHEAD,
                        StepState.AHEAD);
        assertThat(row.cell(MonthStep.SENT))
                .extracting("done", "total", "amount")
                .containsExactly(2L, 2L, Money.ofYuan(130));
        assertThat(row.cell(MonthStep.CONFIRMED))
                .extracting("done", "total", "amount")
                .containsExactly(1L, 2L, Money.ofYuan(30));
    }

    @Test
    void anOpenDisputeBlocksAndWhatOnlyWaitsDoesNot() {
        stands(StatementState.PARTLY_DISPUTED, 1, 100);
        bars(MonthStep.CONFIRMED, Obstacle.Kind.DISPUTED);
        assertThat(row(9).cell(MonthStep.CONFIRMED).state()).isEqualTo(StepState.BLOCKED);
        bars(MonthStep.CONFIRMED, Obstacle.Kind.NOT_CONFIRMED);
        assertThat(row(9).cell(MonthStep.CONFIRMED).state()).isEqualTo(StepState.UNDER_WAY);
        assertThat(row(9).isStuck()).isFalse();
    }

    @Test
    void onceAllIsPublishedOnlyThePaymentCanBeInTheWay() {
        stands(StatementState.PUBLISHED, 1, 100);
        stands(StatementState.CARRIED_FORWARD, 1, -20);
        waiting.put("ABNORMAL", 1L);
        bars(MonthStep.REVIEWED, Obstacle.Kind.ABNORMAL);
        CockpitRow row = row(9);
        assertThat(row.isStuck()).isFalse();
        assertThat(row.cell(MonthStep.REVIEWED).state())
                .as("what is still looked at belongs to a later month")
                .isEqualTo(StepState.DONE);
        assertThat(row.cell(MonthStep.PUBLISHED).state()).isEqualTo(StepState.DONE);
        assertThat(row.cell(MonthStep.PAID))
                .extracting("done", "total", "state")
                .containsExactly(1L, 2L, StepState.UNDER_WAY);
        assertThat(row.due()).isNull();
        bars(MonthStep.PAID, Obstacle.Kind.PAYMENT_UNCONFIRMED);
        assertThat(row(9).isStuck()).isTrue();
    }

    @Test
    void whatWasDisputedGoesItsOwnWayAndHoldsNothingElseUp() {
        stands(StatementState.PUBLISHED, 1, 100);
        stands(StatementState.PARTLY_DISPUTED, 1, 20);
        bars(MonthStep.REVIEWED, Obstacle.Kind.ABNORMAL);
        bars(MonthStep.CALCULATED, Obstacle.Kind.PENALTY_TO_DECIDE);
        assertThat(row(9).isStuck()).isFalse();
        bars(MonthStep.CONFIRMED, Obstacle.Kind.DISPUTED);
        assertThat(row(9).cell(MonthStep.CONFIRMED).state()).isEqualTo(StepState.BLOCKED);
        assertThat(row(9).cell(MonthStep.PUBLISHED).state()).isEqualTo(StepState.UNDER_WAY);
    }

    @Test
    void aMonthThatIsPaidIsBehindTheCentre() {
        stands(StatementState.PAID, 1, 100);
        paid = Money.ofYuan(90);
        CockpitRow row = row(9);
        assertThat(row.current()).isEmpty();
        assertThat(row.cell(MonthStep.PAID).amount()).isEqualTo(Money.ofYuan(90));
    }

    @Test
    void theDayOfWhoeverIsWaitedForComesBeforeTheCutOff() {
        // From a Friday to the Wednesday after the weekend; the Tuesday is a holiday.
        assertThat(row(5)).extracting("due", "daysLeft", "workDaysLeft").containsExactly(CLOSES, 5L, 2L);
        stands(StatementState.SENT_TO_CENTRE, 1, 100);
        due = LocalDate.of(2026, 11, 23);
        assertThat(row(5)).extracting("due", "daysLeft", "workDaysLeft").containsExactly(due, 3L, 1L);
        due = LocalDate.of(2026, 11, 19);
        assertThat(row(5)).extracting("daysLeft", "workDaysLeft").containsExactly(-1L, 0L);
    }

    @Test
    void allCentresTogetherAreDoneWhenEachIsAndBlockedWhenOneIs() {
        stands(StatementState.SENT_TO_CENTRE, 1, 100);
        CockpitRow sent = row(9);
        due = LocalDate.of(2026, 11, 22);
        CockpitRow first = row(9);
        papers.clear();
        bars(MonthStep.REVIEWED, Obstacle.Kind.SUSPECT);
        due = null;
        CockpitRow blocked = row(9);
        Cockpit cockpit = new Cockpit("2026-10", WINDOW.opens(), CLOSES, CLOSES, 5, 2, List.of(sent, blocked, first));
        assertThat(cockpit.stuck()).isEqualTo(1);
        assertThat(cockpit.totals().get(MonthStep.REVIEWED.ordinal()).state()).isEqualTo(StepState.BLOCKED);
        assertThat(cockpit.totals().get(MonthStep.SENT.ordinal()))
                .extracting("done", "total", "state", "amount")
                .containsExactly(2L, 2L, StepState.UNDER_WAY, Money.ofYuan(200));
        assertThat(cockpit.totals().get(MonthStep.SUBMITTED.ordinal()).state()).isEqualTo(StepState.DONE);
        assertThat(cockpit.mostUrgentFirst()).containsExactly(first, sent, blocked);
        assertThat(cockpit.count(MonthStep.SENT, StepState.DONE)).isEqualTo(2);
        stands(StatementState.PUBLISHED, 1, 100);
        obstacles.clear();
        CockpitRow behind = row(9);
        assertThat(new Cockpit("2026-10", WINDOW.opens(), CLOSES, CLOSES, 5, 2, List.of(behind, sent))
                        .mostUrgentFirst())
                .as("for whom nothing is due")
                .containsExactly(sent, behind);
    }
}
