package weijie.network;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import weijie.shared.DateRange;
import weijie.shared.jpa.TimeOrderedId;

/** A slice of time in which an outlet belongs to one centre. */
@Entity
@Table(name = "outlet_assignment")
public class OutletAssignment {

    @Id
    private long id = TimeOrderedId.next();

    @Column(name = "outlet_id")
    private long outletId;

    @Column(name = "centre_id")
    private long centreId;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    protected OutletAssignment() {}

    OutletAssignment(long outletId, long centreId, LocalDate validFrom) {
        this.outletId = outletId;
        this.centreId = centreId;
        this.validFrom = validFrom;
    }

    public long outletId() {
        return outletId;
    }

    public long centreId() {
        return centreId;
    }

    public DateRange validity() {
        return new DateRange(validFrom, validTo);
    }

    void endOn(LocalDate lastDay) {
        validTo = lastDay;
    }

    /** The slice was wrong from its first day on. */
    void correct(long centreId) {
        this.centreId = centreId;
    }
}
