package weijie.repair.check;

/** Claimed under warranty, but bought too long ago for it: the last day is bought plus months, inclusive. */
final class WarrantyRunOut implements RecordCheck {

    @Override
    public String code() {
        return "RR-109";
    }

    @Override
    public Severity severity() {
        return Severity.ABNORMAL;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        if (record.claim() != WarrantyClaim.IN
                || record.purchasedOn() == null
                || record.acceptedOn() == null
                || record.acceptedOn().isAfter(facts.today())
                || record.category() == null) {
            return;
        }
        record.category()
                .warrantyEnd(record.purchasedOn())
                .filter(lastDay -> record.acceptedOn().isAfter(lastDay))
                .ifPresent(lastDay -> findings.add(
                        RecordField.PURCHASED_ON,
                        record.purchasedOn().toString(),
                        record.category().warrantyMonths(record.purchasedOn()).orElseThrow(),
                        lastDay,
                        record.acceptedOn()));
    }
}
