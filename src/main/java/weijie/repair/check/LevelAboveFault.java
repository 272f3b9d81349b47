package weijie.repair.check;

/** A level claimed above that of its fault code is not supported (G07); one below is fine. */
final class LevelAboveFault implements RecordCheck {

    @Override
    public String code() {
        return "RR-117";
    }

    @Override
    public Severity severity() {
        return Severity.ABNORMAL;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        if (record.level() != null
                && record.faultLevel() != null
                && record.level().isAbove(record.faultLevel())) {
            findings.add(
                    RecordField.REPAIR_LEVEL,
                    record.text(RecordField.REPAIR_LEVEL),
                    record.level(),
                    record.text(RecordField.FAULT_CODE),
                    record.faultLevel());
        }
    }
}
