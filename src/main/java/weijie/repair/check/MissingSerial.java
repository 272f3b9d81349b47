package weijie.repair.check;

/** Every repair names its unit's serial; a word or a stroke that means none is none. */
final class MissingSerial implements RecordCheck {

    @Override
    public String code() {
        return "RR-115";
    }

    @Override
    public Severity severity() {
        return Severity.REJECTED;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        if (record.serialNo() == null) {
            findings.add(
                    RecordField.SERIAL_NO,
                    record.draft().get(RecordField.SERIAL_NO).orElse(null));
        }
    }
}
