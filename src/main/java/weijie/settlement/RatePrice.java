package weijie.settlement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import weijie.shared.Money;
import weijie.shared.RepairLevel;
import weijie.shared.jpa.TimeOrderedId;

/** One price on a rate card, for every category and province or for particular ones. */
@Entity
@Table(name = "rate_price")
public class RatePrice {

    @Id
    private long id = TimeOrderedId.next();

    @ManyToOne(optional = false)
    @JoinColumn(name = "card_id")
    private RateCard card;

    @Column(name = "category_code")
    private String categoryCode = "";

    @Column(name = "province_code")
    private String provinceCode = "";

    @Enumerated(EnumType.STRING)
    private RepairLevel level;

    private Money price;

    protected RatePrice() {}

    RatePrice(RateCard card, RatePriceRow entry) {
        this.card = card;
        this.categoryCode = entry.categoryCode();
        this.provinceCode = entry.provinceCode();
        this.level = entry.level();
        this.price = entry.price();
    }

    RatePriceRow row() {
        return new RatePriceRow(categoryCode, provinceCode, level, price);
    }
}
