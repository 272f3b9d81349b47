package weijie.settlement;

import java.util.ArrayList;
import java.util.List;

/**
 * Which lines stand on one paper: those a run computed for a centre, as far as they were not moved to another.
 *
 * @param residualNo 0 on the main paper, counted from 1 on residual ones
 */
public record PaperKey(long runId, long centreId, int residualNo) {

    /** The condition on {@code statement_line l} that {@link #args} fill. */
    static final String CONDITION = " l.run_id = ? AND l.centre_id = ? AND l.residual_no = ? ";

    /** What fills the condition, and what else the question needs. */
    Object[] args(Object... more) {
        List<Object> all = new ArrayList<>(List.of(runId, centreId, residualNo));
        all.addAll(List.of(more));
        return all.toArray();
    }
}
