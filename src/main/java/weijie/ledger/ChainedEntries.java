package weijie.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;

/** Entries in their canonical form, put together by the database from what it keeps, with the links that chain them. */
@ApplicationScoped
public class ChainedEntries {

    /** The version of the canonical form that new entries are hashed in. */
    static final int SCHEME = 1;

    private static final String LINES = """
            SELECT e.entry_no, CONCAT_WS('\\t', 'entry', e.entry_no, e.scheme, e.book, e.centre_id, e.centre_code, e.source_kind, e.source_no, e.source_line,
                e.event, e.reversal_no, COALESCE(e.reversal_of, ''), e.booked_on, e.month, e.booked_by, e.booked_at) AS entry_line,
            CONCAT_WS('\\t', 'posting', p.line_no, p.account, p.centre_id, COALESCE(p.outlet_id, ''), p.outlet_code, p.clause, p.fen) AS posting_line,
            p.line_no, k.previous_hash, k.hash
            FROM ledger_entry e LEFT JOIN ledger_posting p ON p.entry_no = e.entry_no LEFT JOIN ledger_link k ON k.entry_no = e.entry_no
            """;

    @Inject
    Rows rows;

    /** One entry as it is kept. */
    ChainedEntry one(long no) {
        return rows.list(LINES + "WHERE e.entry_no = ? ORDER BY p.line_no", ChainedEntries::line, no).stream()
                .reduce(ChainedEntry::and)
                .orElseThrow(() -> new IllegalStateException("no entry " + no));
    }

    /** Lends every entry in the order of the chain. */
    void each(Consumer<ChainedEntry> reader) {
        each("", reader);
    }

    /** Lends the entries from one number to another, both included, in the order of the chain. */
    void between(long first, long last, Consumer<ChainedEntry> reader) {
        each("WHERE e.entry_no BETWEEN ? AND ? ", reader, first, last);
    }

    private void each(String where, Consumer<ChainedEntry> reader, Object... args) {
        Gathering gathering = new Gathering(reader);
        rows.lend(
                LINES + where + "ORDER BY e.entry_no, p.line_no",
                ChainedEntries::line,
                lines -> lines.forEach(gathering::take),
                args);
        gathering.end();
    }

    private static ChainedEntry line(Row row) {
        boolean posted = row.text("line_no") != null;
        return new ChainedEntry(
                row.number("entry_no"),
                row.text("entry_line") + '\n' + (posted ? row.text("posting_line") + '\n' : ""),
                row.text("previous_hash"),
                row.text("hash"));
    }

    /** Puts the lines of each entry together while they come. */
    private static final class Gathering {

        private final Consumer<ChainedEntry> reader;
        private ChainedEntry last;

        Gathering(Consumer<ChainedEntry> reader) {
            this.reader = reader;
        }

        void take(ChainedEntry line) {
            if (last != null && last.no() == line.no()) {
                last = last.and(line);
            } else {
                end();
                last = line;
            }
        }

        void end() {
            if (last != null) {
                reader.accept(last);
            }
        }
    }
}
