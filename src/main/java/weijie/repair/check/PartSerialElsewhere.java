package weijie.repair.check;

import java.util.List;

/**
 * A piece that was sent to one outlet was not put in by another (RR-157); asked only of pieces that an issue named by their serials, when
 * the order is handed in.
 */
public final class PartSerialElsewhere {

    static final String CODE = "RR-157";
    static final Severity SEVERITY = Severity.ABNORMAL;

    private PartSerialElsewhere() {}

    /** The finding about a piece that was sent to somebody else. */
    public static Finding of(String partCode, String serial) {
        return new Finding(CODE, SEVERITY, RecordField.PARTS_USED, serial, List.of(partCode), null, null);
    }
}
