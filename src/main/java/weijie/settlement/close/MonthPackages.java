package weijie.settlement.close;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import weijie.network.Scope;
import weijie.settlement.StatementLists;
import weijie.shared.Csv;
import weijie.shared.FileStore;
import weijie.shared.Money;
import weijie.shared.jpa.Rows;
import weijie.shared.jpa.TimeOrderedId;

/** The packages of months that were made, and what is laid into one. */
@ApplicationScoped
class MonthPackages {

    private static final String PUBLISHED =
            "SELECT s.statement_no FROM statement s WHERE s.month = ? AND s.sha256 IS NOT NULL";

    @Inject
    Rows rows;

    @Inject
    FileStore files;

    /** The published statements of a month, by number. */
    List<String> statements(YearMonth month, Scope scope) {
        return rows.list(
                PUBLISHED + StatementLists.visible(scope) + " ORDER BY s.statement_no",
                row -> row.text("statement_no"),
                month);
    }

    /** How many statements of a month are not published; a centre is told of those it was sent. */
    int unpublished(YearMonth month, Scope scope) {
        return (int) rows.number(
                "SELECT COUNT(*) FROM statement s WHERE s.month = ? AND s.sha256 IS NULL AND s.state <> 'DISSOLVED'"
                        + StatementLists.visible(scope),
                month);
    }

    /** The penalties that a month's published statements deducted, whole or in parts, by number. */
    List<String> penalties(YearMonth month, Scope scope) {
        String deducted = " IN (" + PUBLISHED + StatementLists.visible(scope) + ")";
        return rows.list(
                "SELECT p.penalty_no FROM penalty p WHERE p.statement_no" + deducted
                        + " UNION SELECT p.penalty_no FROM penalty p JOIN penalty_part t ON t.penalty_id = p.id WHERE t.statement_no"
                        + deducted + " ORDER BY penalty_no",
                row -> row.text("penalty_no"),
                month,
                month);
    }

    /** Writes what a month's published statements brought into the books, entry after entry. */
    void ledger(YearMonth month, Scope scope, Appendable to) {
        Csv.line(
                to,
                "entryNo",
                "book",
                "centreCode",
                "statementNo",
                "sourceLine",
                "event",
                "bookedOn",
                "account",
                "outletCode",
                "clause",
                "debit",
                "credit",
                "hash");
        rows.lend(
                "SELECT e.entry_no, e.book, e.centre_code, e.source_no, e.source_line, e.event, e.booked_on, p.account, p.outlet_code,"
                        + " p.clause, p.fen, l.hash FROM statement s JOIN ledger_entry e ON e.source_kind = 'STATEMENT'"
                        + " AND e.source_no = s.statement_no JOIN ledger_posting p ON p.entry_no = e.entry_no"
                        + " JOIN ledger_link l ON l.entry_no = e.entry_no WHERE s.month = ? AND s.sha256 IS NOT NULL"
                        + StatementLists.visible(scope) + " ORDER BY e.entry_no, p.line_no",
                row -> {
                    Money amount = Money.ofFen(row.number("fen"));
                    return new Object[] {
                        row.number("entry_no"),
                        row.text("book"),
                        row.text("centre_code"),
                        row.text("source_no"),
                        row.text("source_line"),
                        row.text("event"),
                        row.day("booked_on"),
                        row.text("account"),
                        row.text("outlet_code"),
                        row.text("clause"),
                        amount.isNegative() ? "" : amount,
                        amount.isNegative() ? amount.negated() : "",
                        row.text("hash")
                    };
                },
                all -> all.forEach(fields -> Csv.line(to, fields)),
                month);
    }

    /** The last package of a month that was made for the same house. */
    Optional<MonthPackage> latest(YearMonth month, Scope scope) {
        return rows.first(
                "SELECT p.*, c.code FROM month_package p LEFT JOIN service_centre c ON c.id = p.centre_id"
                        + " WHERE p.month = ? AND p.centre_id = ? ORDER BY p.id DESC LIMIT 1",
                row -> new MonthPackage(
                        row.text("month"),
                        row.text("month") + (row.text("code") == null ? "" : "-" + row.text("code")) + ".zip",
                        row.text("sha256"),
                        row.number("bytes"),
                        row.count("files"),
                        row.count("statements"),
                        row.count("unpublished"),
                        row.text("made_by"),
                        row.time("made_at")),
                month,
                house(scope));
    }

    /** Keeps a package that was made just now. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(YearMonth month, Scope scope, Path made, int count, int statements, String by, LocalDateTime at) {
        FileStore.Kept kept = kept(made);
        rows.change(
                "INSERT INTO month_package (id, month, centre_id, sha256, bytes, files, statements, unpublished, made_by, made_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                TimeOrderedId.next(),
                month,
                house(scope),
                kept.sha256(),
                kept.bytes(),
                count,
                statements,
                unpublished(month, scope),
                by,
                at);
    }

    private static long house(Scope scope) {
        return scope.isCentre() ? scope.centreId() : 0;
    }

    /** The notice of a penalty, if it was laid into a package before. */
    Optional<String> notice(String penaltyNo) {
        return rows.first(
                "SELECT sha256 FROM packed_notice WHERE penalty_no = ?", row -> row.text("sha256"), penaltyNo);
    }

    /** Keeps a notice that was made just now, unless somebody else was first; the one that counts. */
    @Transactional(Transactional.TxType.MANDATORY)
    String keepNotice(String penaltyNo, Path made, LocalDateTime at) {
        rows.change(
                "INSERT IGNORE INTO packed_notice (penalty_no, sha256, made_at) VALUES (?, ?, ?)",
                penaltyNo,
                kept(made).sha256(),
                at);
        return notice(penaltyNo).orElseThrow();
    }

    private FileStore.Kept kept(Path made) {
        try (InputStream content = Files.newInputStream(made)) {
            return files.keep(content, Long.MAX_VALUE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
