package weijie.settlement.rule;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import weijie.shared.Term;

/**
 * A record submitted after its month's window closed goes to the next statement; more than so many periods late needs
 * headquarters' approval, and after so many it expires. Orders completed before the switch are history and never late.
 */
@Clause("G08")
final class Lateness implements Rule {

    @Override
    public Verdict judge(OrderFacts order, Basis basis, Workings workings) {
        if (order.submittedOn() == null || !basis.terms().isOn(Term.LATENESS_FROM, order.completedOn())) {
            return Verdict.NONE;
        }
        YearMonth takenBy = SettlementWindow.firstOpen(order.submittedOn(), basis.terms());
        long periodsLate = SettlesWithMonth.of(order.completedOn()).until(takenBy, ChronoUnit.MONTHS);
        if (periodsLate <= 0) {
            return Verdict.NONE;
        }
        workings.figure = Long.toString(periodsLate);
        if (periodsLate > basis.terms().number(Term.LATE_EXPIRY_PERIODS, order.completedOn())) {
            return Verdict.LATE_EXPIRED;
        }
        if (periodsLate > basis.terms().number(Term.LATE_APPROVAL_PERIODS, order.completedOn())
                && !order.lateApproved()) {
            return Verdict.LATE_UNAPPROVED;
        }
        if (takenBy.isAfter(basis.month())) {
            workings.figure = takenBy.toString();
            return Verdict.LATE_NEXT_STATEMENT;
        }
        return Verdict.NONE;
    }
}
