package weijie.web.settlement;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import weijie.settlement.RateCardDesk;
import weijie.settlement.RateCardRow;
import weijie.settlement.RateCardState;
import weijie.settlement.SettlementDesk;
import weijie.settlement.WhatIfRow;
import weijie.settlement.WhatIfTotal;
import weijie.shared.Money;
import weijie.shared.RepairLevel;
import weijie.web.Say;
import weijie.web.Show;

/** What past months would have cost with other prices: a draft card's, or some tried out; nothing is changed. */
@Named
@ViewScoped
public class WhatIfPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MONTHS_BACK = 3;

    @Inject
    SettlementDesk desk;

    @Inject
    RateCardDesk cardDesk;

    @Inject
    Say say;

    @Inject
    Clock clock;

    private List<RateCardRow> cards;
    private Integer card;
    private List<PriceInput> prices = new ArrayList<>();
    private YearMonth from;
    private YearMonth to;
    private List<WhatIfRow> rows = List.of();

    @PostConstruct
    void begin() {
        LocalDate today = LocalDate.now(clock);
        cards = cardDesk.list().stream()
                .filter(one -> one.state() != RateCardState.WITHDRAWN)
                .toList();
        card = cards.stream()
                .filter(one -> one.isInForce(today))
                .findFirst()
                .map(RateCardRow::cardNo)
                .orElse(null);
        to = YearMonth.from(today).minusMonths(1);
        from = to.minusMonths(MONTHS_BACK - 1L);
        takeCard();
    }

    /** Puts the chosen card's prices into the fields, to be tried as they are or changed. */
    public void takeCard() {
        prices = cards.stream()
                .filter(one -> Integer.valueOf(one.cardNo()).equals(card))
                .findFirst()
                .map(one -> one.prices().stream().map(PriceInput::new).toList())
                .orElse(List.of());
        rows = List.of();
    }

    public void play() {
        rows = desk.whatIf(from, to, prices.stream().map(PriceInput::row).toList());
    }

    /** The prices that hold for every category and province first. */
    public String label(PriceInput price) {
        String level = say.text("settlement.level." + price.getLevel());
        String where = String.join(
                " ",
                price.getCategoryCode() == null ? "" : price.getCategoryCode(),
                price.getProvinceCode() == null ? "" : price.getProvinceCode());
        return where.isBlank() ? level : level + " " + where.strip();
    }

    public WhatIfTotal getTotal() {
        return WhatIfTotal.of(rows);
    }

    /** The result in one sentence. */
    public String getSentence() {
        WhatIfTotal total = getTotal();
        Money difference = total.difference();
        String key = difference.isZero()
                ? "settlement.whatIf.same"
                : difference.isNegative() ? "settlement.whatIf.less" : "settlement.whatIf.more";
        Money size = difference.isNegative() ? difference.negated() : difference;
        return say.text(key, from, to, Show.money(size), total.share());
    }

    public boolean isPlayed() {
        return !rows.isEmpty();
    }

    public List<WhatIfRow> getRows() {
        return rows;
    }

    public List<RateCardRow> getCards() {
        return cards;
    }

    public List<PriceInput> getPrices() {
        return prices;
    }

    public RepairLevel[] getLevels() {
        return RepairLevel.values();
    }

    public Integer getCard() {
        return card;
    }

    public void setCard(Integer value) {
        card = value;
    }

    public YearMonth getFrom() {
        return from;
    }

    public void setFrom(YearMonth value) {
        from = value;
    }

    public YearMonth getTo() {
        return to;
    }

    public void setTo(YearMonth value) {
        to = value;
    }
}
