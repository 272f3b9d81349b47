package weijie.repair.check;

import java.util.List;

/** The fields of a repair record as people fill them in; the key of headers, findings and error texts. */
public enum RecordField {
    ORDER_NO,
    CENTRE_CODE,
    OUTLET_CODE,
    OUTLET_NAME,
    CUSTOMER_NAME,
    CUSTOMER_PHONE,
    CUSTOMER_ADDRESS,
    PRODUCT_CATEGORY,
    BRAND,
    PRODUCT_MODEL,
    SERIAL_NO,
    PURCHASED_ON,
    ACCEPTED_ON,
    COMPLETED_ON,
    SERVICE_MODE,
    WARRANTY_CLAIM,
    FAULT_CODE,
    FAULT_NAME,
    FAULT_DESCRIPTION,
    ACTIONS,
    REPAIR_LEVEL,
    UNITS,
    PARTS_USED,
    LABOUR_FEE,
    STATUS,
    TECHNICIAN,
    REMARK,
    SOURCE_ID;

    private static final List<RecordField> ALL = List.of(values());

    /** Every field, for whoever goes through those of very many records. */
    static List<RecordField> all() {
        return ALL;
    }
}
