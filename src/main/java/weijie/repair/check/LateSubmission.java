package weijie.repair.check;

import weijie.shared.LatePeriods;

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
        int late = LatePeriods.of(record.completedOn(), facts.today(), facts.terms());
        if (late > 0 && late <= LatePeriods.withoutApproval(record.completedOn(), facts.terms())) {
            findings.add(RecordField.COMPLETED_ON, record.completedOn().toString(), late);
        }
    }
}
