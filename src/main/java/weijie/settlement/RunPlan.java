package weijie.settlement;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import weijie.settlement.rule.Basis;

/**
 * What a run has to do: which centres on which numbers; after a restart, which centres it has done already.
 *
 * @param fence the worker's number in the run; it proves with every step that nobody has begun the run since
 * @param trialsKeptSince trials that ended before, and that nothing shows any more, lose their lines
 */
record RunPlan(
        long runId,
        int fence,
        boolean trial,
        Basis basis,
        LocalDateTime trialsKeptSince,
        List<Long> centres,
        Set<Long> done) {}
