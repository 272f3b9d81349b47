package weijie.repair.check;

/** The state must be one of the words of the trade. */
final class StatusUnknown implements RecordCheck {

    @Override
    public String code() {
        return "RR-132";
    }

    @Override
    public Severity severity() {
        return Severity.REJECTED;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        if (record.status() == null && record.has(RecordField.STATUS)) {
            findings.add(RecordField.STATUS, record.text(RecordField.STATUS));
        }
    }
}
