package weijie.repair.check;

/** Warranty work needs a day of purchase; a record that says it is out of warranty does not. */
final class NoProofOfPurchase implements RecordCheck {

    @Override
    public String code() {
        return "RR-122";
    }

    @Override
    public Severity severity() {
        return Severity.ABNORMAL;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        if (!record.has(RecordField.PURCHASED_ON) && record.claim() != WarrantyClaim.OUT) {
            findings.add(RecordField.PURCHASED_ON, null);
        }
    }
}
