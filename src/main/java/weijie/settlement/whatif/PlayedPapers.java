package weijie.settlement.whatif;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import weijie.settlement.rule.Basis;
import weijie.settlement.rule.OrderFacts;
import weijie.settlement.rule.PenaltyFacts;
import weijie.settlement.run.BasisText;
import weijie.settlement.run.KeptFacts;
import weijie.shared.jpa.Rows;

/** What the formal runs of past months kept: the main papers, and what each was made from. It only reads. */
@ApplicationScoped
class PlayedPapers {

    @Inject
    Rows rows;

    /** A centre's main paper of a month, by the run that made it. */
    record PlayedPaper(YearMonth month, long runId, long centreId) {}

    /** The month's main papers, in the order of their centres. */
    List<PlayedPaper> of(YearMonth month) {
        return rows.list(
                "SELECT run_id, centre_id FROM statement WHERE month = ? AND residual_no = 0 ORDER BY centre_id",
                row -> new PlayedPaper(month, row.number("run_id"), row.number("centre_id")),
                month);
    }

    /** The latest month that was calculated formally. */
    Optional<YearMonth> latest() {
        return rows.first(
                "SELECT month FROM statement WHERE residual_no = 0 ORDER BY month DESC LIMIT 1",
                row -> YearMonth.parse(row.text("month")));
    }

    /** The terms and rates of a run. */
    Basis basis(PlayedPaper paper) {
        return rows.first(
                        "SELECT basis FROM calculation_run WHERE id = ?",
                        row -> BasisText.read(paper.month(), row.text("basis")),
                        paper.runId())
                .orElseThrow();
    }

    /** The facts of a paper, in the order in which its run read them. */
    void eachFact(PlayedPaper paper, Consumer<OrderFacts> facts) {
        rows.with(connection -> {
            new KeptFacts(connection).each(paper.runId(), paper.centreId(), facts);
            return null;
        });
    }

    /** The penalties of a paper, in the order in which its run deducted them. */
    List<PenaltyFacts> penalties(PlayedPaper paper) {
        return rows.with(connection -> new KeptFacts(connection).penalties(paper.runId(), paper.centreId()));
    }

    /** What a play asks about repeats, from its first month on. */
    SupposedChains chains() {
        return new SupposedChains(rows);
    }

    private record Told(String number, SupposedPenalties.Origin origin) {}

    /** How penalties came to their amounts, by their numbers. */
    Map<String, SupposedPenalties.Origin> origins(Collection<String> numbers) {
        Map<String, SupposedPenalties.Origin> origins = new HashMap<>();
        rows.listOf(
                        numbers,
                        "SELECT penalty_no, base_on, COALESCE(cap_kind, '') = 'MONTH' AS by_month,"
                                + " base_source IN ('RATE_CARD', 'ISSUE_DAY', 'USE_DAY') AND COALESCE(decision, '') <> 'REDUCED' AS counted"
                                + " FROM penalty WHERE penalty_no IN (?*)",
                        row -> new Told(
                                row.text("penalty_no"),
                                new SupposedPenalties.Origin(
                                        row.flag("counted"), row.day("base_on"), row.flag("by_month"))))
                .forEach(told -> origins.put(told.number(), told.origin()));
        return origins;
    }
}
