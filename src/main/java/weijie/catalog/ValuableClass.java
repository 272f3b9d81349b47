package weijie.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import weijie.shared.DateRange;

/** A class of parts that counts as valuable within these days: the closed list of G21. */
@Entity
@Table(name = "valuable_class")
public class ValuableClass {

    @Id
    private long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "part_class")
    private PartClass partClass;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    protected ValuableClass() {}

    public PartClass partClass() {
        return partClass;
    }

    public DateRange validity() {
        return new DateRange(validFrom, validTo);
    }
}
