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

    /** Faults of one group are the same fault to a repeat window that asks for it (G05); a code alone is a group of its own. */
    @Column(name = "fault_group")
    private String faultGroup;

    @Version
    private int version;

    protected FaultCode() {}

    FaultCode(String code, String name, RepairLevel highestLevel, String group) {
        this.code = code;
        describe(name, highestLevel, group);
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

    public String faultGroup() {
        return faultGroup;
    }

    public int version() {
        return version;
    }

    /**
     * @param group its group, or {@code null} for a group of its own
     */
    void describe(String name, RepairLevel highestLevel, String group) {
        this.name = name;
        this.highestLevel = highestLevel;
        this.faultGroup = group == null ? code : group;
    }

    Map<String, String> facts() {
        return Change.facts("name", name, "highestLevel", highestLevel, "faultGroup", faultGroup);
    }
}
