package weijie.network;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import weijie.shared.Change;
import weijie.shared.DateRange;
import weijie.shared.RepairLevel;
import weijie.shared.jpa.TimeOrderedId;

/** What an outlet may repair, and up to which level; none recorded at all means everything. */
@Entity
@Table(name = "authorisation")
public class Authorisation {

    @Id
    private long id = TimeOrderedId.next();

    @Column(name = "outlet_id")
    private long outletId;

    @Column(name = "category_code")
    private String categoryCode;

    @Enumerated(EnumType.STRING)
    @Column(name = "highest_level")
    private RepairLevel highestLevel;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    protected Authorisation() {}

    Authorisation(long outletId, String categoryCode, RepairLevel highestLevel, DateRange validity) {
        this.outletId = outletId;
        this.categoryCode = categoryCode;
        this.highestLevel = highestLevel;
        this.validFrom = validity.from();
        this.validTo = validity.to();
    }

    public long id() {
        return id;
    }

    public long outletId() {
        return outletId;
    }

    public String categoryCode() {
        return categoryCode;
    }

    public RepairLevel highestLevel() {
        return highestLevel;
    }

    public DateRange validity() {
        return new DateRange(validFrom, validTo);
    }

    void endOn(LocalDate lastDay) {
        validTo = lastDay;
    }

    Map<String, String> facts() {
        return Change.facts(
                "categoryCode", categoryCode, "highestLevel", highestLevel, "validFrom", validFrom, "validTo", validTo);
    }
}
