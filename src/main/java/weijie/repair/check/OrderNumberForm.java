package weijie.repair.check;

import java.util.regex.Pattern;

/**
 * An order number is letters, digits and a few signs, so that it can be read out, scanned and put into an address.
 */
final class OrderNumberForm implements RecordCheck {

    private static final Pattern GOOD = Pattern.compile("[\\p{IsHan}A-Z0-9][\\p{IsHan}A-Z0-9._()-]*");

    @Override
    public String code() {
        return "RR-139";
    }

    @Override
    public Severity severity() {
        return Severity.REJECTED;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        String number = record.has(RecordField.ORDER_NO) ? record.orderNo() : null;
        if (number != null
                && !ScientificNotation.is(number)
                && !GOOD.matcher(number).matches()) {
            findings.add(RecordField.ORDER_NO, number);
        }
    }
}
