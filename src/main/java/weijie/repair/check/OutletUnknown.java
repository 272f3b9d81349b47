package weijie.repair.check;

/**
 * The outlet must exist, belong to the centre named on the day of completion, and be one the sender may answer for.
 */
final class OutletUnknown implements RecordCheck {

    @Override
    public String code() {
        return "RR-101";
    }

    @Override
    public Severity severity() {
        return Severity.REJECTED;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        String code = record.text(RecordField.OUTLET_CODE);
        if (code == null) {
            return;
        }
        String claimed = record.text(RecordField.CENTRE_CODE);
        boolean fits = record.outlet() != null
                && record.centre() != null
                && (claimed == null || claimed.equals(record.centre().code()))
                && facts.scope().covers(record.centre().id(), record.outlet().id());
        if (!fits) {
            findings.add(RecordField.OUTLET_CODE, code, claimed == null ? "" : claimed);
        }
    }
}
