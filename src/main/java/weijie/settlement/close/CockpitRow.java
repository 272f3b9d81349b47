package weijie.settlement.close;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A centre's month at a glance.
 *
 * @param cells the eight steps
 * @param due by when the step at hand should be done, {@code null} when nothing is due
 * @param daysLeft days until then, negative after it, {@code null} when nothing is due
 * @param workDaysLeft the worked ones among them, {@code null} when nothing is due
 */
public record CockpitRow(
        String month,
        long centreId,
        String centreCode,
        String centreName,
        List<StepCell> cells,
        LocalDate due,
        Long daysLeft,
        Long workDaysLeft)
        implements Serializable {

    /** Whether any step is blocked. */
    public boolean isStuck() {
        return cells.stream().anyMatch(StepCell::isBlocked);
    }

    public StepCell cell(MonthStep step) {
        return cells.get(step.ordinal());
    }

    /** The first step that is not done; nothing when the month is behind the centre. */
    public Optional<StepCell> current() {
        return cells.stream().filter(cell -> cell.state() != StepState.DONE).findFirst();
    }

    /** Whether this is the first step that is not done. */
    public boolean isAt(MonthStep step) {
        return current().filter(cell(step)::equals).isPresent();
    }

    /** What blocks the centre, in the order of the steps; when nothing does, what it waits for. */
    public List<Obstacle> reasons() {
        List<Obstacle> all =
                cells.stream().flatMap(cell -> cell.obstacles().stream()).toList();
        List<Obstacle> blocking = all.stream().filter(Obstacle::isBlocking).toList();
        return blocking.isEmpty() ? all : blocking;
    }
}
