package weijie.repair.check;

/** A serial is one piece: two pieces with serials stand on two lines. */
final class PartSerialOfMany implements RecordCheck {

    @Override
    public String code() {
        return "RR-154";
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
        record.parts().stream()
                .filter(line -> line.hasSerial() && line.quantity() > 1)
                .forEach(line -> findings.add(RecordField.PARTS_USED, line.partCode(), line.quantity()));
    }
}
