package weijie.repair.check;

/** The level is a word that nobody knows: what the repair is worth hangs on it, so a person says what is meant. */
final class LevelWordUnknown implements RecordCheck {

    @Override
    public String code() {
        return "RR-146";
    }

    @Override
    public Severity severity() {
        return Severity.ABNORMAL;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        if (record.levelWord() != null) {
            findings.add(RecordField.REPAIR_LEVEL, record.levelWord());
        }
    }
}
