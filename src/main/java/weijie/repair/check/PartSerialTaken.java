package weijie.repair.check;

import java.util.List;

/**
 * A piece that stands in one unit was not put into another one too (RR-156). It is asked when the order is handed in, of what stands
 * drawn in the network.
 */
public final class PartSerialTaken {

    static final String CODE = "RR-156";
    static final Severity SEVERITY = Severity.ABNORMAL;

    private PartSerialTaken() {}

    /**
     * The finding about a piece that another order has.
     *
     * @param orderNo that order, shown only to those in whose scope it is
     */
    public static Finding of(String partCode, String serial, String orderNo) {
        return new Finding(CODE, SEVERITY, RecordField.PARTS_USED, serial, List.of(partCode), orderNo, null);
    }
}
