package weijie.repair.check;

/** The model is not in the catalogue under this category; the record counts, the catalogue should be completed. */
final class ModelUnknown implements RecordCheck {

    @Override
    public String code() {
        return "RR-119";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        if (record.category() != null
                && record.model() != null
                && facts.masters()
                        .catalog()
                        .model(record.model(), record.category().code())
                        .isEmpty()) {
            findings.add(
                    RecordField.PRODUCT_MODEL,
                    record.model(),
                    record.category().name(),
                    String.join(
                            ", ",
                            facts.masters()
                                    .catalog()
                                    .modelsLike(
                                            record.model(), record.category().code())));
        }
    }
}
