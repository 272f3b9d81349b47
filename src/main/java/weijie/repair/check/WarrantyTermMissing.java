package weijie.repair.check;

/** No warranty term of the category covers the day of purchase, so the warranty cannot be computed. */
final class WarrantyTermMissing implements RecordCheck {

    @Override
    public String code() {
        return "RR-145";
    }

    @Override
    public Severity severity() {
        return Severity.ABNORMAL;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        if (record.claim() != WarrantyClaim.OUT
                && record.purchasedOn() != null
                && record.category() != null
                && record.category().warrantyMonths(record.purchasedOn()).isEmpty()) {
            findings.add(
                    RecordField.PURCHASED_ON,
                    record.purchasedOn().toString(),
                    record.category().name());
        }
    }
}
