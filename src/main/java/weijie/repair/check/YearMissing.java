package weijie.repair.check;

import java.util.List;
import weijie.shared.DayText;

/** A day is written without its year, which nobody guesses: whoever hands in a file says of which year its days are. */
final class YearMissing implements RecordCheck {

    static final String CODE = "RR-151";

    private static final List<RecordField> DAYS =
            List.of(RecordField.PURCHASED_ON, RecordField.ACCEPTED_ON, RecordField.COMPLETED_ON);

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Severity severity() {
        return Severity.REJECTED;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        for (RecordField field : DAYS) {
            if (is(record.text(field))) {
                findings.add(field, record.text(field));
            }
        }
    }

    static boolean is(String text) {
        return text != null && DayText.isWithoutYear(text);
    }
}
