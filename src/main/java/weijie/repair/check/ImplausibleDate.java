package weijie.repair.check;

import java.time.LocalDate;

/** A repair before 2000 is a slip of the pen or a misread cell. */
final class ImplausibleDate implements RecordCheck {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    @Override
    public String code() {
        return "RR-143";
    }

    @Override
    public Severity severity() {
        return Severity.REJECTED;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        refuse(RecordField.ACCEPTED_ON, record.acceptedOn(), findings);
        refuse(RecordField.COMPLETED_ON, record.completedOn(), findings);
    }

    private static void refuse(RecordField field, LocalDate date, Findings findings) {
        if (date != null && date.isBefore(EARLIEST)) {
            findings.add(field, date.toString(), EARLIEST);
        }
    }
}
