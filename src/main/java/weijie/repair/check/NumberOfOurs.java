package weijie.repair.check;

import java.util.regex.Pattern;

/**
 * Numbers with this mark are drawn by the system alone (RR-159): a number that people give can never be one that a record is given later, nor
 * the other way round.
 */
final class NumberOfOurs {

    static final String CODE = "RR-159";
    static final Severity SEVERITY = Severity.REJECTED;

    private static final Pattern MARKED = Pattern.compile(".*-Z\\d+");

    private NumberOfOurs() {}

    static void check(Candidate record, Findings findings) {
        if (MARKED.matcher(record.orderNo()).matches()) {
            findings.by(CODE, SEVERITY).add(RecordField.ORDER_NO, record.orderNo());
        }
    }
}
