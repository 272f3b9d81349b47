package weijie.repair.check;

import java.util.HashMap;
import java.util.Map;

/**
 * An order number stands once in the network (RR-107): of two equal numbers the first row that is not rejected for another reason is
 * kept; a rejected row does not use up its number.
 */
final class DuplicateNumber {

    static final String CODE = "RR-107";
    static final Severity SEVERITY = Severity.REJECTED;

    private final Map<String, Integer> rowOf = new HashMap<>();

    /**
     * Takes the number for this row, or says who has it already.
     *
     * @param there what is stored under the number, or {@code null}; only its own centre is told in what it differs
     */
    void check(Candidate record, boolean stored, StoredRecord there, Findings findings) {
        String number = record.orderNo();
        if (stored) {
            boolean own = there != null && there.centreId() == record.centre().id();
            String differing = own ? FindingText.fields(there.differing(StoredRecord.of(record))) : "";
            findings.by(CODE, SEVERITY).add(RecordField.ORDER_NO, number, "", differing);
            return;
        }
        Integer taken = rowOf.putIfAbsent(number, record.rowNo());
        if (taken != null) {
            findings.by(CODE, SEVERITY).add(RecordField.ORDER_NO, number, taken);
        }
    }
}
