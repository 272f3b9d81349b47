package weijie.repair.check;

/** A fault code outside the catalogue supports no level (G07). */
final class FaultUnknown implements RecordCheck {

    @Override
    public String code() {
        return "RR-120";
    }

    @Override
    public Severity severity() {
        return Severity.ABNORMAL;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        if (record.faultLevel() == null && record.has(RecordField.FAULT_CODE)) {
            findings.add(RecordField.FAULT_CODE, record.text(RecordField.FAULT_CODE));
        }
    }
}
