package weijie.repair.check;

import java.util.List;

/**
 * A part that an order used must have been issued to its outlet and still lie there once the parts loop runs (RR-148). It is asked when the
 * order is handed in, of what the stock can give it.
 */
public final class PartNotThere {

    static final String CODE = "RR-148";
    static final Severity SEVERITY = Severity.ABNORMAL;

    private PartNotThere() {}

    /** The finding: so many pieces are needed, so many are there. */
    public static Finding of(String partCode, int needed, int there) {
        return new Finding(
                CODE,
                SEVERITY,
                RecordField.PARTS_USED,
                partCode,
                List.of(Integer.toString(needed), Integer.toString(there)),
                null,
                null);
    }
}
