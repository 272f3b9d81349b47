package weijie.repair.check;

/** The parts text must be readable: code*quantity, several separated by semicolons. */
final class PartsForm implements RecordCheck {

    @Override
    public String code() {
        return "RR-131";
    }

    @Override
    public Severity severity() {
        return Severity.REJECTED;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        if (record.parts() == null) {
            findings.add(RecordField.PARTS_USED, record.text(RecordField.PARTS_USED));
        }
    }
}
