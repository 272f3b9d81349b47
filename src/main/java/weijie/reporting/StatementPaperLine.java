package weijie.reporting;

import java.time.LocalDate;
import weijie.shared.Money;

/**
 * One line of a printed statement. Lines of the same outlet follow each other.
 *
 * @param outletCode the outlet it counts for
 * @param outletName its name
 * @param orderNo the repair order, or the paper a deduction comes from
 * @param serialTail the last characters of the serial number, or {@code null}
 * @param model the product model, or {@code null}
 * @param completedOn hand-over, or {@code null}
 * @param level the level of repair as people say it, or {@code null}
 * @param kind PAYABLE, NON_PAYABLE, HELD, EXCLUDED, PENALTY, ADJUSTMENT, REVERSAL, SET_OFF or CARRY
 * @param clause the clause that decided it, for example {@code G05}
 * @param amount signed
 * @param reason why this amount, in one sentence
 */
public record StatementPaperLine(
        String outletCode,
        String outletName,
        String orderNo,
        String serialTail,
        String model,
        LocalDate completedOn,
        String level,
        String kind,
        String clause,
        Money amount,
        String reason) {}
