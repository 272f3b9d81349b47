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
import java.util.Map;
import weijie.settlement.RateCardDesk;
import weijie.settlement.RateCardEntry;
import weijie.settlement.RateCardRow;
import weijie.settlement.RateCardState;
import weijie.shared.RepairLevel;
import weijie.web.DraftedPage;
import weijie.web.Say;

/** A new version of the fee standard, begun from the one in force. */
@Named
@ViewScoped
public class RateCardEditPage implements DraftedPage, Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    RateCardDesk desk;

    @Inject
    Say say;

    @Inject
    Clock clock;

    private final List<PriceInput> prices = new ArrayList<>();
    private String name;
    private LocalDate validFrom;
    private String note;

    @PostConstruct
    void begin() {
        validFrom = YearMonth.from(LocalDate.now(clock)).plusMonths(1).atDay(1);
        desk.list().stream()
                .filter(card -> card.state() == RateCardState.PUBLISHED)
                .findFirst()
                .map(RateCardRow::prices)
                .ifPresent(rows -> rows.forEach(row -> prices.add(new PriceInput(row))));
    }

    @Override
    public void restore(int version, Map<String, Object> base, Map<String, Object> typed) {
        name = (String) typed.get("name");
        note = (String) typed.get("note");
        validFrom = typed.get("validFrom") instanceof LocalDate day ? day : validFrom;
        List<PriceInput> kept = PriceInput.kept(typed);
        if (!kept.isEmpty()) {
            prices.clear();
            prices.addAll(kept);
        }
    }

    public void add() {
        prices.add(new PriceInput());
    }

    public void remove(PriceInput price) {
        prices.remove(price);
    }

    public String save() {
        RateCardRow card = desk.draft(new RateCardEntry(
                name,
                validFrom,
                note,
                null,
                prices.stream().map(PriceInput::row).toList()));
        say.infoNextPage("settlement.rates.drafted", card.cardNo());
        return "/settlement/rates.xhtml?faces-redirect=true";
    }

    public RepairLevel[] getLevels() {
        return RepairLevel.values();
    }

    public List<PriceInput> getPrices() {
        return prices;
    }

    public String getName() {
        return name;
    }

    public void setName(String value) {
        name = value;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate value) {
        validFrom = value;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String value) {
        note = value;
    }
}
