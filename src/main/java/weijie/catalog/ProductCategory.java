package weijie.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Map;
import java.util.Optional;
import weijie.shared.Change;

/** A family of products with one warranty term and one format of serial numbers. */
@Entity
@Table(name = "product_category")
public class ProductCategory {

    @Id
    private String code;

    private String name;

    @Column(name = "serial_pattern")
    private String serialPattern;

    @Enumerated(EnumType.STRING)
    @Column(name = "serial_check")
    private SerialCheck serialCheck;

    @Version
    private int version;

    protected ProductCategory() {}

    ProductCategory(String code, String name, String serialPattern, SerialCheck serialCheck) {
        this.code = code;
        this.name = name;
        this.serialPattern = serialPattern;
        this.serialCheck = serialCheck;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public Optional<String> serialPattern() {
        return Optional.ofNullable(serialPattern);
    }

    public SerialCheck serialCheck() {
        return serialCheck;
    }

    public int version() {
        return version;
    }

    void rename(String name) {
        this.name = name;
    }

    void expectSerials(String pattern, SerialCheck check) {
        this.serialPattern = pattern;
        this.serialCheck = check;
    }

    Map<String, String> facts() {
        return Change.facts("name", name, "serialPattern", serialPattern, "serialCheck", serialCheck);
    }
}
