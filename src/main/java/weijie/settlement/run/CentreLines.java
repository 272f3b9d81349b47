package weijie.settlement.run;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import weijie.settlement.rule.Basis;
import weijie.settlement.rule.Line;
import weijie.settlement.rule.OrderFacts;
import weijie.settlement.rule.PenaltyFacts;
import weijie.settlement.rule.RepeatOf;
import weijie.settlement.rule.Rulebook;
import weijie.settlement.rule.SetOffOldestFirst;
import weijie.settlement.rule.Verdict;
import weijie.shared.Money;

/** The lines of a centre's month, in the order in which they are written: a calculation and an early view are made of the same. */
final class CentreLines {

    private final Connection reading;
    private final Basis basis;
    private final FactStream facts;

    /** @param reading outside any transaction; it streams, so nothing else may use it meanwhile */
    CentreLines(Connection reading, Basis basis) {
        this.reading = reading;
        this.basis = basis;
        this.facts = new FactStream(reading, MonthMasters.load(reading), basis);
    }

    /** What becomes of the lines. */
    interface Taker {

        /** The one line of an order. */
        void order(OrderFacts order, Line line);

        /** A line that corrects, deducts, carries or sets off. */
        void beside(Line line);
    }

    RepeatChains chains() {
        return new RepeatChains(reading, facts, basis);
    }

    /**
     * Hands every line of a centre over.
     *
     * @param totals are added up to while the lines are made, since what is set off depends on what was earned
     * @return the penalties that were deducted
     */
    List<PenaltyFacts> each(long centreId, Map<Long, RepeatOf> repeats, Totals totals, Taker taker) {
        Rulebook.Settler settler = Rulebook.of(basis.month()).settler(basis);
        facts.ofCentre(basis.month(), centreId, repeats, order -> {
            Line line = settler.settle(order);
            totals.add(line);
            taker.order(order, line);
        });
        new OpenAdjustments(reading).before(basis.month(), centreId).forEach(line -> beside(line, totals, taker));
        List<PenaltyFacts> penalties = new OpenPenalties(reading).of(centreId, basis.month());
        penalties.forEach(penalty -> penalty.lines().forEach(line -> beside(line, totals, taker)));
        debts(centreId, totals, taker);
        return penalties;
    }

    /** What the centre still owes from earlier statements, and what of it this one would set off. */
    private void debts(long centreId, Totals totals, Taker taker) {
        List<SetOffOldestFirst.Debt> debts = new OpenDebts(reading).before(basis.month(), centreId);
        for (SetOffOldestFirst.Debt debt : debts) {
            beside(aboutDebt(Verdict.DEBT_CARRIED, debt, debt.open().negated()), totals, taker);
        }
        for (SetOffOldestFirst.Debt taken :
                SetOffOldestFirst.of(debts, totals.sums().earned())) {
            beside(aboutDebt(Verdict.DEBT_SET_OFF, taken, taken.open()), totals, taker);
        }
    }

    private Line aboutDebt(Verdict verdict, SetOffOldestFirst.Debt debt, Money amount) {
        return new Line(
                Line.Subject.CENTRE, verdict, amount, Line.Figures.plain(null, debt.statementNo(), basis.month()));
    }

    private static void beside(Line line, Totals totals, Taker taker) {
        totals.add(line);
        taker.beside(line);
    }
}
