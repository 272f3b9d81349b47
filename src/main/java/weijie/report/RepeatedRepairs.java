package weijie.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weijie.settlement.rule.LineKind;
import weijie.settlement.rule.Verdict;
import weijie.shared.Texts;

/** How many of the settled repairs repeat an earlier one within the window (G05), and how many of those are paid all the same. */
@ApplicationScoped
class RepeatedRepairs extends Report {

    @Inject
    ReportSums sums;

    private record Counted(long settled, long repeats, long waived) {

        static Counted of(ReportSums.Sum sum) {
            boolean waived = Verdict.REPEAT_WAIVED.name().equals(sum.reasonCode());
            boolean repeat = sum.kind() == LineKind.NON_PAYABLE
                    && Verdict.valueOf(sum.reasonCode()).clause().equals(Verdict.REPEAT.clause());
            return new Counted(sum.lines(), repeat ? sum.lines() : 0, waived ? sum.lines() : 0);
        }

        Counted plus(Counted other) {
            return new Counted(settled + other.settled, repeats + other.repeats, waived + other.waived);
        }

        String share() {
            return Shares.of(repeats + waived, settled);
        }
    }

    RepeatedRepairs() {
        super("repeats", ALL, true, Grouping.ofStatements());
    }

    @Override
    ReportTable make(AskedReport asked, Texts texts) {
        Map<List<String>, Counted> groups = new LinkedHashMap<>();
        sums.sums(asked, LineKind.PAYABLE, LineKind.NON_PAYABLE)
                .forEach(sum ->
                        groups.merge(List.of(sum.month().toString(), sum.group()), Counted.of(sum), Counted::plus));
        TableInWork table = begin(asked, texts)
                .shortWords("month")
                .group()
                .count("settledOrders")
                .count("repeats")
                .count("waived")
                .share("repeatShare")
                .bars("repeats", false);
        groups.forEach((at, counted) -> {
            String group = asked.by().named(at.get(1), texts);
            table.groupRow(at.get(0), group, counted.settled(), counted.repeats(), counted.waived(), counted.share());
            table.bar(asked.by() == Grouping.MONTH ? at.get(0) : group, counted.repeats());
        });
        Counted all = groups.values().stream().reduce(new Counted(0, 0, 0), Counted::plus);
        return table.done(Map.of(asked.by() == Grouping.MONTH ? 4 : 5, all.share()));
    }
}
