package weijie.repair.check;

import java.util.List;
import java.util.regex.Pattern;

/** A long number that ends in zeros was probably cut to fifteen digits by a spreadsheet. */
final class DigitsLost implements RecordCheck {

    private static final List<RecordField> FIELDS = List.of(RecordField.ORDER_NO, RecordField.SERIAL_NO);
    private static final Pattern CUT = Pattern.compile("\\d{15}0+");

    @Override
    public String code() {
        return "RR-136";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        for (RecordField field : FIELDS) {
            String text = record.text(field);
            if (text != null && text.endsWith("0") && CUT.matcher(text).matches()) {
                findings.add(field, text);
            }
        }
    }
}
