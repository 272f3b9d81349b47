package weijie.repair;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Map;
import weijie.repair.check.RecordField;
import weijie.repair.check.StoredRecord;

/** Who brought the unit; in full, so whoever shows it masks it. */
@Embeddable
class Customer {

    @Column(name = "customer_name")
    private String name;

    @Column(name = "customer_phone")
    private String phone;

    @Column(name = "customer_address")
    private String address;

    protected Customer() {}

    Customer(StoredRecord record) {
        name = record.customerName();
        phone = record.customerPhone();
        address = record.customerAddress();
    }

    /** As it would be typed again. */
    void into(Map<RecordField, String> fields) {
        fields.put(RecordField.CUSTOMER_NAME, name);
        fields.put(RecordField.CUSTOMER_PHONE, phone);
        fields.put(RecordField.CUSTOMER_ADDRESS, address);
    }
}
