package weijie.web.importing;

import java.util.List;
import weijie.repair.check.Severity;

/** A row of the grid: where it stands, how grave it is, and what is wrong. */
public record ProblemRow(int rowNo, String item, Severity worst, boolean stored, List<RowProblem> problems) {}
