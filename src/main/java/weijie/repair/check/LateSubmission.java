package weijie.repair.check;

/**
 * Submitted after the window of its month has closed: it goes into the next statement at the rates of its completion date.
 */
final class LateSubmission implements RecordCheck {

    @Override
    public String code() {
        return "RR-106";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        int late = MissedWindows.periods(record.completedOn(), facts);
        if (late > 0 && late <= MissedWindows.approvalAfter(facts)) {
            findings.add(RecordField.COMPLETED_ON, record.completedOn().toString(), late);
        }
    }
}
