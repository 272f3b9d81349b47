package weijie.repair.check;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The serial of a part is letters and digits, as it stands on the piece; digits that a spreadsheet has rounded are gone. */
final class PartSerialForm implements RecordCheck {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9._/-]{2,39}");

    @Override
    public String code() {
        return "RR-150";
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
                .flatMap(line -> Stream.of(line.oldSerial(), line.newSerial()))
                .filter(serial -> serial != null && !FORM.matcher(serial).matches())
                .forEach(serial -> findings.add(RecordField.PARTS_USED, serial));
    }
}
