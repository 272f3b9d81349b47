package weijie.repair.check;

import weijie.shared.Masked;

/** Two telephone numbers stand in one cell: the record has the first, and the other one is named so that it is not lost without a word. */
final class SecondPhone implements RecordCheck {

    @Override
    public String code() {
        return "RR-152";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public boolean isOfTheText() {
        return true;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        String typed = record.draft().fields().get(RecordField.CUSTOMER_PHONE);
        if (typed != null && PhoneText.isSeveral(typed)) {
            findings.add(RecordField.CUSTOMER_PHONE, record.phone(), Masked.phone(PhoneText.second(typed)));
        }
    }
}
