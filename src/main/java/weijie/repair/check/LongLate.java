package weijie.repair.check;

import weijie.shared.LatePeriods;

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
        int late = LatePeriods.of(record.completedOn(), facts.today(), facts.terms());
        if (late == 0) {
            return;
        }
        int most = LatePeriods.withoutApproval(record.completedOn(), facts.terms());
        if (late > most) {
            findings.add(RecordField.COMPLETED_ON, record.completedOn().toString(), late, most);
        }
    }
}
