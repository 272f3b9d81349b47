package weijie.settlement;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import weijie.shared.Money;

/**
 * A month as its cockpit shows it.
 *
 * @param daysLeft days until the cut-off, negative after it
 * @param runs the runs, the latest first
 * @param centres the centres that have orders or a statement in it
 * @param calculatingJob the job that calculates it now, or {@code null}
 * @param collectedAt when its orders were counted, in UTC; {@code null}: now
 */
public record MonthRow(
        String month,
        PeriodState state,
        LocalDate opens,
        LocalDate closes,
        long daysLeft,
        boolean formalAllowed,
        Long calculatingJob,
        List<RunRow> runs,
        List<CentreMonthRow> centres,
        LocalDateTime collectedAt)
        implements Serializable {

    public RunSums lastRun() {
        return centres.stream().map(CentreMonthRow::lastRun).reduce(RunSums.NONE, RunSums::plus);
    }

    public RunSums previousRun() {
        return centres.stream().map(CentreMonthRow::previousRun).reduce(RunSums.NONE, RunSums::plus);
    }

    /** Whether any of it is a trial, which decides nothing. */
    public boolean isTriedLast() {
        return centres.stream().anyMatch(CentreMonthRow::triedLast);
    }

    /** Orders that nobody has handed in or checked yet: they would be missing from a statement. */
    public long unsubmitted() {
        return centres.stream().mapToLong(CentreMonthRow::unsubmitted).sum();
    }

    /** Orders that wait for a reviewer: they would be missing too. */
    public long toReview() {
        return centres.stream().mapToLong(CentreMonthRow::toReview).sum();
    }

    /** The centres whose statement a formal calculation takes back to its beginning. */
    public List<CentreMonthRow> fallingBack() {
        return centres.stream().filter(CentreMonthRow::isFallingBack).toList();
    }

    public long collected() {
        return centres.stream().mapToLong(CentreMonthRow::collected).sum();
    }

    public long count(StatementState state) {
        return centres.stream().filter(centre -> centre.state() == state).count();
    }

    /** How many centres' statements are published, those with nothing to pay among them. */
    public long published() {
        return centres.stream()
                .filter(centre -> centre.state() != null && centre.state().isPublished())
                .count();
    }

    public Money total() {
        return centres.stream().map(CentreMonthRow::total).reduce(Money.ZERO, Money::plus);
    }
}
