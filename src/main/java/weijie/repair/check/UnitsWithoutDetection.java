package weijie.repair.check;

import weijie.shared.RepairLevel;

/** Only detection or upgrade is paid per unit (G06); any other repair is one fee for one unit (G04). */
final class UnitsWithoutDetection implements RecordCheck {

    @Override
    public String code() {
        return "RR-144";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        if (record.units() != null
                && record.units() > 1
                && record.level() != null
                && record.level() != RepairLevel.DETECT_UPGRADE) {
            findings.add(RecordField.UNITS, record.units().toString());
        }
    }
}
