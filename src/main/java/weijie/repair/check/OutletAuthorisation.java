package weijie.repair.check;

/** Where authorisations are recorded, one must cover product, level and accepted date. */
final class OutletAuthorisation implements RecordCheck {

    @Override
    public String code() {
        return "RR-126";
    }

    @Override
    public Severity severity() {
        return Severity.ABNORMAL;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        if (record.outlet() != null
                && record.acceptedOn() != null
                && record.category() != null
                && record.level() != null
                && !record.outlet().isAuthorised(record.category().code(), record.level(), record.acceptedOn())) {
            findings.add(
                    RecordField.OUTLET_CODE,
                    record.text(RecordField.OUTLET_CODE),
                    record.category().name(),
                    record.level(),
                    record.acceptedOn());
        }
    }
}
