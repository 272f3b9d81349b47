package weijie.settlement;

import java.util.List;
import java.util.Set;
import weijie.settlement.rule.Basis;

/** What a run has to do: which centres on which numbers; after a restart, which centres it has done already. */
record RunPlan(long runId, boolean trial, Basis basis, List<Long> centres, Set<Long> done) {}
