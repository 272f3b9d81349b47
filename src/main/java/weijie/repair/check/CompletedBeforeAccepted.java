package weijie.repair.check;

/** No unit is handed over before it was accepted. */
final class CompletedBeforeAccepted implements RecordCheck {

    @Override
    public String code() {
        return "RR-105";
    }

    @Override
    public Severity severity() {
        return Severity.REJECTED;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        if (record.completedOn() != null
                && record.acceptedOn() != null
                && record.completedOn().isBefore(record.acceptedOn())) {
            findings.add(RecordField.COMPLETED_ON, record.completedOn().toString(), record.acceptedOn());
        }
    }
}
