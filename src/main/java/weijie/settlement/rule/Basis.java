package weijie.settlement.rule;

import java.time.LocalDate;
import java.time.YearMonth;
import weijie.shared.LatePeriods;
import weijie.shared.Terms;

/**
 * What a statement's lines are computed with besides the facts.
 *
 * @param month the month the statement is for
 * @param terms the policy's numbers
 * @param rates the published rate cards
 */
public record Basis(YearMonth month, Terms terms, RateTable rates) {

    /** The last day on which what the month waits for may still happen (G08). */
    public LocalDate cutOff() {
        return LatePeriods.windowCloses(month, terms);
    }
}
