package weijie.repair.check;

/** Without a telephone number nobody can call the customer back. */
final class PhoneMissing implements RecordCheck {

    @Override
    public String code() {
        return "RR-140";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        if (record.phone() == null) {
            findings.add(RecordField.CUSTOMER_PHONE, null);
        }
    }
}
