package weijie.settlement.close;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import weijie.network.Scope;
import weijie.settlement.PaperKey;
import weijie.settlement.StatementLists;
import weijie.settlement.rule.LineKind;
import weijie.shared.RepairLevel;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;

/** The lines of statements, versions and runs side by side, as far as somebody may see them. */
@ApplicationScoped
class ComparedLines {

    private static final int MONTHS_MOST = 12;
    private static final int RUNS_MOST = 20;

    @Inject
    Rows rows;

    /** A statement with where its lines stand. */
    record Paper(long id, String number, YearMonth month, PaperKey key) {}

    /** Something earlier with where its lines stand. */
    record Choice(ComparedWith with, PaperKey key, String month) {}

    Optional<Paper> find(String number, Scope scope) {
        return rows.first(
                "SELECT s.id, s.statement_no, s.month, s.run_id, s.centre_id, s.residual_no FROM statement s"
                        + " WHERE s.statement_no = ?" + StatementLists.visible(scope),
                row -> new Paper(
                        row.number("id"),
                        row.text("statement_no"),
                        YearMonth.parse(row.text("month")),
                        new PaperKey(row.number("run_id"), row.number("centre_id"), row.count("residual_no"))),
                number);
    }

    /** What the reader may compare a statement with, the nearest first. */
    List<Choice> choices(Paper paper, Scope scope) {
        List<Choice> choices = new ArrayList<>();
        if (paper.key().residualNo() == 0 && !scope.isOutlet()) {
            choices.addAll(versions(paper, scope));
        }
        if (paper.key().residualNo() == 0 && scope.isAll()) {
            choices.addAll(runs(paper));
        }
        choices.addAll(months(paper, scope));
        return choices;
    }

    /** The earlier versions; a centre knows those that were sent to it. */
    private List<Choice> versions(Paper paper, Scope scope) {
        List<Choice> versions = new ArrayList<>();
        int[] count = {0};
        rows.list(
                """
                SELECT r.id, r.lines_gone, EXISTS (SELECT 1 FROM statement_event x WHERE x.statement_id = e.statement_id
                    AND x.verb = 'send' AND x.id > e.id AND NOT EXISTS (SELECT 1 FROM statement_event y
                        WHERE y.statement_id = e.statement_id AND y.verb = 'calculate' AND y.id > e.id AND y.id < x.id)) AS sent
                FROM statement_event e JOIN calculation_run r ON r.month = ? AND r.run_no = CAST(e.note AS UNSIGNED)
                WHERE e.statement_id = ? AND e.verb = 'calculate' ORDER BY e.id""",
                row -> {
                    String no = Integer.toString(++count[0]);
                    boolean seen = scope.isAll() || row.flag("sent");
                    if (seen
                            && !row.flag("lines_gone")
                            && row.number("id") != paper.key().runId()) {
                        versions.add(
                                0,
                                new Choice(
                                        new ComparedWith("v" + no, ComparedWith.Kind.VERSION, no, false),
                                        new PaperKey(
                                                row.number("id"), paper.key().centreId(), 0),
                                        paper.month().toString()));
                    }
                    return no;
                },
                paper.month(),
                paper.id());
        return versions;
    }

    /** The runs that computed the centre, trials among them while their lines are kept. */
    private List<Choice> runs(Paper paper) {
        return rows.list(
                "SELECT r.id, r.run_no, r.trial FROM run_centre c JOIN calculation_run r ON r.id = c.run_id WHERE r.month = ?"
                        + " AND c.centre_id = ? AND r.state = 'DONE' AND NOT r.lines_gone AND r.id <> ?"
                        + " ORDER BY r.run_no DESC LIMIT " + RUNS_MOST,
                row -> new Choice(
                        new ComparedWith(
                                "run-" + row.number("run_no"),
                                ComparedWith.Kind.RUN,
                                row.text("run_no"),
                                row.flag("trial")),
                        new PaperKey(row.number("id"), paper.key().centreId(), 0),
                        paper.month().toString()),
                paper.month(),
                paper.key().centreId(),
                paper.key().runId());
    }

    private List<Choice> months(Paper paper, Scope scope) {
        return rows.list(
                "SELECT s.month, s.run_id FROM statement s WHERE s.centre_id = ? AND s.residual_no = 0 AND s.month <> ?"
                        + StatementLists.visible(scope) + " ORDER BY s.month > ?, s.month DESC LIMIT " + MONTHS_MOST,
                row -> new Choice(
                        new ComparedWith(row.text("month"), ComparedWith.Kind.MONTH, row.text("month"), false),
                        new PaperKey(row.number("run_id"), paper.key().centreId(), 0),
                        row.text("month")),
                paper.key().centreId(),
                paper.month(),
                paper.month());
    }

    /** The lines of one paper; an outlet's own when there is one. */
    List<ComparedLine> of(PaperKey key, String month, Long outletId) {
        return rows.list(
                "SELECT l.order_no, l.kind, l.reason_code, l.level, l.units, l.unit_price, l.amount, l.origin_month <> ? AS carried"
                        + " FROM statement_line l WHERE l.run_id = ? AND l.centre_id = ? AND l.residual_no = ?"
                        + (outletId == null ? "" : " AND l.outlet_id = " + outletId),
                ComparedLines::line,
                month,
                key.runId(),
                key.centreId(),
                key.residualNo());
    }

    private static ComparedLine line(Row row) {
        return new ComparedLine(
                row.text("order_no"),
                row.choice(LineKind.class, "kind"),
                row.text("reason_code"),
                row.choice(RepairLevel.class, "level"),
                row.count("units"),
                row.money("unit_price"),
                row.money("amount"),
                row.flag("carried"));
    }
}
