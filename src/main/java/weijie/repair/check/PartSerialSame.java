package weijie.repair.check;

import java.util.HashSet;
import java.util.Set;

/** What was taken out is not what was put in, and two lines do not put in the same piece. */
final class PartSerialSame implements RecordCheck {

    @Override
    public String code() {
        return "RR-155";
    }

    @Override
    public Severity severity() {
        return Severity.REJECTED;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        if (record.parts() == null) {
            return;
        }
        Set<String> fresh = new HashSet<>();
        for (PartLine line : record.parts()) {
            if (line.newSerial() != null
                    && (line.newSerial().equals(line.oldSerial())
                            || !fresh.add(line.partCode() + '/' + line.newSerial()))) {
                findings.add(RecordField.PARTS_USED, line.newSerial(), line.partCode());
            }
        }
    }
}
