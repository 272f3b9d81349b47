package weijie.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weijie.settlement.StatementAmounts;
import weijie.settlement.rule.LineKind;
import weijie.shared.Money;
import weijie.shared.Texts;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;

/** What published statements come to: fees, corrections, penalties, earlier debt, what is paid and what is carried on. */
@ApplicationScoped
class StatementTotals extends Report {

    @Inject
    Rows rows;

    /** What statements of one month and group come to together. */
    private record Together(
            long papers, Money base, Money adjustments, Money penalties, Money debt, Money payout, Money carried) {

        static Together of(StatementAmounts amounts) {
            return new Together(
                    1,
                    amounts.base(),
                    amounts.adjustments(),
                    amounts.penalties(),
                    amounts.previousDebt(),
                    amounts.payout(),
                    amounts.carriedForward());
        }

        Together plus(Together other) {
            return new Together(
                    papers + other.papers,
                    base.plus(other.base),
                    adjustments.plus(other.adjustments),
                    penalties.plus(other.penalties),
                    debt.plus(other.debt),
                    payout.plus(other.payout),
                    carried.plus(other.carried));
        }
    }

    private record Paper(long id, String month, String centre) {}

    StatementTotals() {
        super("statements", MONEY, false, Grouping.MONTH, Grouping.CENTRE);
    }

    @Override
    ReportTable make(AskedReport asked, Texts texts) {
        Map<Paper, Map<LineKind, Money>> papers = papers(asked);
        Map<List<String>, Together> groups = new LinkedHashMap<>();
        papers.forEach((paper, sums) -> groups.merge(
                List.of(paper.month(), asked.by() == Grouping.CENTRE ? paper.centre() : ""),
                Together.of(amounts(sums)),
                Together::plus));
        TableInWork table = begin(asked, texts)
                .shortWords("month")
                .group()
                .count("papers")
                .amount("fees")
                .amount("adjustments")
                .amount("penalties")
                .amount("debt")
                .amount("payout")
                .amount("carried")
                .bars("payout", true);
        groups.forEach((at, sum) -> {
            table.groupRow(
                    at.get(0),
                    at.get(1),
                    sum.papers(),
                    sum.base(),
                    sum.adjustments(),
                    sum.penalties(),
                    sum.debt(),
                    sum.payout(),
                    sum.carried());
            table.bar(at.get(asked.by() == Grouping.CENTRE ? 1 : 0), sum.payout());
        });
        return table.done();
    }

    private Map<Paper, Map<LineKind, Money>> papers(AskedReport asked) {
        List<Object> args = new ArrayList<>();
        Map<Paper, Map<LineKind, Money>> papers = new LinkedHashMap<>();
        rows.list(
                        "SELECT s.id, s.month, CONCAT(c.code, ' ', c.name) AS centre, k.kind, k.amount FROM statement s"
                                + " JOIN service_centre c ON c.id = s.centre_id LEFT JOIN statement_sum k ON k.statement_id = s.id"
                                + " AND k.kind <> 'NO_RATE' WHERE s.sha256 IS NOT NULL AND " + asked.within("s", args)
                                + " ORDER BY s.month, c.code, s.residual_no",
                        StatementTotals::entry,
                        args.toArray())
                .forEach(one -> papers.computeIfAbsent(one.getKey(), paper -> new EnumMap<>(LineKind.class))
                        .putAll(one.getValue()));
        return papers;
    }

    private static Map.Entry<Paper, Map<LineKind, Money>> entry(Row row) {
        LineKind kind = row.choice(LineKind.class, "kind");
        return Map.entry(
                new Paper(row.number("id"), row.text("month"), row.text("centre")),
                kind == null ? Collections.emptyMap() : Map.of(kind, row.money("amount")));
    }

    private static StatementAmounts amounts(Map<LineKind, Money> sums) {
        return StatementAmounts.of(
                of(sums, LineKind.PAYABLE),
                of(sums, LineKind.ADJUSTMENT).plus(of(sums, LineKind.REVERSAL)),
                of(sums, LineKind.PENALTY).negated(),
                of(sums, LineKind.CARRY).negated());
    }

    private static Money of(Map<LineKind, Money> sums, LineKind kind) {
        return sums.getOrDefault(kind, Money.ZERO);
    }
}
