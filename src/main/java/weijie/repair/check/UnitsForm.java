package weijie.repair.check;

/** The number of units is a whole number from 1 to 999. */
final class UnitsForm implements RecordCheck {

    @Override
    public String code() {
        return "RR-138";
    }

    @Override
    public Severity severity() {
        return Severity.REJECTED;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        if (record.units() == null) {
            findings.add(RecordField.UNITS, record.text(RecordField.UNITS));
        }
    }
}
