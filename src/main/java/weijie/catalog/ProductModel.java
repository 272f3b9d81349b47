package weijie.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import weijie.shared.jpa.TimeOrderedId;

/** A model of product; the same designation may stand in two categories and is then two models. */
@Entity
@Table(name = "product_model")
public class ProductModel {

    @Id
    private long id = TimeOrderedId.next();

    private String model;

    @Column(name = "category_code")
    private String categoryCode;

    @Version
    private int version;

    protected ProductModel() {}

    ProductModel(String model, String categoryCode) {
        this.model = model;
        this.categoryCode = categoryCode;
    }

    public long id() {
        return id;
    }

    public String model() {
        return model;
    }

    public String categoryCode() {
        return categoryCode;
    }

    public int version() {
        return version;
    }
}
