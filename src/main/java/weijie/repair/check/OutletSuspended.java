package weijie.repair.check;

/** A suspended outlet is not paid for new repairs. */
final class OutletSuspended implements RecordCheck {

    @Override
    public String code() {
        return "RR-124";
    }

    @Override
    public Severity severity() {
        return Severity.ABNORMAL;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        if (record.outlet() != null
                && record.acceptedOn() != null
                && record.outlet().isSuspendedOn(record.acceptedOn())) {
            findings.add(RecordField.OUTLET_CODE, record.text(RecordField.OUTLET_CODE), record.acceptedOn());
        }
    }
}
