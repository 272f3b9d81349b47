package weijie.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weijie.settlement.rule.LineKind;
import weijie.settlement.rule.Verdict;
import weijie.shared.Texts;

/** Orders that published statements do not pay, by reason; one that is held stands in each month until it is released. */
@ApplicationScoped
class UnpaidOrders extends Report {

    @Inject
    ReportSums sums;

    private record Why(String group, LineKind kind, String reasonCode) {}

    UnpaidOrders() {
        super("exclusions", ALL, true, Grouping.ofStatements());
    }

    @Override
    ReportTable make(AskedReport asked, Texts texts) {
        List<ReportSums.Sum> all =
                sums.sums(asked, LineKind.PAYABLE, LineKind.NON_PAYABLE, LineKind.HELD, LineKind.EXCLUDED);
        long orders = all.stream().mapToLong(ReportSums.Sum::lines).sum();
        Map<Why, Long> reasons = new LinkedHashMap<>();
        all.stream()
                .filter(sum -> sum.kind() != LineKind.PAYABLE)
                .forEach(sum -> reasons.merge(
                        new Why(
                                asked.by() == Grouping.MONTH ? sum.month().toString() : sum.group(),
                                sum.kind(),
                                sum.reasonCode()),
                        sum.lines(),
                        Long::sum));
        TableInWork table = begin(asked, texts)
                .words("reason")
                .shortWords("clause")
                .shortWords("outcome")
                .by()
                .count("orders")
                .share("ofOrders")
                .bars("orders", false);
        reasons.entrySet().stream()
                .sorted(Map.Entry.<Why, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().group())
                        .thenComparing(entry -> entry.getKey().reasonCode()))
                .forEach(entry -> row(table, asked.by(), entry.getKey(), entry.getValue(), orders, texts));
        long unpaid = reasons.values().stream().mapToLong(Long::longValue).sum();
        return table.done(Map.of(5, Shares.of(unpaid, orders)));
    }

    private static void row(TableInWork table, Grouping by, Why why, long lines, long orders, Texts texts) {
        String reason = texts.get("settlement.outlook.because." + why.reasonCode());
        table.row(
                reason,
                Verdict.valueOf(why.reasonCode()).clause(),
                texts.get("reporting.kind." + why.kind()),
                by.named(why.group(), texts),
                lines,
                Shares.of(lines, orders));
        table.bar(reason, lines);
    }
}
