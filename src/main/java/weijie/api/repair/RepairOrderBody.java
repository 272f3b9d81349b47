package weijie.api.repair;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import weijie.repair.check.PartLine;
import weijie.repair.check.RecordDraft;
import weijie.repair.check.RecordField;

/**
 * A repair record as it is sent: text by text, read and checked exactly as a row of a spreadsheet.
 *
 * @param partsUsed all parts as one text
 * @param parts the same one by one, which comes before the text
 */
public record RepairOrderBody(
        String orderNo,
        String centreCode,
        String outletCode,
        String customerName,
        String customerPhone,
        String customerAddress,
        String productCategory,
        String brand,
        String productModel,
        String serialNo,
        String purchasedOn,
        String acceptedOn,
        String completedOn,
        String serviceMode,
        String warrantyClaim,
        String faultCode,
        String faultDescription,
        String actions,
        String repairLevel,
        String units,
        String partsUsed,
        List<Part> parts,
        String status,
        String technician,
        String remark,
        String sourceId) {

    /** A part as it is sent. */
    public record Part(String partCode, Integer quantity, String oldPartTag, String oldSerial, String newSerial) {

        String text() {
            return PartLine.write(
                    partCode == null ? "" : partCode.strip(),
                    String.valueOf(quantity == null ? 1 : quantity),
                    oldPartTag,
                    oldSerial,
                    newSerial);
        }
    }

    private String allParts() {
        return parts == null ? partsUsed : parts.stream().map(Part::text).collect(Collectors.joining(";"));
    }

    /** The name of a field in JSON: {@code SERIAL_NO} is {@code serialNo}. */
    static String name(RecordField field) {
        StringBuilder name = new StringBuilder();
        for (String word : field.name().toLowerCase(java.util.Locale.ROOT).split("_")) {
            name.append(name.length() == 0 ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    static Map<String, String> names(Map<RecordField, String> fields) {
        Map<String, String> named = new LinkedHashMap<>();
        fields.forEach((field, text) -> named.put(name(field), text));
        return named;
    }

    RecordDraft draft() {
        return over(new RecordDraft(0, Map.of()));
    }

    /** The draft with what is given here laid over it. */
    RecordDraft over(RecordDraft draft) {
        Map<RecordField, String> fields = new EnumMap<>(RecordField.class);
        fields.putAll(draft.fields());
        lay(fields, RecordField.ORDER_NO, orderNo);
        lay(fields, RecordField.CENTRE_CODE, centreCode);
        lay(fields, RecordField.OUTLET_CODE, outletCode);
        lay(fields, RecordField.CUSTOMER_NAME, customerName);
        lay(fields, RecordField.CUSTOMER_PHONE, customerPhone);
        lay(fields, RecordField.CUSTOMER_ADDRESS, customerAddress);
        lay(fields, RecordField.PRODUCT_CATEGORY, productCategory);
        lay(fields, RecordField.BRAND, brand);
        lay(fields, RecordField.PRODUCT_MODEL, productModel);
        lay(fields, RecordField.SERIAL_NO, serialNo);
        lay(fields, RecordField.PURCHASED_ON, purchasedOn);
        lay(fields, RecordField.ACCEPTED_ON, acceptedOn);
        lay(fields, RecordField.COMPLETED_ON, completedOn);
        lay(fields, RecordField.SERVICE_MODE, serviceMode);
        lay(fields, RecordField.WARRANTY_CLAIM, warrantyClaim);
        lay(fields, RecordField.FAULT_CODE, faultCode);
        lay(fields, RecordField.FAULT_DESCRIPTION, faultDescription);
        lay(fields, RecordField.ACTIONS, actions);
        lay(fields, RecordField.REPAIR_LEVEL, repairLevel);
        lay(fields, RecordField.UNITS, units);
        lay(fields, RecordField.PARTS_USED, allParts());
        lay(fields, RecordField.STATUS, status);
        lay(fields, RecordField.TECHNICIAN, technician);
        lay(fields, RecordField.REMARK, remark);
        lay(fields, RecordField.SOURCE_ID, sourceId);
        return new RecordDraft(draft.rowNo(), fields);
    }

    private static void lay(Map<RecordField, String> fields, RecordField field, String text) {
        if (text != null) {
            fields.put(field, text);
        }
    }
}
