package weijie.repair.check;

import java.time.LocalDate;

/** Nothing was bought, accepted or handed over after today. */
final class FutureDate implements RecordCheck {

    @Override
    public String code() {
        return "RR-116";
    }

    @Override
    public Severity severity() {
        return Severity.REJECTED;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        refuse(RecordField.PURCHASED_ON, record.purchasedOn(), facts.today(), findings);
        refuse(RecordField.ACCEPTED_ON, record.acceptedOn(), facts.today(), findings);
        refuse(RecordField.COMPLETED_ON, record.completedOn(), facts.today(), findings);
    }

    private static void refuse(RecordField field, LocalDate date, LocalDate today, Findings findings) {
        if (date != null && date.isAfter(today)) {
            findings.add(field, date.toString(), today);
        }
    }
}
