package weijie.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import weijie.shared.Change;
import weijie.shared.DateRange;
import weijie.shared.Money;
import weijie.shared.jpa.TimeOrderedId;

/** The settlement price of a part for parts issued within these days. */
@Entity
@Table(name = "part_price")
public class PartPrice {

    @Id
    private long id = TimeOrderedId.next();

    @Column(name = "part_id")
    private long partId;

    private Money price;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    protected PartPrice() {}

    PartPrice(long partId, Money price, LocalDate validFrom) {
        this.partId = partId;
        this.price = price;
        this.validFrom = validFrom;
    }

    public long partId() {
        return partId;
    }

    public Money price() {
        return price;
    }

    public DateRange validity() {
        return new DateRange(validFrom, validTo);
    }

    void endOn(LocalDate lastDay) {
        validTo = lastDay;
    }

    Map<String, String> facts() {
        return Change.facts("price", price, "validFrom", validFrom, "validTo", validTo);
    }
}
