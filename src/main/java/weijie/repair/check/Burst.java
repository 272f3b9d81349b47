package weijie.repair.check;

import weijie.shared.Term;
import weijie.shared.Terms;

/** An outlet accepted more units on one day than a day's work allows. */
final class Burst implements HistoryCheck {

    @Override
    public String code() {
        return "RR-141";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Visit visit, Neighbours neighbours, Terms terms, Findings findings) {
        int most = terms.number(Term.BURST_PER_DAY_MAX, visit.acceptedOn());
        if (neighbours.acceptedThatDay() > most) {
            findings.add(RecordField.ACCEPTED_ON, visit.acceptedOn().toString(), neighbours.acceptedThatDay(), most);
        }
    }
}
