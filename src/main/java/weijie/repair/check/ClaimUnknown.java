package weijie.repair.check;

/** The warranty word is none we know; the warranty is computed from the dates anyway. */
final class ClaimUnknown implements RecordCheck {

    @Override
    public String code() {
        return "RR-135";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        if (record.claim() == null && record.has(RecordField.WARRANTY_CLAIM)) {
            findings.add(RecordField.WARRANTY_CLAIM, record.text(RecordField.WARRANTY_CLAIM));
        }
    }
}
