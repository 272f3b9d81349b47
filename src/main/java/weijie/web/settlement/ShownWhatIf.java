package weijie.web.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import software.xdev.chartjs.model.charts.BarChart;
import software.xdev.chartjs.model.data.BarData;
import software.xdev.chartjs.model.dataset.BarDataset;
import weijie.settlement.whatif.WhatIfChange;
import weijie.settlement.whatif.WhatIfFigures;
import weijie.settlement.whatif.WhatIfLimit;
import weijie.settlement.whatif.WhatIfPapers;
import weijie.settlement.whatif.WhatIfPlace;
import weijie.settlement.whatif.WhatIfResult;
import weijie.shared.Money;
import weijie.shared.Texts;
import weijie.web.Show;

/** The result of a what-if as the screen shows it: a sentence, the reasons, and who would win and lose. */
public final class ShownWhatIf {

    /** So many of either side the chart shows; the table has them all. */
    private static final int OF_EITHER_SIDE = 8;

    private final WhatIfResult result;
    private final boolean byOutlet;
    private final Texts texts;
    private final List<WhatIfPlace> places;

    ShownWhatIf(WhatIfResult result, boolean byOutlet, Texts texts) {
        this.result = result;
        this.byOutlet = byOutlet;
        this.texts = texts;
        this.places = new ArrayList<>(ranked());
    }

    public WhatIfResult getResult() {
        return result;
    }

    public WhatIfFigures getTotal() {
        return result.total();
    }

    public boolean isMade() {
        return result.madeAt() != null;
    }

    /** The result in one sentence. */
    public String getSentence() {
        Money difference = getTotal().difference();
        String key = difference.isZero()
                ? "settlement.whatIf.same"
                : difference.isNegative() ? "settlement.whatIf.less" : "settlement.whatIf.more";
        return texts.get(
                key,
                result.wish().from(),
                result.wish().to(),
                Show.money(size(difference)),
                getTotal().share());
    }

    /** What of it is only paid later, and what penalties do; empty when neither is anything. */
    public String getBeside() {
        String postponed = getTotal().postponed().isZero()
                ? ""
                : texts.get("settlement.whatIf.ofThat", Show.money(getTotal().postponed()));
        Money penalties = getTotal().penaltyDifference();
        String deducted = penalties.isZero()
                ? ""
                : texts.get(
                        penalties.isNegative() ? "settlement.whatIf.deductLess" : "settlement.whatIf.deductMore",
                        Show.money(size(penalties)));
        return (postponed + ' ' + deducted).strip();
    }

    private static Money size(Money amount) {
        return amount.isNegative() ? amount.negated() : amount;
    }

    /** What was supposed. */
    public String getPrices() {
        return WhatIfPapers.prices(result.wish(), texts);
    }

    public String getTerms() {
        return WhatIfPapers.terms(result.wish(), texts);
    }

    public String before(WhatIfChange change) {
        return change.before(texts);
    }

    public String after(WhatIfChange change) {
        return change.after(texts);
    }

    public String limit(WhatIfLimit limit) {
        return limit.in(texts);
    }

    /** What was left as it was, in numbers; empty when nothing was. */
    public String getKept() {
        return result.repeatsKept() + result.penaltiesKept() == 0
                ? ""
                : texts.get("settlement.whatIf.keptCounts", result.repeatsKept(), result.penaltiesKept());
    }

    /** Centres or outlets, winners first. */
    private List<WhatIfPlace> ranked() {
        return byOutlet ? result.outlets() : result.centres();
    }

    /** The same for the table, which sorts it in place. */
    public List<WhatIfPlace> getPlaces() {
        return places;
    }

    /** Who would get most more and who would lose most, the former first. */
    private List<WhatIfPlace> extremes() {
        List<WhatIfPlace> moved = ranked().stream()
                .filter(place -> !place.figures().gain().isZero())
                .toList();
        long winners = moved.stream()
                .filter(place -> place.figures().gain().isPositive())
                .count();
        return IntStream.range(0, moved.size())
                .filter(at -> at < Math.min(winners, OF_EITHER_SIDE)
                        || at >= Math.max(winners, moved.size() - OF_EITHER_SIDE))
                .mapToObj(moved::get)
                .toList();
    }

    public boolean isCharted() {
        return !extremes().isEmpty();
    }

    public String getJson() {
        BarDataset set = new BarDataset().setLabel(texts.get("settlement.whatIf.gain"));
        BarData data = new BarData().addDataset(set);
        extremes().forEach(place -> {
            set.addData(place.figures().gain().yuan());
            data.addLabel(place.name());
        });
        return new BarChart().setData(data).toJson();
    }

    /** What the chart shows, for who cannot see it. */
    public String getSummary() {
        long winners = count(1);
        long losers = count(-1);
        return texts.get("settlement.whatIf.summary", winners, losers);
    }

    private long count(int side) {
        return ranked().stream()
                .filter(place -> Long.signum(place.figures().gain().fen()) == side)
                .count();
    }
}
