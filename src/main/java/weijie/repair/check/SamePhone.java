package weijie.repair.check;

import weijie.shared.Term;
import weijie.shared.Terms;

/** One telephone number stands on many different units in a month. */
final class SamePhone implements HistoryCheck {

    @Override
    public String code() {
        return "RR-113";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Visit visit, Neighbours neighbours, Terms terms, Findings findings) {
        int most = terms.number(Term.SAME_PHONE_MAX, visit.acceptedOn());
        if (neighbours.unitsOfCustomer() > most) {
            findings.add(RecordField.CUSTOMER_PHONE, visit.phone(), neighbours.unitsOfCustomer(), most);
        }
    }
}
