package weijie.repair.check;

import weijie.shared.DayText;

/** A program that mixes Shanghai's old and new time writes a day 43 seconds early: the day that stands there is the one before. */
final class DayWrittenEarly implements RecordCheck {

    @Override
    public String code() {
        return "RR-160";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public boolean isOfTheText() {
        return true;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        tell(RecordField.PURCHASED_ON, record, findings);
        tell(RecordField.ACCEPTED_ON, record, findings);
        tell(RecordField.COMPLETED_ON, record, findings);
    }

    private static void tell(RecordField field, Candidate record, Findings findings) {
        String text = record.text(field);
        if (text != null && DayText.isEarly(text)) {
            findings.add(field, text);
        }
    }
}
