package weijie.settlement.rule;

import java.time.YearMonth;
import weijie.shared.Money;
import weijie.shared.RepairLevel;

/**
 * One line of a statement with everything its explanation needs.
 *
 * @param order the facts it was computed from
 * @param verdict kind, clause and reason code
 * @param level the level the fee is for
 * @param units how many times the unit price is paid
 * @param unitPrice the price by the rate card; zero where none was asked
 * @param card the rate card's version; 0 where none was asked
 * @param amount what the line adds to the base
 * @param figure a date or number of the reason, or empty
 * @param origin the month the order was completed in
 */
public record Line(
        OrderFacts order,
        Verdict verdict,
        RepairLevel level,
        int units,
        Money unitPrice,
        int card,
        Money amount,
        String figure,
        YearMonth origin) {}
