package weijie.repair.check;

/** A part that is not in the catalogue was never issued by the company (G20). */
final class PartUnknown implements RecordCheck {

    @Override
    public String code() {
        return "RR-129";
    }

    @Override
    public Severity severity() {
        return Severity.ABNORMAL;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        if (record.parts() == null) {
            return;
        }
        for (PartLine line : record.parts()) {
            if (facts.masters().catalog().part(line.partCode()).isEmpty()) {
                findings.add(RecordField.PARTS_USED, line.partCode());
            }
        }
    }
}
