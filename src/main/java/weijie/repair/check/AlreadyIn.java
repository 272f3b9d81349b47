package weijie.repair.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a file that is equal in every field to a stored record is that record (RR-147): it is skipped and shown beside it, and nobody
 * has to give it another number. Both are read with the same masters and words.
 */
public final class AlreadyIn {

    public static final String CODE = "RR-147";
    static final Severity SEVERITY = Severity.INFO;

    private AlreadyIn() {}

    /** @param stored what is stored under the numbers that are taken, as it would be read today */
    static Optional<Finding> check(Candidate record, Map<String, StoredRecord> stored) {
        if (!StoredRecord.of(record).equals(stored.get(record.orderNo()))) {
            return Optional.empty();
        }
        return Optional.of(new Finding(CODE, SEVERITY, RecordField.ORDER_NO, record.orderNo(), List.of(), null, null));
    }
}
