package weijie.repair.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import weijie.shared.RepairLevel;

/**
 * A record that passed the checks far enough to be stored, in the types of the database.
 *
 * @param centreId the outlet's centre on the completion date, before completion on the accepted date
 * @param claimedWarranty what it claims, or {@code null}
 * @param level {@code null} where it is a word that nobody knows
 * @param units counts only for detection or upgrade
 * @param unrepaired handed over unrepaired
 */
public record StoredRecord(
        String orderNo,
        long centreId,
        long outletId,
        String categoryCode,
        String model,
        String brand,
        String serialNo,
        LocalDate purchasedOn,
        WarrantyClaim claimedWarranty,
        String serviceMode,
        String customerName,
        String customerPhone,
        String customerAddress,
        LocalDate acceptedOn,
        LocalDate completedOn,
        String faultCode,
        String faultDescription,
        String actions,
        RepairLevel level,
        int units,
        String technician,
        String remark,
        String sourceId,
        RepairStatus repairStatus,
        boolean unrepaired,
        UnreadWords unread,
        List<PartLine> parts) {

    private static final Map<RecordField, Function<StoredRecord, Object>> COMPARED = compared();

    private static Map<RecordField, Function<StoredRecord, Object>> compared() {
        Map<RecordField, Function<StoredRecord, Object>> parts = new EnumMap<>(RecordField.class);
        parts.put(RecordField.OUTLET_CODE, StoredRecord::outletId);
        parts.put(RecordField.PRODUCT_CATEGORY, StoredRecord::categoryCode);
        parts.put(RecordField.PRODUCT_MODEL, StoredRecord::model);
        parts.put(RecordField.BRAND, StoredRecord::brand);
        parts.put(RecordField.SERIAL_NO, StoredRecord::serialNo);
        parts.put(RecordField.PURCHASED_ON, StoredRecord::purchasedOn);
        parts.put(RecordField.WARRANTY_CLAIM, StoredRecord::claimedWarranty);
        parts.put(RecordField.SERVICE_MODE, StoredRecord::serviceMode);
        parts.put(RecordField.CUSTOMER_NAME, StoredRecord::customerName);
        parts.put(RecordField.CUSTOMER_PHONE, StoredRecord::customerPhone);
        parts.put(RecordField.CUSTOMER_ADDRESS, StoredRecord::customerAddress);
        parts.put(RecordField.ACCEPTED_ON, StoredRecord::acceptedOn);
        parts.put(RecordField.COMPLETED_ON, StoredRecord::completedOn);
        parts.put(RecordField.FAULT_CODE, StoredRecord::faultCode);
        parts.put(RecordField.FAULT_DESCRIPTION, StoredRecord::faultDescription);
        parts.put(RecordField.ACTIONS, StoredRecord::actions);
        parts.put(RecordField.REPAIR_LEVEL, StoredRecord::level);
        parts.put(RecordField.UNITS, StoredRecord::units);
        parts.put(RecordField.TECHNICIAN, StoredRecord::technician);
        parts.put(RecordField.REMARK, StoredRecord::remark);
        parts.put(RecordField.SOURCE_ID, StoredRecord::sourceId);
        parts.put(RecordField.STATUS, StoredRecord::repairStatus);
        parts.put(RecordField.PARTS_USED, StoredRecord::parts);
        return parts;
    }

    public static StoredRecord of(Candidate record) {
        boolean completed = record.completedOn() != null;
        StatusWord word = record.status();
        return new StoredRecord(
                record.orderNo(),
                record.centre().id(),
                record.outlet().id(),
                record.category().code(),
                record.model(),
                record.text(RecordField.BRAND),
                record.serialNo(),
                record.purchasedOn(),
                record.claim(),
                record.text(RecordField.SERVICE_MODE),
                record.text(RecordField.CUSTOMER_NAME),
                record.phone(),
                record.text(RecordField.CUSTOMER_ADDRESS),
                record.acceptedOn(),
                record.completedOn(),
                record.has(RecordField.FAULT_CODE) ? record.text(RecordField.FAULT_CODE) : null,
                record.text(RecordField.FAULT_DESCRIPTION),
                record.text(RecordField.ACTIONS),
                record.level(),
                record.units(),
                record.text(RecordField.TECHNICIAN),
                record.text(RecordField.REMARK),
                record.text(RecordField.SOURCE_ID),
                word == null ? completed ? RepairStatus.HANDED_OVER : RepairStatus.ACCEPTED : word.meaning(completed),
                record.isUnrepaired(),
                UnreadWords.of(record),
                record.parts());
    }

    /** The fields in which another record under the same number says something else. */
    List<RecordField> differing(StoredRecord other) {
        List<RecordField> fields = new ArrayList<>();
        COMPARED.forEach((field, part) -> {
            if (!Objects.equals(part.apply(this), part.apply(other))) {
                fields.add(field);
            }
        });
        return fields;
    }

    /** What the column holds: of a word that nobody knows the least there is, and nothing is paid for it. */
    public RepairLevel levelKept() {
        return level == null ? RepairLevel.DETECT_UPGRADE : level;
    }

    /** The month that settles it, or {@code null} while it is work in progress. */
    public String completedMonth() {
        return completedOn == null ? null : completedOn.toString().substring(0, 7);
    }
}
