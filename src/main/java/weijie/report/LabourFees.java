package weijie.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weijie.settlement.rule.LineKind;
import weijie.shared.Money;
import weijie.shared.Texts;

/** Labour fees in the base of published statements, month after month, with the change to the month before. */
@ApplicationScoped
class LabourFees extends Report {

    @Inject
    ReportSums sums;

    /** What was paid for in a month. */
    private record Paid(long orders, Money fees) {

        static final Paid NOTHING = new Paid(0, Money.ZERO);

        Paid plus(Paid other) {
            return new Paid(orders + other.orders, fees.plus(other.fees));
        }
    }

    LabourFees() {
        super("labour-fees", MONEY, true, Grouping.ofStatements());
    }

    @Override
    ReportTable make(AskedReport asked, Texts texts) {
        Map<String, Map<YearMonth, Paid>> groups = new LinkedHashMap<>();
        sums.sums(asked.withMonthBefore(), LineKind.PAYABLE)
                .forEach(sum -> groups.computeIfAbsent(sum.group(), group -> new LinkedHashMap<>())
                        .merge(sum.month(), new Paid(sum.lines(), sum.amount()), Paid::plus));
        TableInWork table = begin(asked, texts)
                .shortWords("month")
                .group()
                .count("paidOrders")
                .amount("fees")
                .amountOfRow("before")
                .amountOfRow("change")
                .share("changeShare")
                .bars("fees", true);
        // Of a month of which nothing is published yet nobody has lost anything.
        List<YearMonth> published = asked.months().stream()
                .filter(month -> groups.values().stream().anyMatch(months -> months.containsKey(month)))
                .toList();
        groups.forEach((group, months) -> {
            String named = asked.by().named(group, texts);
            published.forEach(month -> row(table, month, named, months, asked.by()));
        });
        return table.done();
    }

    /** What came to an end stands there as well, with nothing. */
    private static void row(
            TableInWork table, YearMonth month, String group, Map<YearMonth, Paid> months, Grouping by) {
        Paid paid = months.getOrDefault(month, Paid.NOTHING);
        Paid before = months.getOrDefault(month.minusMonths(1), Paid.NOTHING);
        if (paid.orders() == 0 && before.orders() == 0) {
            return;
        }
        Money change = paid.fees().minus(before.fees());
        table.groupRow(
                month.toString(),
                group,
                paid.orders(),
                paid.fees(),
                before.fees(),
                change,
                Shares.change(change.fen(), before.fees().fen()));
        table.bar(by == Grouping.MONTH ? month.toString() : group, paid.fees());
    }
}
