package weijie.repair.check;

import java.util.List;
import java.util.regex.Pattern;

/** A number that a spreadsheet turned into scientific notation has lost digits for good. */
final class ScientificNotation implements RecordCheck {

    private static final List<RecordField> FIELDS = List.of(RecordField.ORDER_NO, RecordField.SERIAL_NO);
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d+\\.\\d+E\\+?\\d+|\\d+E\\+\\d+");

    @Override
    public String code() {
        return "RR-102";
    }

    @Override
    public Severity severity() {
        return Severity.REJECTED;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        for (RecordField field : FIELDS) {
            String text = record.text(field);
            if (text != null && is(text)) {
                findings.add(field, text);
            }
        }
    }

    /** Whether another check need not complain about the same text again. */
    static boolean is(String text) {
        return text.indexOf('E') > 0 && SCIENTIFIC.matcher(text).matches();
    }
}
