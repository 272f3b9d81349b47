package weijie.settlement.close;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import weijie.settlement.SeenStatement;
import weijie.shared.Refusal;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;
import weijie.shared.jpa.TimeOrderedId;

/** Verbs on several statements at once, and what became of each of them. */
@ApplicationScoped
class ClosingActs {

    private static final int ARGS_MOST = 500;

    private static final String ACT = """
            SELECT a.id, a.month, a.verb, a.asked_by, a.asked_at, COALESCE(a.job_id, 0) AS job_id,
            j.state IS NULL OR j.state NOT IN ('QUEUED', 'RUNNING') AS is_over FROM closing_act a LEFT JOIN job j ON j.id = a.job_id WHERE""";

    @Inject
    Rows rows;

    Optional<ClosingAct> find(YearMonth month, long id) {
        return rows.first(ACT + " a.month = ? AND a.id = ?", this::act, month, id);
    }

    /** The last one of a month. */
    Optional<ClosingAct> latest(YearMonth month) {
        return rows.first(ACT + " a.month = ? ORDER BY a.id DESC LIMIT 1", this::act, month);
    }

    /** The same verb on the same statements as they were seen, while its job has not ended. */
    Optional<ClosingAct> begun(YearMonth month, ClosingVerb verb, String seen) {
        return rows.first(
                ACT + " a.month = ? AND a.verb = ? AND a.seen = ? AND j.state IN ('QUEUED', 'RUNNING') LIMIT 1",
                this::act,
                month,
                verb,
                seen);
    }

    /** Whether nobody else begins one for the month until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    void lock(YearMonth month) {
        rows.change("INSERT IGNORE INTO settlement_period (month, version) VALUES (?, 0)", month);
        rows.number("SELECT COUNT(*) FROM settlement_period WHERE month = ? FOR UPDATE", month);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    long add(
            YearMonth month,
            ClosingVerb verb,
            String by,
            LocalDateTime at,
            String seen,
            List<SeenStatement> statements) {
        long id = TimeOrderedId.next();
        rows.change(
                "INSERT INTO closing_act (id, month, verb, asked_by, asked_at, seen) VALUES (?, ?, ?, ?, ?, ?)",
                id,
                month,
                verb,
                by,
                at,
                seen);
        for (SeenStatement statement : statements) {
            int added = rows.change(
                    "INSERT INTO closing_item (act_id, statement_no, centre_id, digest)"
                            + " SELECT ?, s.statement_no, s.centre_id, ? FROM statement s WHERE s.month = ? AND s.statement_no = ?",
                    id,
                    statement.digest(),
                    month,
                    statement.number());
            Refusal.unless(added == 1, Refusal.Kind.NOT_FOUND, "ST-401", statement.number());
        }
        return id;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void isJob(long id, long jobId) {
        rows.change("UPDATE closing_act SET job_id = ? WHERE id = ?", jobId, id);
    }

    /** Notes that a statement's turn is over; it was before when nothing is noted. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean end(long id, String number, LocalDateTime at, Refusal why) {
        String args =
                why == null ? null : why.args().stream().map(String::valueOf).collect(Collectors.joining("|"));
        return rows.change(
                        "UPDATE closing_item SET ended_at = ?, refusal_code = ?, refusal_args = ?"
                                + " WHERE act_id = ? AND statement_no = ? AND ended_at IS NULL",
                        at,
                        why == null ? null : why.code(),
                        args == null ? null : args.substring(0, Math.min(args.length(), ARGS_MOST)),
                        id,
                        number)
                > 0;
    }

    private ClosingAct act(Row row) {
        long id = row.number("id");
        return new ClosingAct(
                id,
                row.text("month"),
                row.choice(ClosingVerb.class, "verb"),
                row.text("asked_by"),
                row.time("asked_at"),
                row.number("job_id"),
                row.flag("is_over"),
                results(id));
    }

    private List<ClosingResult> results(long id) {
        return rows.list(
                "SELECT c.code, c.name, i.statement_no, i.digest, i.ended_at IS NOT NULL AS ended, i.refusal_code, i.refusal_args"
                        + " FROM closing_item i JOIN service_centre c ON c.id = i.centre_id WHERE i.act_id = ? ORDER BY c.code, i.statement_no",
                row -> new ClosingResult(
                        row.text("code"),
                        row.text("name"),
                        row.text("statement_no"),
                        row.text("digest"),
                        row.flag("ended"),
                        row.text("refusal_code"),
                        row.text("refusal_args")),
                id);
    }
}
