package weijie.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import weijie.settlement.penalty.PenaltyKind;
import weijie.settlement.penalty.PenaltyState;
import weijie.shared.Money;
import weijie.shared.Texts;
import weijie.shared.jpa.Rows;

/** Penalties by the month in which they were proposed, their kind and how they stand; a centre sees those that it was told of. */
@ApplicationScoped
class PenaltyTotals extends Report {

    @Inject
    Rows rows;

    private record Proposed(
            String month, String centre, PenaltyKind kind, PenaltyState state, long penalties, Money amount) {}

    PenaltyTotals() {
        super("penalties", ALL, false, Grouping.CENTRE, Grouping.MONTH);
    }

    @Override
    ReportTable make(AskedReport asked, Texts texts) {
        TableInWork table = begin(asked, texts)
                .shortWords("month")
                .group()
                .words("penaltyKind")
                .words("penaltyState")
                .count("penaltyCount")
                .amount("penaltyAmount")
                .amount("deducted")
                .bars("penaltyAmount", true);
        proposed(asked).forEach(one -> {
            table.groupRow(
                    one.month(),
                    one.centre(),
                    one.kind().in(texts),
                    one.state().in(texts),
                    one.penalties(),
                    one.amount(),
                    one.state() == PenaltyState.POSTED ? one.amount() : Money.ZERO);
            table.bar(asked.by() == Grouping.MONTH ? one.month() : one.kind().in(texts), one.amount());
        });
        return table.done();
    }

    private List<Proposed> proposed(AskedReport asked) {
        List<Object> args = new ArrayList<>();
        String centre = asked.by() == Grouping.MONTH ? "''" : Grouping.CENTRE.label();
        return rows.list(
                "SELECT p.month, " + centre
                        + " AS centre, p.kind, p.state, COUNT(*) AS penalties, SUM(p.amount) AS amount"
                        + " FROM penalty p JOIN service_centre c ON c.id = p.centre_id WHERE " + asked.within("p", args)
                        + (asked.toldOnly() ? " AND p.notified_on IS NOT NULL" : "")
                        + " GROUP BY p.month, centre, p.kind, p.state ORDER BY p.month, centre, p.kind, p.state",
                row -> new Proposed(
                        row.text("month"),
                        row.text("centre"),
                        row.choice(PenaltyKind.class, "kind"),
                        row.choice(PenaltyState.class, "state"),
                        row.number("penalties"),
                        row.money("amount")),
                args.toArray());
    }
}
