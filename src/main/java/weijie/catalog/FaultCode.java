package weijie.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Map;
import weijie.shared.Change;
import weijie.shared.RepairLevel;

/** What can be wrong with a product, and the highest level of work that it can call for (G07). */
@Entity
@Table(name = "fault_code")
public class FaultCode {

    @Id
    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "highest_level")
    private RepairLevel highestLevel;

    @Version
    private int version;

    protected FaultCode() {}

    FaultCode(String code, String name, RepairLevel highestLevel) {
        this.code = code;
        this.name = name;
        this.highestLevel = highestLevel;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public RepairLevel highestLevel() {
        return highestLevel;
    }

    public int version() {
        return version;
    }

    void describe(String name, RepairLevel highestLevel) {
        this.name = name;
        this.highestLevel = highestLevel;
    }

    Map<String, String> facts() {
        return Change.facts("name", name, "highestLevel", highestLevel);
    }
}
