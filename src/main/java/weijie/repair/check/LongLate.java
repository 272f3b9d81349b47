package weijie.repair.check;

/** So many periods late that headquarters must approve it. */
final class LongLate implements RecordCheck {

    @Override
    public String code() {
        return "RR-142";
    }

    @Override
    public Severity severity() {
        return Severity.ABNORMAL;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        int late = MissedWindows.periods(record.completedOn(), facts);
        if (late > 0 && late > MissedWindows.approvalAfter(facts)) {
            findings.add(
                    RecordField.COMPLETED_ON,
                    record.completedOn().toString(),
                    late,
                    MissedWindows.approvalAfter(facts));
        }
    }
}
