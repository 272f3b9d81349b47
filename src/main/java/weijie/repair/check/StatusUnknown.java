package weijie.repair.check;

/** The state is a word that nobody knows: whether and how the unit was handed over hangs on it, so a person decides. */
final class StatusUnknown implements RecordCheck {

    @Override
    public String code() {
        return "RR-132";
    }

    @Override
    public Severity severity() {
        return Severity.ABNORMAL;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        if (record.status() == null && record.has(RecordField.STATUS)) {
            findings.add(RecordField.STATUS, record.text(RecordField.STATUS));
        }
    }
}
