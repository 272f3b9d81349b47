package weijie.settlement;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import weijie.shared.Change;
import weijie.shared.Money;
import weijie.shared.Refusal;
import weijie.shared.RepairLevel;
import weijie.shared.jpa.TimeOrderedId;

/** The fee standard of a stretch of time (G06): written by one person, published by another, never changed after that. */
@Entity
@Table(name = "rate_card")
public class RateCard {

    @Id
    private long id = TimeOrderedId.next();

    @Column(name = "card_no")
    private int cardNo;

    private String name;

    @Enumerated(EnumType.STRING)
    private RateCardState state;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "left_over")
    private Money leftOver;

    private String note;

    @Column(name = "confirmed_by")
    private String confirmedBy;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private LocalDateTime madeAt;

    @Column(name = "published_by")
    private String publishedBy;

    @Column(name = "published_at")
    private LocalDateTime publishedAt;

    @OneToMany(mappedBy = "card", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("categoryCode, provinceCode, level")
    private List<RatePrice> prices = new ArrayList<>();

    @Version
    private int version;

    protected RateCard() {}

    RateCard(int cardNo, RateCardEntry entry, String madeBy, LocalDateTime madeAt) {
        this.cardNo = cardNo;
        this.name = entry.name() == null || entry.name().isBlank()
                ? "v" + cardNo
                : entry.name().strip();
        this.state = RateCardState.DRAFT;
        this.validFrom = entry.validFrom();
        this.leftOver = entry.leftOver();
        this.note = entry.note();
        this.madeBy = madeBy;
        this.madeAt = madeAt;
        refuseIncomplete(entry);
        entry.prices().forEach(price -> prices.add(new RatePrice(this, price)));
    }

    private static void refuseIncomplete(RateCardEntry entry) {
        if (entry.validFrom() == null) {
            throw Refusal.invalidField("validFrom", "RC-874");
        }
        for (RepairLevel level : RepairLevel.values()) {
            if (entry.prices().stream().noneMatch(price -> price.isGeneral() && price.level() == level)) {
                throw Refusal.invalidField("prices", "RC-875", level.chinese());
            }
        }
        HashSet<List<Object>> seen = new HashSet<>();
        for (RatePriceRow price : entry.prices()) {
            if (price.price() == null || price.price().isNegative()) {
                throw Refusal.invalidField("prices", "RC-876", price.level().chinese());
            }
            if (!seen.add(Arrays.asList(price.categoryCode(), price.provinceCode(), price.level()))) {
                throw Refusal.invalidField(
                        "prices", "RC-877", price.level().chinese(), price.categoryCode(), price.provinceCode());
            }
        }
    }

    /** A second person puts it into force. */
    void publish(String by, LocalDateTime at) {
        Refusal.unless(state == RateCardState.DRAFT, Refusal.Kind.CONFLICT, "RC-878", cardNo);
        Refusal.unless(!Objects.equals(by, madeBy), Refusal.Kind.FORBIDDEN, "RC-879", cardNo);
        state = RateCardState.PUBLISHED;
        publishedBy = by;
        publishedAt = at;
        if (leftOver == null) {
            confirmedBy = by;
        }
    }

    void withdraw() {
        Refusal.unless(state == RateCardState.DRAFT, Refusal.Kind.CONFLICT, "RC-878", cardNo);
        state = RateCardState.WITHDRAWN;
    }

    /** Headquarters has read the slide the same way. */
    void confirm(String by) {
        Refusal.unless(
                state == RateCardState.PUBLISHED && confirmedBy == null, Refusal.Kind.CONFLICT, "RC-878", cardNo);
        confirmedBy = by;
    }

    /** The next card begins, so this one ends the day before. */
    void endBefore(LocalDate nextFrom) {
        validTo = nextFrom.minusDays(1);
    }

    public long id() {
        return id;
    }

    /** What the audit log keeps of it: each price by what it is the price of. */
    Map<String, String> facts() {
        Map<String, String> facts = Change.facts(
                "name",
                name,
                "status",
                state,
                "validFrom",
                validFrom,
                "validTo",
                validTo,
                "leftOver",
                leftOver,
                "reason",
                note,
                "confirmedBy",
                confirmedBy);
        facts.put(
                "prices",
                prices.stream().map(RatePrice::row).map(RateCard::priced).collect(Collectors.joining("; ")));
        return facts;
    }

    private static String priced(RatePriceRow price) {
        return Stream.of(
                        price.categoryCode(),
                        price.provinceCode(),
                        price.level().name(),
                        price.price().toString())
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    public int cardNo() {
        return cardNo;
    }

    public RateCardState state() {
        return state;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validTo() {
        return validTo;
    }

    public RateCardRow row() {
        return new RateCardRow(
                id,
                cardNo,
                name,
                state,
                validFrom,
                validTo,
                leftOver,
                note,
                confirmedBy,
                madeBy,
                madeAt,
                publishedBy,
                publishedAt,
                version,
                prices.stream().map(RatePrice::row).toList());
    }
}
