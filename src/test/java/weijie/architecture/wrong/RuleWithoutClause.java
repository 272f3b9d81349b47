package weijie.architecture.wrong;

import weijie.settlement.rule.Clause;

/** Wrong on purpose: it claims a clause, but has neither a row in the register nor a test. RuleRegisterTest must name it. */
@Clause("G99")
public final class RuleWithoutClause {}
