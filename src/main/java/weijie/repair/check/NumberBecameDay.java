package weijie.repair.check;

import weijie.shared.DayText;

/** A spreadsheet takes numbers such as 10-1 for a day of October; what was typed is lost. */
final class NumberBecameDay implements RecordCheck {

    @Override
    public String code() {
        return "RR-161";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        tell(RecordField.ORDER_NO, record, findings);
        tell(RecordField.SERIAL_NO, record, findings);
    }

    private static void tell(RecordField field, Candidate record, Findings findings) {
        String text = record.text(field);
        if (text != null && DayText.isLikeDay(text)) {
            findings.add(field, text);
        }
    }
}
