package weijie.repair.check;

import java.util.regex.Pattern;

/** An area code whose leading zero a spreadsheet has eaten. */
final class PhoneLostZero implements RecordCheck {

    private static final Pattern WITHOUT_ZERO = Pattern.compile("(10|2\\d|[3-9]\\d{2})-?[2-9]\\d{6,7}");

    @Override
    public String code() {
        return "RR-133";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        String phone = record.phone();
        if (phone != null && is(phone)) {
            findings.add(RecordField.CUSTOMER_PHONE, phone);
        }
    }

    /** Whether it would be a good number with a zero before it. */
    static boolean is(String phone) {
        return WITHOUT_ZERO.matcher(phone).matches();
    }
}
