package weijie.repair.check;

/** The warranty word is none we know: whether the repair is paid at all hangs on it, so a person decides. */
final class ClaimUnknown implements RecordCheck {

    @Override
    public String code() {
        return "RR-135";
    }

    @Override
    public Severity severity() {
        return Severity.ABNORMAL;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        if (record.claim() == WarrantyClaim.UNKNOWN) {
            findings.add(RecordField.WARRANTY_CLAIM, record.text(RecordField.WARRANTY_CLAIM));
        }
    }
}
