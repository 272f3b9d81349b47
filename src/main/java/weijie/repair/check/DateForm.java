package weijie.repair.check;

import java.time.LocalDate;

/** A date must be one that exists, in any of the usual spellings. */
final class DateForm implements RecordCheck {

    @Override
    public String code() {
        return "RR-104";
    }

    @Override
    public Severity severity() {
        return Severity.REJECTED;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        refuse(RecordField.PURCHASED_ON, record.purchasedOn(), record, findings);
        refuse(RecordField.ACCEPTED_ON, record.acceptedOn(), record, findings);
        refuse(RecordField.COMPLETED_ON, record.completedOn(), record, findings);
    }

    private static void refuse(RecordField field, LocalDate read, Candidate record, Findings findings) {
        if (read == null && record.has(field) && !YearMissing.is(record.text(field))) {
            findings.add(field, record.text(field));
        }
    }
}
