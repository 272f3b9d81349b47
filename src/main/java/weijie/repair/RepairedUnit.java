package weijie.repair;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import weijie.repair.check.RecordField;
import weijie.repair.check.StoredRecord;
import weijie.repair.check.WarrantyClaim;

/** The unit that was repaired, as its record describes it, and the warranty claimed for it. */
@Embeddable
class RepairedUnit {

    @Column(name = "category_code")
    private String categoryCode;

    private String model;
    private String brand;

    @Column(name = "serial_no")
    private String serialNo;

    @Column(name = "purchased_on")
    private LocalDate purchasedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "claimed_warranty")
    private WarrantyClaim claimedWarranty;

    @Column(name = "warranty_word")
    private String warrantyWord;

    protected RepairedUnit() {}

    RepairedUnit(StoredRecord record) {
        categoryCode = record.categoryCode();
        model = record.model();
        brand = record.brand();
        serialNo = record.serialNo();
        purchasedOn = record.purchasedOn();
        readClaim(record);
    }

    /** Takes the claim as it is read today. */
    final void readClaim(StoredRecord record) {
        claimedWarranty = record.claimedWarranty();
        warrantyWord = record.unread().warranty();
    }

    /** As it would be typed again. */
    void into(Map<RecordField, String> fields) {
        fields.put(RecordField.PRODUCT_CATEGORY, categoryCode);
        fields.put(RecordField.PRODUCT_MODEL, model);
        fields.put(RecordField.BRAND, brand);
        fields.put(RecordField.SERIAL_NO, serialNo);
        fields.put(RecordField.PURCHASED_ON, Objects.toString(purchasedOn, null));
        fields.put(
                RecordField.WARRANTY_CLAIM,
                warrantyWord == null ? Objects.toString(claimedWarranty, null) : warrantyWord);
    }

    String serialNo() {
        return serialNo;
    }

    String categoryCode() {
        return categoryCode;
    }

    String model() {
        return model;
    }

    /** {@code null} without a proof of purchase. */
    LocalDate purchasedOn() {
        return purchasedOn;
    }
}
