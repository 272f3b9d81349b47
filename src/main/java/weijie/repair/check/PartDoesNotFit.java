package weijie.repair.check;

/** A part made for another category does not go into this unit. */
final class PartDoesNotFit implements RecordCheck {

    @Override
    public String code() {
        return "RR-130";
    }

    @Override
    public Severity severity() {
        return Severity.ABNORMAL;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        if (record.parts() == null || record.category() == null) {
            return;
        }
        for (PartLine line : record.parts()) {
            facts.masters()
                    .catalog()
                    .part(line.partCode())
                    .filter(part -> !part.fits(record.category().code()))
                    .ifPresent(part -> findings.add(
                            RecordField.PARTS_USED,
                            part.code(),
                            record.category().name()));
        }
    }
}
