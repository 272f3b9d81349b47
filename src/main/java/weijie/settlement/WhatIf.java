package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import weijie.settlement.rule.Basis;
import weijie.settlement.rule.LineKind;
import weijie.settlement.rule.RateTable;
import weijie.settlement.rule.Rulebook;
import weijie.settlement.run.BasisText;
import weijie.shared.DateRange;
import weijie.shared.Money;
import weijie.shared.Refusal;
import weijie.shared.jpa.Rows;

/** Plays past months again with another rate card, from the facts their formal runs kept; nothing is changed. */
@ApplicationScoped
public class WhatIf {

    private static final int MOST_MONTHS = 36;

    @Inject
    SettlementPeriods periods;

    @Inject
    Replay replay;

    @Inject
    Rows rows;

    /** The months from one to another, both included, that were calculated formally, with the prices given instead of their own. */
    List<WhatIfRow> play(YearMonth from, YearMonth to, List<RatePriceRow> prices) {
        Refusal.unless(
                !to.isBefore(from) && from.plusMonths(MOST_MONTHS).isAfter(to),
                Refusal.Kind.INVALID,
                "ST-427",
                MOST_MONTHS);
        RateTable supposed = new RateTable(prices.stream()
                .map(price -> new RateTable.Row(
                        1,
                        DateRange.since(LocalDate.EPOCH),
                        price.categoryCode().isEmpty() ? null : price.categoryCode(),
                        price.provinceCode().isEmpty() ? null : price.provinceCode(),
                        price.level(),
                        price.price()))
                .toList());
        List<WhatIfRow> rows = new ArrayList<>();
        for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            rows.add(play(month, supposed));
        }
        return rows;
    }

    private WhatIfRow play(YearMonth month, RateTable supposed) {
        Sum sum = new Sum();
        for (PaperKey paper : papers(month)) {
            CalculationRun run = periods.run(paper.runId()).orElseThrow();
            Basis own = BasisText.read(month, run.basis());
            Rulebook.Settler then = Rulebook.of(month).settler(own);
            Rulebook.Settler now = Rulebook.of(month).settler(new Basis(month, own.terms(), supposed));
            replay.eachFact(paper.runId(), paper.centreId(), order -> {
                sum.orders++;
                sum.actualFen += then.settle(order).amount().fen();
                var line = now.settle(order);
                sum.supposedFen += line.amount().fen();
                sum.payable += line.verdict().kind() == LineKind.PAYABLE ? 1 : 0;
            });
        }
        return new WhatIfRow(
                month.toString(), sum.orders, sum.payable, Money.ofFen(sum.actualFen), Money.ofFen(sum.supposedFen));
    }

    /** The month's main papers. */
    private List<PaperKey> papers(YearMonth month) {
        return rows.list(
                "SELECT run_id, centre_id FROM statement WHERE month = ? AND residual_no = 0 ORDER BY centre_id",
                row -> new PaperKey(row.number("run_id"), row.number("centre_id"), 0),
                month);
    }

    private static final class Sum {
        int orders;
        int payable;
        long actualFen;
        long supposedFen;
    }
}
