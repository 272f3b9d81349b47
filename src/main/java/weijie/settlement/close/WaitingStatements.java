package weijie.settlement.close;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import weijie.network.Scope;
import weijie.settlement.StatementLists;
import weijie.shared.BusinessClock;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;

/** Statements that wait for their centre's word or for headquarters' answer, and what was said about it. */
@ApplicationScoped
class WaitingStatements {

    private static final String WAITING = """
            SELECT s.id, s.statement_no, s.month, s.centre_id, c.name AS centre_name, s.sent_at,
            (SELECT MIN(d.raised_at) FROM dispute d WHERE d.statement_id = s.id AND d.state = 'OPEN') AS open_since,
            (SELECT MAX(d.resolved_at) FROM dispute d WHERE d.statement_id = s.id) AS answered_at,
            (SELECT MAX(r.told_on) FROM statement_reminder r WHERE r.statement_id = s.id) AS reminded_on
            FROM statement s JOIN service_centre c ON c.id = s.centre_id
            WHERE s.state IN ('SENT_TO_CENTRE', 'PARTLY_DISPUTED') AND s.sent_at IS NOT NULL""";

    @Inject
    Rows rows;

    /**
     * A statement that waits.
     *
     * @param disputed whether it waits for headquarters' answer; else for the centre's word
     * @param since from which day
     */
    record Waiting(
            long id,
            String number,
            String month,
            long centreId,
            String centreName,
            boolean disputed,
            LocalDate since,
            LocalDate remindedOn) {}

    List<Waiting> all() {
        return rows.list(WAITING + " ORDER BY s.id", WaitingStatements::waiting);
    }

    /** Those of a month. */
    List<Waiting> of(YearMonth month, Scope scope) {
        return rows.list(
                WAITING + " AND s.month = ?" + StatementLists.visible(scope) + " ORDER BY s.id",
                WaitingStatements::waiting,
                month);
    }

    Optional<Waiting> find(String number, Scope scope) {
        return rows.first(
                WAITING + " AND s.statement_no = ?" + StatementLists.visible(scope),
                WaitingStatements::waiting,
                number);
    }

    /** Notes that something is said about a statement; it was said before when nothing is noted. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean note(Waiting statement, ReminderKind kind, LocalDate since, LocalDate today) {
        return rows.change(
                        "INSERT IGNORE INTO statement_reminder (statement_id, kind, since_on, told_on) VALUES (?, ?, ?, ?)",
                        statement.id(),
                        kind,
                        since,
                        today)
                > 0;
    }

    private static Waiting waiting(Row row) {
        LocalDateTime disputed = row.time("open_since");
        LocalDateTime sent = row.time("sent_at");
        LocalDateTime answered = row.time("answered_at");
        LocalDateTime since =
                disputed != null ? disputed : answered != null && answered.isAfter(sent) ? answered : sent;
        return new Waiting(
                row.number("id"),
                row.text("statement_no"),
                row.text("month"),
                row.number("centre_id"),
                row.text("centre_name"),
                disputed != null,
                since.atOffset(ZoneOffset.UTC)
                        .atZoneSameInstant(BusinessClock.ZONE)
                        .toLocalDate(),
                row.day("reminded_on"));
    }
}
