package weijie.repair.check;

/** Full-width characters, spaces or lower case were put right in a coded field. */
final class NormalisedText implements RecordCheck {

    @Override
    public String code() {
        return "RR-100";
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
        for (RecordField field : record.putRight()) {
            findings.add(field, record.draft().get(field).orElse(""), record.text(field));
        }
    }
}
