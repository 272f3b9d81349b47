package weijie.repair.check;

/** A level that is called by its number must be one of the fee standard (G06): there is no fourth. */
final class LevelUnknown implements RecordCheck {

    @Override
    public String code() {
        return "RR-111";
    }

    @Override
    public Severity severity() {
        return Severity.REJECTED;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        if (record.level() == null && record.levelWord() == null && record.has(RecordField.REPAIR_LEVEL)) {
            findings.add(RecordField.REPAIR_LEVEL, record.text(RecordField.REPAIR_LEVEL));
        }
    }
}
