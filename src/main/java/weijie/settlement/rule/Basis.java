package weijie.settlement.rule;

import java.time.YearMonth;
import weijie.shared.Terms;

/**
 * What a statement's lines are computed with besides the facts.
 *
 * @param month the month the statement is for
 * @param terms the policy's numbers
 * @param rates the published rate cards
 */
public record Basis(YearMonth month, Terms terms, RateTable rates) {}
