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
import weijie.shared.jpa.TimeOrderedId;

/** A spare part; its prices change with time and stand apart. */
@Entity
@Table(name = "part")
public class Part {

    @Id
    private long id = TimeOrderedId.next();

    private String code;
    private String name;

    @Column(name = "category_code")
    private String categoryCode;

    @Enumerated(EnumType.STRING)
    @Column(name = "part_class")
    private PartClass partClass;

    @Column(name = "must_return")
    private boolean mustReturn;

    @Version
    private int version;

    protected Part() {}

    Part(String code, String name, String categoryCode, PartClass partClass, boolean mustReturn) {
        this.code = code;
        describe(name, categoryCode, partClass, mustReturn);
    }

    public long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** The category it fits; a part without one fits every category. */
    public Optional<String> categoryCode() {
        return Optional.ofNullable(categoryCode);
    }

    public PartClass partClass() {
        return partClass;
    }

    /** Whether the removed part must go back to headquarters (G09). */
    public boolean mustReturn() {
        return mustReturn;
    }

    public int version() {
        return version;
    }

    void describe(String name, String categoryCode, PartClass partClass, boolean mustReturn) {
        this.name = name;
        this.categoryCode = categoryCode;
        this.partClass = partClass;
        this.mustReturn = mustReturn;
    }

    Map<String, String> facts() {
        return Change.facts(
                "name", name, "categoryCode", categoryCode, "partClass", partClass, "mustReturn", mustReturn);
    }
}
