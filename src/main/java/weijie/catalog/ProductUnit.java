package weijie.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** A unit that was sold, from the registry of sold units; a serial is unique within its category. */
@Entity
@Table(name = "product_unit")
@IdClass(ProductUnit.Key.class)
public class ProductUnit {

    /** A serial and its category. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String serialNo;
        private String categoryCode;

        public Key() {}

        public Key(String serialNo, String categoryCode) {
            this.serialNo = serialNo;
            this.categoryCode = categoryCode;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.serialNo.equals(serialNo) && key.categoryCode.equals(categoryCode);
        }

        @Override
        public int hashCode() {
            return Objects.hash(serialNo, categoryCode);
        }
    }

    @Id
    @Column(name = "serial_no")
    private String serialNo;

    @Id
    @Column(name = "category_code")
    private String categoryCode;

    @Column(name = "model_id")
    private Long modelId;

    @Column(name = "shipped_on")
    private LocalDate shippedOn;

    @Column(name = "sold_on")
    private LocalDate soldOn;

    protected ProductUnit() {}

    ProductUnit(String serialNo, String categoryCode) {
        this.serialNo = serialNo;
        this.categoryCode = categoryCode;
    }

    public String serialNo() {
        return serialNo;
    }

    public String categoryCode() {
        return categoryCode;
    }

    public Optional<Long> modelId() {
        return Optional.ofNullable(modelId);
    }

    public Optional<LocalDate> shippedOn() {
        return Optional.ofNullable(shippedOn);
    }

    public Optional<LocalDate> soldOn() {
        return Optional.ofNullable(soldOn);
    }

    /** Whether this is more than is known already. */
    boolean wouldLearn(Long modelId, LocalDate shippedOn, LocalDate soldOn) {
        return (modelId != null && !modelId.equals(this.modelId))
                || (shippedOn != null && !shippedOn.equals(this.shippedOn))
                || (soldOn != null && !soldOn.equals(this.soldOn));
    }

    /** What is newly known; what is absent stays as it was. */
    void learn(Long modelId, LocalDate shippedOn, LocalDate soldOn) {
        this.modelId = modelId == null ? this.modelId : modelId;
        this.shippedOn = shippedOn == null ? this.shippedOn : shippedOn;
        this.soldOn = soldOn == null ? this.soldOn : soldOn;
    }
}
