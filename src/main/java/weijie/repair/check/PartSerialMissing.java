package weijie.repair.check;

import weijie.shared.Term;

/** Of a valuable part both serials are wanted from the day on which the policy asks for them (G21). */
final class PartSerialMissing implements RecordCheck {

    @Override
    public String code() {
        return "RR-149";
    }

    @Override
    public Severity severity() {
        return Severity.ABNORMAL;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        if (record.parts() == null
                || record.completedOn() == null
                || !facts.terms().isOn(Term.PART_SERIALS_FROM, record.completedOn())) {
            return;
        }
        for (PartLine line : record.parts()) {
            facts.masters()
                    .catalog()
                    .part(line.partCode())
                    .filter(part -> part.partClass().isValuable())
                    .filter(part -> line.oldSerial() == null || line.newSerial() == null)
                    .ifPresent(part -> findings.add(RecordField.PARTS_USED, part.code(), part.name()));
        }
    }
}
