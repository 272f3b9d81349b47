package weijie.settlement.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import weijie.settlement.rule.Basis;
import weijie.shared.jpa.Rows;

/** What is written down about each centre of a run, in the transaction of whoever makes its lines real. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class RunCentres {

    private static final String TO_SETTLE = """
            SELECT c.id FROM service_centre c WHERE (
                EXISTS (SELECT 1 FROM repair_order o WHERE o.completed_month = ? AND o.centre_id = c.id)
                OR EXISTS (SELECT 1 FROM adjustment a WHERE a.centre_id = c.id AND a.state = 'APPROVED' AND a.origin_month < ?)
                OR EXISTS (SELECT 1 FROM penalty p WHERE p.centre_id = c.id AND p.state = 'FINAL' AND COALESCE(p.on_month, ?) = ?)
                OR EXISTS (SELECT 1 FROM statement m WHERE m.month = ? AND m.centre_id = c.id)
                OR EXISTS (SELECT 1 FROM repair_order o WHERE o.centre_id = c.id AND (%s)))
            AND NOT EXISTS (SELECT 1 FROM statement x WHERE x.month = ? AND x.centre_id = c.id
                AND x.residual_no = 0 AND x.state NOT IN %s)
            ORDER BY c.id""";

    @Inject
    Rows rows;

    /**
     * The centres with orders, adjustments or penalties to settle whose statement may still be calculated, in the order of their ids.
     *
     * @param recalculable the states in which it may, as SQL wants a list
     */
    public List<Long> toSettle(Basis basis, String recalculable) {
        YearMonth month = basis.month();
        return rows.list(
                TO_SETTLE.formatted(CarriedOrders.condition(basis), recalculable),
                row -> row.number("id"),
                month,
                month,
                month,
                month,
                month,
                month,
                month,
                month);
    }

    /** The centres that a run has done. */
    public Set<Long> done(long runId) {
        return Set.copyOf(
                rows.list("SELECT centre_id FROM run_centre WHERE run_id = ?", row -> row.number("centre_id"), runId));
    }

    /**
     * Writes a centre's result down.
     *
     * @param keptOut whether the centre's statement was confirmed or published meanwhile, so that the result does not count
     */
    public void note(long runId, CentreResult result, boolean keptOut) {
        long centreId = result.centreId();
        rows.change(
                "INSERT INTO run_centre (run_id, centre_id, kept_out, digest) VALUES (?, ?, ?, ?)",
                runId,
                centreId,
                keptOut,
                result.digest());
        result.sums()
                .byKind()
                .forEach((kind, sum) -> rows.change(
                        "INSERT INTO run_sum (run_id, centre_id, kind, line_count, amount) VALUES (?, ?, ?, ?, ?)",
                        runId,
                        centreId,
                        kind,
                        sum.lines(),
                        sum.amount()));
    }

    /** Whether a centre's result was computed from the same facts, on the same terms and by the same rules, as that of an earlier run. */
    public boolean isSame(long formerRunId, long runId, CentreResult result) {
        return rows.number("""
                SELECT COUNT(*) FROM run_centre c JOIN calculation_run f ON f.id = c.run_id JOIN calculation_run r ON r.id = ?
                WHERE c.run_id = ? AND c.centre_id = ? AND c.digest = ? AND f.basis = r.basis AND f.rules = r.rules""", runId, formerRunId, result.centreId(), result.digest()) > 0;
    }

    /** From now on the centre's lines of the month are those of this run; those of a trial only in the eyes of headquarters. */
    public void makeCurrent(YearMonth month, long centreId, long runId, boolean trial) {
        rows.change(
                "INSERT INTO month_centre (month, centre_id, run_id, trial_run_id) VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE "
                        + (trial
                                ? "trial_run_id = VALUES(trial_run_id)"
                                : "run_id = VALUES(run_id), trial_run_id = NULL"),
                month,
                centreId,
                trial ? null : runId,
                trial ? runId : null);
    }

    /** SHA-256 of the facts of all centres, one after another. */
    public String digest(long runId) {
        MessageDigest all = FactTape.sha256();
        rows.list("SELECT digest FROM run_centre WHERE run_id = ? ORDER BY centre_id", row -> row.text("digest"), runId)
                .forEach(digest -> all.update(digest.getBytes(StandardCharsets.US_ASCII)));
        return HexFormat.of().formatHex(all.digest());
    }

    /** The centre's code, for the number of its statement. */
    public String code(long centreId) {
        return rows.first("SELECT code FROM service_centre WHERE id = ?", row -> row.text("code"), centreId)
                .orElseThrow();
    }
}
