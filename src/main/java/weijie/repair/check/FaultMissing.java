package weijie.repair.check;

import weijie.shared.RepairLevel;

/** A repair without a fault code supports no level (G07); a detection or upgrade needs none. */
final class FaultMissing implements RecordCheck {

    @Override
    public String code() {
        return "RR-121";
    }

    @Override
    public Severity severity() {
        return Severity.ABNORMAL;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        if (!record.has(RecordField.FAULT_CODE)
                && record.level() != null
                && record.level() != RepairLevel.DETECT_UPGRADE) {
            findings.add(RecordField.FAULT_CODE, null);
        }
    }
}
