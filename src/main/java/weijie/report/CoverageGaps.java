package weijie.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import weijie.network.Coverage;
import weijie.network.Coverages;
import weijie.settlement.rule.LineKind;
import weijie.settlement.rule.Verdict;
import weijie.shared.Texts;

/**
 * Where the network does not reach on the last day of the months, or today when that is still to come: cities without enough effective
 * outlets, and categories of which published statements could not pay orders, because no rate card has a price.
 */
@ApplicationScoped
class CoverageGaps extends Report {

    @Inject
    Coverages coverages;

    @Inject
    ReportSums sums;

    @Inject
    Clock clock;

    CoverageGaps() {
        super("coverage", HEADQUARTERS, false, Grouping.MONTH);
    }

    @Override
    ReportTable make(AskedReport asked, Texts texts) {
        LocalDate today = LocalDate.now(clock);
        LocalDate end = asked.to().atEndOfMonth();
        TableInWork table = begin(asked, texts)
                .words("gap")
                .words("province")
                .words("place")
                .count("outlets")
                .count("effective")
                .day("contractEnd")
                .count("unpriced")
                .bars("gaps", false);
        coverages.on(end.isAfter(today) ? today : end).gaps().forEach(city -> city(table, city, texts));
        sums.sums(asked.by(Grouping.CATEGORY), LineKind.EXCLUDED).stream()
                .filter(sum -> sum.reasonCode().equals(Verdict.NO_RATE.name()))
                .forEach(sum -> {
                    String gap = texts.get("report.gap.NO_RATE");
                    table.row(gap, sum.month().toString(), sum.group(), 0, 0, null, sum.lines());
                    table.bar(gap, 1);
                });
        return table.done();
    }

    private static void city(TableInWork table, Coverage.City city, Texts texts) {
        table.row(
                texts.get("report.gap." + city.state()),
                city.provinceName(),
                city.name(),
                city.outlets(),
                city.effective(),
                city.firstContractEnd(),
                0);
        table.bar(city.provinceName(), 1);
    }
}
