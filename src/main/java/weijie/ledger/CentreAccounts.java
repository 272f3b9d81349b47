package weijie.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import weijie.network.Scope;
import weijie.shared.Money;
import weijie.shared.jpa.Rows;

/** The accounts of centres with headquarters, from the postings and nothing else: what was closed yesterday is what is opened today. */
@ApplicationScoped
public class CentreAccounts {

    @Inject
    Rows rows;

    private record Centre(long id, String code, String name) {}

    /** The account of a centre over some days, both included, if the scope may see it. */
    Optional<CentreAccount> find(String centreCode, LocalDate from, LocalDate to, Scope scope) {
        List<Object> args = new ArrayList<>(List.of(centreCode));
        String where = "";
        if (!scope.isAll()) {
            where = " AND c.id = ?";
            args.add(scope.isCentre() ? scope.centreId() : -1L);
        }
        return rows.first(
                        "SELECT c.id, c.code, c.name FROM service_centre c WHERE c.code = ?" + where,
                        row -> new Centre(row.number("id"), row.text("code"), row.text("name")),
                        args.toArray())
                .map(centre -> CentreAccount.of(
                        centre.code(),
                        centre.name(),
                        from,
                        to,
                        opening(centre.id(), from),
                        lines(centre.id(), from, to),
                        outlets(centre.id(), to)));
    }

    /** The code of the centre that a scope is limited to; empty for any other. */
    String codeOf(Scope scope) {
        return scope.isCentre()
                ? rows.first("SELECT code FROM service_centre WHERE id = ?", row -> row.text("code"), scope.centreId())
                        .orElse("")
                : "";
    }

    private Money opening(long centreId, LocalDate from) {
        return Money.ofFen(-rows.number(
                "SELECT COALESCE(SUM(p.fen), 0) FROM ledger_posting p JOIN ledger_entry e ON e.entry_no = p.entry_no"
                        + " WHERE p.account IN ('1101', '2101') AND p.centre_id = ? AND e.booked_on < ?",
                centreId,
                from));
    }

    private List<CentreAccount.Line> lines(long centreId, LocalDate from, LocalDate to) {
        return rows.list(
                """
                SELECT e.entry_no, e.booked_on, e.event, e.source_no, e.source_line, e.reversal_of, SUM(GREATEST(p.fen, 0)) AS debit,
                SUM(GREATEST(-p.fen, 0)) AS credit FROM ledger_posting p JOIN ledger_entry e ON e.entry_no = p.entry_no
                WHERE p.account IN ('1101', '2101') AND p.centre_id = ? AND e.booked_on BETWEEN ? AND ?
                GROUP BY e.entry_no, e.booked_on, e.event, e.source_no, e.source_line, e.reversal_of ORDER BY e.booked_on, e.entry_no""",
                row -> new CentreAccount.Line(
                        row.number("entry_no"),
                        row.day("booked_on"),
                        row.choice(LedgerEvent.class, "event"),
                        row.text("source_no"),
                        row.text("source_line"),
                        row.numberOrNull("reversal_of") != null,
                        Money.ofFen(row.number("debit")),
                        Money.ofFen(row.number("credit"))),
                centreId,
                from,
                to);
    }

    private List<CentreAccount.OfOutlet> outlets(long centreId, LocalDate to) {
        return rows.list(
                """
                SELECT p.outlet_code, MAX(u.name) AS outlet_name, SUM(IF(p.account = '1901', p.fen, 0)) AS owes,
                -SUM(IF(p.account = '2901', p.fen, 0)) AS owed FROM ledger_posting p JOIN ledger_entry e ON e.entry_no = p.entry_no
                JOIN outlet u ON u.id = p.outlet_id WHERE p.account IN ('1901', '2901') AND p.centre_id = ? AND e.booked_on <= ?
                GROUP BY p.outlet_code HAVING owes <> 0 OR owed <> 0 ORDER BY p.outlet_code""",
                row -> new CentreAccount.OfOutlet(
                        row.text("outlet_code"),
                        row.text("outlet_name"),
                        Money.ofFen(row.number("owes")),
                        Money.ofFen(row.number("owed"))),
                centreId,
                to);
    }
}
