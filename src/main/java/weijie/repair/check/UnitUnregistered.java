package weijie.repair.check;

import weijie.shared.Term;

/** Once the registry of sold units is in force, a serial of a category with units in it must be among them. */
final class UnitUnregistered implements RecordCheck {

    @Override
    public String code() {
        return "RR-128";
    }

    @Override
    public Severity severity() {
        return Severity.ABNORMAL;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        if (record.serialNo() == null
                || record.category() == null
                || record.acceptedOn() == null
                || !facts.terms().isOn(Term.UNIT_REGISTRY_FROM, record.acceptedOn())) {
            return;
        }
        if (record.category().hasUnits()
                && !facts.soldUnits().contains(record.category().code() + '/' + record.serialNo())) {
            findings.add(
                    RecordField.SERIAL_NO, record.serialNo(), record.category().name());
        }
    }
}
