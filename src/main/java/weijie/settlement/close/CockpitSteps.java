package weijie.settlement.close;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import weijie.settlement.StatementState;
import weijie.settlement.rule.SettlementWindow;
import weijie.shared.WorkingDays;

/** What a centre's figures say of each step of its month, and by when the one at hand is due; it asks nobody. */
final class CockpitSteps {

    private final SettlementWindow window;
    private final LocalDate today;
    private final WorkingDays calendar;

    CockpitSteps(SettlementWindow window, LocalDate today, WorkingDays calendar) {
        this.window = window;
        this.today = today;
        this.calendar = calendar;
    }

    CockpitRow row(long centreId, String code, String name, CentreFigures figures) {
        List<StepCell> cells = new ArrayList<>();
        long submitted = figures.collected() - figures.waiting("DRAFT") - figures.waiting("SUBMITTED");
        long reviewed = submitted - figures.waiting("ABNORMAL") - figures.waiting("SUSPECT");
        orders(cells, MonthStep.SUBMITTED, submitted, figures.collected(), figures);
        orders(cells, MonthStep.REVIEWED, reviewed, submitted, figures);
        orders(cells, MonthStep.PARTS, reviewed - figures.waiting("HELD"), reviewed, figures);
        CentreFigures.Papers all = figures.papers(state -> true);
        StepState calculated = state(
                MonthStep.CALCULATED,
                all.count() > 0,
                figures.collected() > 0 && !today.isBefore(window.opens()),
                figures);
        cells.add(new StepCell(
                MonthStep.CALCULATED,
                calculated,
                figures.orders(),
                Math.max(figures.orders(), figures.collected()),
                all.count() == 0 ? null : all.total(),
                obstacles(MonthStep.CALCULATED, figures)));
        papers(cells, MonthStep.SENT, figures.papers(StatementState::isVisibleToCentre), all, figures);
        papers(cells, MonthStep.CONFIRMED, figures.papers(StatementState::isConfirmed), all, figures);
        CentreFigures.Papers published = figures.papers(StatementState::isPublished);
        papers(cells, MonthStep.PUBLISHED, published, all, figures);
        CentreFigures.Papers settled =
                figures.papers(state -> state == StatementState.PAID || state == StatementState.CARRIED_FORWARD);
        papers(cells, MonthStep.PAID, new CentreFigures.Papers(settled.count(), figures.paid()), all, figures);
        LocalDate due = due(cells, figures);
        return new CockpitRow(
                window.month().toString(),
                centreId,
                code,
                name,
                cells,
                due,
                due == null ? null : ChronoUnit.DAYS.between(today, due),
                due == null ? null : workDaysUntil(due));
    }

    /** Worked days after today up to a day, none when it has passed. */
    long workDaysUntil(LocalDate day) {
        return Stream.iterate(today.plusDays(1), next -> !next.isAfter(day), next -> next.plusDays(1))
                .filter(calendar::isWorked)
                .count();
    }

    /** Orders that come after a month's statements are published belong to a later month. */
    private static void orders(List<StepCell> cells, MonthStep step, long done, long total, CentreFigures figures) {
        boolean over = figures.isAnyPublished() || total > 0 && done == total;
        cells.add(
                new StepCell(step, state(step, over, total > 0, figures), done, total, null, obstacles(step, figures)));
    }

    private static void papers(
            List<StepCell> cells,
            MonthStep step,
            CentreFigures.Papers done,
            CentreFigures.Papers all,
            CentreFigures figures) {
        boolean begun = cells.get(cells.size() - 1).state() == StepState.DONE || done.count() > 0;
        cells.add(new StepCell(
                step,
                state(step, all.count() > 0 && done.count() == all.count(), begun, figures),
                done.count(),
                all.count(),
                done.count() == 0 ? null : done.total(),
                obstacles(step, figures)));
    }

    private static StepState state(MonthStep step, boolean over, boolean begun, CentreFigures figures) {
        if (obstacles(step, figures).stream().anyMatch(Obstacle::isBlocking)) {
            return StepState.BLOCKED;
        }
        if (over) {
            return StepState.DONE;
        }
        return begun ? StepState.UNDER_WAY : StepState.AHEAD;
    }

    /**
     * Once a paper is published, what was not on it belongs to a later month; once everything is, nothing but the payment can be in the way.
     */
    private static List<Obstacle> obstacles(MonthStep step, CentreFigures figures) {
        boolean behind = step.compareTo(MonthStep.CALCULATED) <= 0
                ? figures.isAnyPublished()
                : figures.isPublished() && step != MonthStep.PAID;
        return behind ? List.of() : figures.obstacles().getOrDefault(step, List.of());
    }

    /** The centre's or headquarters' own day while a paper waits for one of them, else the cut-off; a payment has no day of its own. */
    private LocalDate due(List<StepCell> cells, CentreFigures figures) {
        if (cells.get(MonthStep.PUBLISHED.ordinal()).state() == StepState.DONE) {
            return null;
        }
        return figures.due() == null ? window.closes() : figures.due();
    }
}
