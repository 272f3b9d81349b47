package weijie.repair.check;

import java.util.regex.Pattern;

/** A telephone number is a mobile number, a masked one, or area code and number. */
final class PhoneForm implements RecordCheck {

    private static final Pattern GOOD = Pattern.compile("(\\+?86-?)?1[3-9]\\d(\\d{8}|\\*{4}\\d{4})"
            + "|(\\(0[1-9]\\d{1,2}\\)|0[1-9]\\d{1,2}-?)[2-9*][\\d*]{6,7}(-\\d{1,6})?"
            + "|[48]00-?\\d{3}-?\\d{4}");

    @Override
    public String code() {
        return "RR-110";
    }

    @Override
    public Severity severity() {
        return Severity.REJECTED;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        String phone = record.phone();
        if (phone != null && !GOOD.matcher(phone).matches() && !PhoneLostZero.is(phone)) {
            findings.add(RecordField.CUSTOMER_PHONE, phone);
        }
    }
}
