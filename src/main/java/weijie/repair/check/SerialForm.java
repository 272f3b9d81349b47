package weijie.repair.check;

import java.util.regex.Pattern;
import weijie.catalog.SerialFormat;

/** A serial must have the form its category prescribes and, where there is one, the right check character. */
final class SerialForm implements RecordCheck {

    private static final Pattern ANY = Pattern.compile("[A-Z0-9][A-Z0-9./_-]{2,39}");

    @Override
    public String code() {
        return "RR-103";
    }

    @Override
    public Severity severity() {
        return Severity.REJECTED;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        String serial = record.serialNo();
        if (serial == null || record.category() == null || ScientificNotation.is(serial)) {
            return;
        }
        if (!ANY.matcher(serial).matches() || record.category().serials().judge(serial) != SerialFormat.Verdict.FITS) {
            findings.add(RecordField.SERIAL_NO, serial, record.category().name());
        }
    }
}
