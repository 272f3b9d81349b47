package weijie.repair.check;

/** A unit accepted for repair before it was bought has no warranty to speak of. */
final class PurchasedAfterAccepted implements RecordCheck {

    @Override
    public String code() {
        return "RR-123";
    }

    @Override
    public Severity severity() {
        return Severity.ABNORMAL;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        if (record.purchasedOn() != null
                && record.acceptedOn() != null
                && record.purchasedOn().isAfter(record.acceptedOn())) {
            findings.add(RecordField.PURCHASED_ON, record.purchasedOn().toString(), record.acceptedOn());
        }
    }
}
