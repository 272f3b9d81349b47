package weijie.repair.check;

/** Where contracts are recorded, one must hold on the accepted date. */
final class OutletContract implements RecordCheck {

    @Override
    public String code() {
        return "RR-125";
    }

    @Override
    public Severity severity() {
        return Severity.ABNORMAL;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        if (record.outlet() != null
                && record.acceptedOn() != null
                && !record.outlet().isUnderContractOn(record.acceptedOn())) {
            findings.add(RecordField.OUTLET_CODE, record.text(RecordField.OUTLET_CODE), record.acceptedOn());
        }
    }
}
