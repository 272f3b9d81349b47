package weijie.settlement.close;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import weijie.settlement.ReplayRow;
import weijie.shared.jpa.Rows;
import weijie.shared.jpa.TimeOrderedId;

/** What was found when published statements were computed again; rows are only added. */
@ApplicationScoped
class ReplayChecks {

    private static final String LATEST = """
            FROM statement s LEFT JOIN replay_check k ON k.id = (SELECT MAX(x.id) FROM replay_check x WHERE x.statement_id = s.id)
            WHERE s.sha256 IS NOT NULL""";

    @Inject
    Rows rows;

    private record Known(String number, LocalDateTime at, boolean same) {}

    /** The published statement that was not checked for longest, before a moment; one that never was comes first. */
    Optional<String> next(LocalDateTime before) {
        return rows.first(
                "SELECT s.statement_no " + LATEST
                        + " AND (k.id IS NULL OR k.checked_at < ?) ORDER BY k.checked_at IS NOT NULL, k.checked_at, s.statement_no LIMIT 1",
                row -> row.text("statement_no"),
                before);
    }

    /** How many there are that {@link #next} would name one after the other. */
    long waiting(LocalDateTime before) {
        return rows.number("SELECT COUNT(*) " + LATEST + " AND (k.id IS NULL OR k.checked_at < ?)", before);
    }

    /** Whether a statement came out as it is stored when it was checked last; one that never was is not in doubt. */
    boolean isSame(String number) {
        return rows.number("SELECT COUNT(*) " + LATEST + " AND s.statement_no = ? AND k.computed <> k.stored", number)
                == 0;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(ReplayRow found, LocalDateTime at) {
        rows.change(
                "INSERT INTO replay_check (id, statement_id, line_count, computed, stored, checked_at)"
                        + " SELECT ?, s.id, ?, ?, ?, ? FROM statement s WHERE s.statement_no = ?",
                TimeOrderedId.next(),
                found.lines(),
                found.computed(),
                found.stored(),
                at,
                found.number());
    }

    /** Of a month, or of all when there is none. */
    ReplayState state(YearMonth month) {
        String of = month == null ? "" : " AND s.month = ?";
        List<Known> known = rows.list(
                "SELECT s.statement_no, k.checked_at, k.id IS NULL OR k.computed = k.stored AS same " + LATEST + of
                        + " ORDER BY s.statement_no",
                row -> new Known(row.text("statement_no"), row.time("checked_at"), row.flag("same")),
                month == null ? new Object[0] : new Object[] {month});
        List<LocalDateTime> checked =
                known.stream().map(Known::at).filter(Objects::nonNull).sorted().toList();
        return new ReplayState(
                known.size(),
                checked.size(),
                checked.isEmpty() ? null : checked.get(0),
                known.stream().filter(one -> !one.same()).map(Known::number).toList());
    }

    /** Whether statements were checked as a job since a moment, or are at this moment. */
    boolean isBegun(LocalDateTime since) {
        return rows.number(
                        "SELECT COUNT(*) FROM job WHERE kind = ? AND (created_at > ? OR state IN ('QUEUED', 'RUNNING'))",
                        ReplayRun.KIND,
                        since)
                > 0;
    }
}
