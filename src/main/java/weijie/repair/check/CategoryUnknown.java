package weijie.repair.check;

/** The product category must be in the catalogue, by code or name: warranty and serial form hang on it. */
final class CategoryUnknown implements RecordCheck {

    @Override
    public String code() {
        return "RR-118";
    }

    @Override
    public Severity severity() {
        return Severity.REJECTED;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        if (record.category() == null && record.has(RecordField.PRODUCT_CATEGORY)) {
            findings.add(RecordField.PRODUCT_CATEGORY, record.text(RecordField.PRODUCT_CATEGORY));
        }
    }
}
