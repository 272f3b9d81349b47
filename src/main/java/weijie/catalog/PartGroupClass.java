package weijie.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The class of the parts of a group when the sheet that brings them names none; the group is what follows the dash of a code. */
@Entity
@Table(name = "part_group_class")
public class PartGroupClass {

    @Id
    @Column(name = "part_group")
    private String partGroup;

    @Enumerated(EnumType.STRING)
    @Column(name = "part_class")
    private PartClass partClass;

    protected PartGroupClass() {}

    public String partGroup() {
        return partGroup;
    }

    public PartClass partClass() {
        return partClass;
    }
}
