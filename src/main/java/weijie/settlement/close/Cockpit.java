package weijie.settlement.close;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import weijie.shared.Money;

/**
 * A month on its way to be closed: the centres by the steps.
 *
 * @param due the next day that the month itself waits for: when its window opens, then when it closes
 * @param daysLeft days until then, negative after it has closed
 * @param workDaysLeft the worked ones among them
 * @param rows the centres that have orders or a statement in it
 */
public record Cockpit(
        String month,
        LocalDate opens,
        LocalDate closes,
        LocalDate due,
        long daysLeft,
        long workDaysLeft,
        List<CockpitRow> rows)
        implements Serializable {

    /** How many centres have something that blocks them. */
    public long stuck() {
        return rows.stream().filter(CockpitRow::isStuck).count();
    }

    /** The centres whose day comes first before the others; those for which nothing is due are last. */
    public List<CockpitRow> mostUrgentFirst() {
        return rows.stream()
                .sorted(Comparator.comparing(
                        CockpitRow::daysLeft, Comparator.nullsLast(Comparator.<Long>naturalOrder())))
                .toList();
    }

    /** Whether the window has not opened yet. */
    public boolean isAhead() {
        return due.equals(opens);
    }

    /** The steps of all centres together: done when every one's is, blocked when one is. */
    public List<StepCell> totals() {
        return Arrays.stream(MonthStep.values()).map(this::total).toList();
    }

    private StepCell total(MonthStep step) {
        List<StepCell> all = rows.stream().map(row -> row.cell(step)).toList();
        List<Money> amounts =
                all.stream().map(StepCell::amount).filter(Objects::nonNull).toList();
        return new StepCell(
                step,
                all.stream().map(StepCell::state).reduce(Cockpit::together).orElse(StepState.AHEAD),
                all.stream().mapToLong(StepCell::done).sum(),
                all.stream().mapToLong(StepCell::total).sum(),
                amounts.isEmpty() ? null : amounts.stream().reduce(Money.ZERO, Money::plus),
                List.of());
    }

    private static StepState together(StepState one, StepState other) {
        if (one == other) {
            return one;
        }
        return one == StepState.BLOCKED || other == StepState.BLOCKED ? StepState.BLOCKED : StepState.UNDER_WAY;
    }

    /** In how many centres a step is so. */
    public long count(MonthStep step, StepState state) {
        return rows.stream().filter(row -> row.cell(step).state() == state).count();
    }
}
