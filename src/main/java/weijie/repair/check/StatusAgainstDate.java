package weijie.repair.check;

/** The word for the state and the completion date contradict each other; the date decides. */
final class StatusAgainstDate implements RecordCheck {

    @Override
    public String code() {
        return "RR-134";
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
        if (record.status() == null || record.completedOn() == null && record.has(RecordField.COMPLETED_ON)) {
            return;
        }
        boolean doneWithoutDate = record.status() == StatusWord.DONE && record.completedOn() == null;
        boolean openWithDate = !record.status().isOver() && record.completedOn() != null;
        if (doneWithoutDate || openWithDate) {
            findings.add(RecordField.STATUS, record.text(RecordField.STATUS));
        }
    }
}
