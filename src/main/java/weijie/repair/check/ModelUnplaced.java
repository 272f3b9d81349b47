package weijie.repair.check;

/** The model is in the catalogue under no category, and no category is named that it could belong to. */
final class ModelUnplaced implements RecordCheck {

    @Override
    public String code() {
        return "RR-153";
    }

    @Override
    public Severity severity() {
        return Severity.REJECTED;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        if (is(record, facts)) {
            findings.add(
                    RecordField.PRODUCT_MODEL,
                    record.model(),
                    String.join(", ", facts.masters().catalog().modelsLike(record.model(), null)));
        }
    }

    static boolean is(Candidate record, CheckFacts facts) {
        return record.category() == null
                && !record.has(RecordField.PRODUCT_CATEGORY)
                && record.has(RecordField.PRODUCT_MODEL)
                && facts.masters().catalog().categoriesOf(record.model()).isEmpty();
    }
}
