package weijie.settlement.rule;

import java.time.YearMonth;
import weijie.shared.LatePeriods;

/**
 * A record submitted after its month's window closed goes to the next statement; more than so many periods late needs
 * headquarters' approval, and after so many it expires. Orders completed before the switch are history and never late.
 */
@Clause("G08")
final class Lateness implements Rule {

    @Override
    public Verdict judge(OrderFacts order, Basis basis, Workings workings) {
        if (order.submittedOn() == null) {
            return Verdict.NONE;
        }
        int periodsLate = LatePeriods.of(order.completedOn(), order.submittedOn(), basis.terms());
        if (periodsLate == 0) {
            return Verdict.NONE;
        }
        workings.figure = Integer.toString(periodsLate);
        if (LatePeriods.isOver(periodsLate, order.completedOn(), basis.terms())) {
            return Verdict.LATE_EXPIRED;
        }
        if (periodsLate > LatePeriods.withoutApproval(order.completedOn(), basis.terms()) && !order.lateApproved()) {
            return Verdict.LATE_UNAPPROVED;
        }
        YearMonth takenBy = LatePeriods.firstOpen(order.submittedOn(), basis.terms());
        if (takenBy.isAfter(basis.month())) {
            workings.figure = takenBy.toString();
            return Verdict.LATE_NEXT_STATEMENT;
        }
        return Verdict.NONE;
    }
}
