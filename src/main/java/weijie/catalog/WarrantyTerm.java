package weijie.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import weijie.shared.Change;
import weijie.shared.DateRange;
import weijie.shared.jpa.TimeOrderedId;

/** The months of warranty of a category for units bought within these days. */
@Entity
@Table(name = "warranty_term")
public class WarrantyTerm {

    @Id
    private long id = TimeOrderedId.next();

    @Column(name = "category_code")
    private String categoryCode;

    private int months;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    protected WarrantyTerm() {}

    WarrantyTerm(String categoryCode, int months, LocalDate validFrom) {
        this.categoryCode = categoryCode;
        this.months = months;
        this.validFrom = validFrom;
    }

    public String categoryCode() {
        return categoryCode;
    }

    public int months() {
        return months;
    }

    /** The days of purchase it speaks of. */
    public DateRange validity() {
        return new DateRange(validFrom, validTo);
    }

    void endOn(LocalDate lastDay) {
        validTo = lastDay;
    }

    Map<String, String> facts() {
        return Change.facts("months", months, "validFrom", validFrom, "validTo", validTo);
    }
}
