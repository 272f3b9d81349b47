package weijie.web.settlement;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import weijie.job.JobRow;
import weijie.policy.PolicyDesk;
import weijie.policy.SupposedTerms;
import weijie.policy.TermRow;
import weijie.settlement.RateCardDesk;
import weijie.settlement.RateCardRow;
import weijie.settlement.RateCardState;
import weijie.settlement.whatif.KeptWhatIf;
import weijie.settlement.whatif.WhatIfDesk;
import weijie.settlement.whatif.WhatIfPapers;
import weijie.settlement.whatif.WhatIfResult;
import weijie.settlement.whatif.WhatIfTerms;
import weijie.settlement.whatif.WhatIfWish;
import weijie.shared.Term;
import weijie.web.Download;
import weijie.web.Onward;
import weijie.web.Say;
import weijie.web.WatchedJob;

/** What past months would have come to with other prices and other numbers of the policy; the address says which result is shown. */
@Named
@ViewScoped
public class WhatIfPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MONTHS_BACK = 3;

    @Inject
    WhatIfDesk desk;

    @Inject
    WhatIfPapers papers;

    @Inject
    RateCardDesk cardDesk;

    @Inject
    PolicyDesk policy;

    @Inject
    WatchedJob work;

    @Inject
    Say say;

    @Inject
    Clock clock;

    private List<RateCardRow> cards;
    private List<TermInput> terms;
    private List<PriceInput> prices = new ArrayList<>();
    private Long id;
    private Integer card;
    private Term term;
    private String value;
    private YearMonth from;
    private YearMonth to;
    private boolean byOutlet;
    private transient ShownWhatIf shown;

    @PostConstruct
    void begin() {
        LocalDate today = LocalDate.now(clock);
        cards = cardDesk.list().stream()
                .filter(one -> one.state() != RateCardState.WITHDRAWN)
                .toList();
        List<TermRow> values =
                policy.terms().stream().filter(row -> row.holdsOn(today)).toList();
        terms = WhatIfTerms.ALL.stream()
                .map(one -> new TermInput(
                        one,
                        values.stream()
                                .filter(row -> row.term() == one)
                                .map(TermRow::value)
                                .findFirst()
                                .orElse(null)))
                .toList();
        to = YearMonth.from(today).minusMonths(1);
        from = to.minusMonths(MONTHS_BACK - 1L);
    }

    /** Fills the fields with what the address names: a result's supposition, a card, a number; else with the card in force. */
    public void load() {
        if (id != null) {
            take(desk.result(id));
        } else if (term != null) {
            terms.stream().filter(one -> one.getTerm() == term).forEach(one -> one.setValue(value));
        } else {
            if (card == null) {
                LocalDate today = LocalDate.now(clock);
                card = cards.stream()
                        .filter(one -> one.isInForce(today))
                        .findFirst()
                        .map(RateCardRow::cardNo)
                        .orElse(null);
            }
            takeCard();
        }
    }

    private void take(WhatIfResult result) {
        WhatIfWish wish = result.wish();
        from = wish.from();
        to = wish.to();
        card = wish.rateCard();
        prices = wish.prices().stream().map(PriceInput::new).toList();
        terms.forEach(one -> one.setValue(typed(wish.terms().get(one.getTerm()))));
        shown = new ShownWhatIf(result, byOutlet, say.texts());
    }

    private String typed(String kept) {
        return SupposedTerms.OFF.equals(kept) ? say.text("settlement.whatIf.off") : kept;
    }

    /** Puts the chosen card's prices into the fields, to be tried as they are or changed. */
    public void takeCard() {
        prices = cards.stream()
                .filter(one -> Integer.valueOf(one.cardNo()).equals(card))
                .findFirst()
                .map(one -> one.prices().stream().map(PriceInput::new).toList())
                .orElse(List.of());
    }

    /** Has it played; the page may be left meanwhile. */
    public void play() throws IOException {
        WhatIfDesk.Begun begun = desk.start(wish());
        id = begun.id();
        shown = null;
        work.watch(begun.job());
        openIfOver();
    }

    private WhatIfWish wish() {
        Map<Term, String> supposed = new EnumMap<>(Term.class);
        terms.stream().filter(TermInput::isTyped).forEach(one -> supposed.put(one.getTerm(), meant(one)));
        return new WhatIfWish(
                from, to, card, prices.stream().map(PriceInput::row).toList(), supposed);
    }

    private String meant(TermInput one) {
        String typed = one.getValue().strip();
        return one.isSwitch() && typed.equalsIgnoreCase(say.text("settlement.whatIf.off")) ? SupposedTerms.OFF : typed;
    }

    /** How far it is; when it is played its result is opened. */
    public void watch() throws IOException {
        work.look();
        openIfOver();
    }

    private void openIfOver() throws IOException {
        if (!isPlaying() && getFailure().isEmpty()) {
            Onward.to("/settlement/whatif.xhtml?id=" + id);
        }
    }

    public void stop() {
        work.stop();
    }

    public boolean isPlaying() {
        return work.isRunning();
    }

    public JobRow getJob() {
        return work.row();
    }

    /** Why the work came to nothing; empty when it did not. */
    public String getFailure() {
        return work.failure();
    }

    public void pdf() {
        download(papers.pdf(id, say.texts()));
    }

    public void xlsx() {
        download(papers.xlsx(id, say.texts()));
    }

    private static void download(WhatIfPapers.MadeWhatIf made) {
        Download.file(made.fileName(), made.content()::writeTo);
    }

    /** Looks at the winners and losers the other way: centres, or outlets. */
    public void turn() {
        byOutlet = !byOutlet;
        shown = null;
    }

    /** The result that the address names; {@code null} while there is none. */
    public ShownWhatIf getShown() {
        if (shown == null && id != null && work.row() == null) {
            shown = new ShownWhatIf(desk.result(id), byOutlet, say.texts());
        }
        return shown;
    }

    /** What was supposed lately. */
    public List<KeptWhatIf> getLatest() {
        return desk.latest();
    }

    /** What a kept one supposes, in one line. */
    public String supposed(KeptWhatIf kept) {
        WhatIfWish wish = kept.wish();
        return wish.terms().isEmpty() ? WhatIfPapers.prices(wish, say.texts()) : WhatIfPapers.terms(wish, say.texts());
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

    /** What a number is today, as a hint beside its field. */
    public String hint(TermInput one) {
        String now = one.getNow() == null ? say.text("settlement.whatIf.off") : one.getNow();
        return say.text(one.isSwitch() ? "settlement.whatIf.nowSwitch" : "settlement.whatIf.now", now);
    }

    /** Whether the fields of the numbers stand open: where some are being supposed, and not above what came of it. */
    public boolean isAnyTerm() {
        return shown == null && terms.stream().anyMatch(TermInput::isTyped);
    }

    public boolean isByOutlet() {
        return byOutlet;
    }

    public List<TermInput> getTerms() {
        return terms;
    }

    public List<RateCardRow> getCards() {
        return cards;
    }

    public List<PriceInput> getPrices() {
        return prices;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long value) {
        id = value;
    }

    public Integer getCard() {
        return card;
    }

    public void setCard(Integer value) {
        card = value;
    }

    public Term getTerm() {
        return term;
    }

    public void setTerm(Term value) {
        term = value;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String supposed) {
        value = supposed;
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
