package weijie.importing;

import static weijie.shared.ListOrder.whole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import weijie.repair.RecordIntake;
import weijie.repair.check.AlreadyIn;
import weijie.repair.check.Severity;
import weijie.shared.ListOrder;
import weijie.shared.ListPage;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.jpa.BulkLoad;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;

/** What was found wrong with the rows of batches. */
@ApplicationScoped
public class StagedFindings {

    private static final String SELECT =
            "select row_no, item, severity, code, field, value, args, related_no, related_on, seq from import_finding";

    /** What is said about the file as a whole stands at the row of its headings. */
    static final String ABOUT_ROWS =
            " and f.row_no > (select j.heading_row from import_job j where j.id = f.import_id)";

    /** What keeps a row out of the database. */
    static final String NOT_STORED = "(severity = 'REJECTED' or severity = 'INFO' and code = '" + AlreadyIn.CODE + "')";

    /** A finding and its number within its row. */
    private record Numbered(int seq, ImportFindingRow finding) {}

    private static final ListOrder<Numbered> ORDER =
            ListOrder.of(whole("row_no", numbered -> numbered.finding().rowNo()), whole("seq", Numbered::seq));

    /** What is said of the record in a row, and not of the form of the row. */
    private static final String OF_RECORDS = "code not like 'IM-%'";

    @Inject
    Rows sql;

    @Inject
    StagedRows rows;

    /** Takes findings in while rows are judged. */
    static final class Sink {

        private final long importId;
        private final BulkLoad findings;
        private int lastRow = -1;
        private int lastFirst = -1;
        private int seq;

        private Sink(long importId, Connection connection) {
            this.importId = importId;
            this.findings = new BulkLoad(
                    connection,
                    "import_finding",
                    "import_id",
                    "row_no",
                    "seq",
                    "item",
                    "severity",
                    "code",
                    "field",
                    "value",
                    "args",
                    "related_no",
                    "related_on");
        }

        /** @param first the number of the row's first finding: what is found in a second look comes after the first */
        void add(ImportFindingRow finding, int first) {
            if (finding.rowNo() != lastRow || first != lastFirst) {
                lastRow = finding.rowNo();
                lastFirst = first;
                seq = first;
            }
            findings.put(importId)
                    .put((long) finding.rowNo())
                    .put((long) seq++)
                    .put(cut(finding.item(), 100))
                    .put(finding.severity())
                    .put(finding.code())
                    .put(finding.field())
                    .put(cut(finding.value(), 200))
                    .put(cut(Cells.join(finding.args()), 500))
                    .put(cut(finding.relatedNo(), 40))
                    .put(finding.relatedOn())
                    .endRow();
        }

        /** Writes down what was taken in so far. */
        void flush() {
            findings.flush();
        }

        private static String cut(String text, int longest) {
            if (text == null || text.length() <= longest) {
                return text;
            }
            return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
        }
    }

    /** Takes findings in for as long as somebody works with the sink, and writes them down. */
    <T> T sink(long importId, Function<Sink, T> work) {
        return sql.with(connection -> {
            Sink sink = new Sink(importId, connection);
            T done = work.apply(sink);
            sink.flush();
            return done;
        });
    }

    /** Forgets what was found about rows that are not stored yet, and about the file as a whole. */
    void clear(long importId) {
        sql.change(
                "delete from import_finding where import_id = ?"
                        + (rows.isBegun(importId)
                                ? " and (row_no <= (select j.heading_row from import_job j where j.id = import_finding.import_id)"
                                        + " or exists (select 1 from import_row r where r.import_id = import_finding.import_id"
                                        + " and r.row_no = import_finding.row_no and r.left_over))"
                                : ""),
                importId);
    }

    /** What was found about some rows, in the order in which it was found. */
    List<ImportFindingRow> ofRows(long importId, List<Integer> rowNos) {
        return sql.listOf(
                rowNos,
                SELECT + " where import_id = ? and row_no in (?*) order by row_no, seq",
                StagedFindings::finding,
                importId);
    }

    private static ImportFindingRow finding(Row row) {
        return new ImportFindingRow(
                row.count("row_no"),
                row.text("item"),
                row.choice(Severity.class, "severity"),
                row.text("code"),
                row.text("field"),
                row.text("value"),
                Cells.split(row.text("args")),
                row.text("related_no"),
                row.day("related_on"));
    }

    /** What was found about the file as a whole. */
    List<ImportFindingRow> ofFile(long importId) {
        return sql.list(
                SELECT
                        + " where import_id = ? and row_no <= (select heading_row from import_job where id = ?) order by row_no, seq",
                StagedFindings::finding,
                importId,
                importId);
    }

    /** Findings in the order of rows. */
    Listing<ImportFindingRow> list(long importId, FlagFilter filter, Slice slice) {
        String where = " where import_id = ?" + filter.condition().replace("f.", "");
        Object[] args = Stream.concat(Stream.of(importId), filter.args()).toArray();
        long total = sql.number("select count(*) as total from import_finding" + where, args);
        ListPage<Numbered> page = ORDER.page(slice);
        List<Numbered> found = sql.list(
                SELECT + where + page.behind() + page.orderBy() + page.limit(),
                row -> new Numbered(row.count("seq"), finding(row)),
                Stream.concat(Stream.of(args), page.args().stream()).toArray());
        return page.of(found, total).map(Numbered::finding);
    }

    /** Gives every finding, in the order of rows, page by page. */
    void each(long importId, Consumer<ImportFindingRow> each) {
        int afterRow = -1;
        for (List<ImportFindingRow> page = after(importId, afterRow);
                !page.isEmpty();
                page = after(importId, afterRow)) {
            page.forEach(each);
            afterRow = page.get(page.size() - 1).rowNo();
        }
    }

    /** The findings of the next thousand row numbers that have any. */
    private List<ImportFindingRow> after(long importId, int afterRow) {
        return sql.list(
                SELECT
                        + " where import_id = ? and row_no > ? and row_no <= coalesce((select max(next.row_no) from (select distinct row_no"
                        + " from import_finding where import_id = ? and row_no > ? order by row_no limit 1000) next), 0)"
                        + " order by row_no, seq",
                StagedFindings::finding,
                importId,
                afterRow,
                importId,
                afterRow);
    }

    /** The rows that are not stored: rejected ones, and those that are stored already. */
    BitSet skippedRows(long importId) {
        return rowsWith(importId, NOT_STORED);
    }

    /** The rows about whose records, and not about whose form alone, something of a gravity was found. */
    BitSet recordsWith(long importId, Severity severity) {
        return rowsWith(importId, "severity = '" + severity + "' and " + OF_RECORDS);
    }

    /** The rows about whose records more was found than one thing, mere notes left aside. */
    BitSet recordsOfHighRisk(long importId) {
        return rowsWith(
                importId,
                "severity in ('ABNORMAL', 'WARNING') and " + OF_RECORDS + " group by row_no having count(*) > 1");
    }

    private BitSet rowsWith(long importId, String condition) {
        BitSet rowNos = new BitSet();
        sql.list(
                        "select distinct row_no from import_finding where import_id = ? and " + condition,
                        row -> row.count("row_no"),
                        importId)
                .forEach(rowNos::set);
        return rowNos;
    }

    /** Gives what was found about the records of rows that are stored just now, and not about the form of the rows, to the records. */
    void giveTo(RecordIntake intake, long importId) {
        boolean begun = rows.isBegun(importId);
        intake.storeFindings(
                importId,
                "select i.row_no, i.seq, i.severity, i.code, i.field, i.value,"
                        + " replace(replace(i.args, char(9), ' '), char(31), char(9)) as args,"
                        + " i.related_no as related_order_no, i.related_on from import_finding i"
                        + (begun
                                ? " join import_row r on r.import_id = i.import_id and r.row_no = i.row_no and r.left_over"
                                : "")
                        + " where i.import_id = ? and i.severity <> 'REJECTED' and i." + OF_RECORDS,
                importId);
    }

    /** How often each code was found, the most frequent first. */
    List<CodeCount> codes(long importId) {
        return sql.list(
                "select code, severity, count(*) as found from import_finding where import_id = ? group by code, severity"
                        + " order by count(*) desc, code",
                row -> new CodeCount(row.text("code"), row.choice(Severity.class, "severity"), row.count("found")),
                importId);
    }

    /** How the rows of a batch came out. */
    ImportTally tally(long importId) {
        Counted counted = sql.first(
                        "select count(*) as read_rows, coalesce(sum(dropped), 0) as dropped from import_row where import_id = ?",
                        row -> new Counted(row.count("read_rows"), row.count("dropped")),
                        importId)
                .orElseThrow();
        return sql.first(
                        "select coalesce(sum(r), 0) as rejected, coalesce(sum(r = 0 and i), 0) as already_in,"
                                + " coalesce(sum(r = 0 and i = 0 and w), 0) as warned, coalesce(sum(r = 0 and i = 0 and a), 0) as abnormal,"
                                + " coalesce(sum(r = 0 and i = 0 and (w or a)), 0) as not_passed,"
                                + " coalesce((select cast(max(f.value) as signed) from import_finding f where f.import_id = ?"
                                + " and f.row_no <= (select j.heading_row from import_job j where j.id = f.import_id) and f.code = '"
                                + FileFindings.IN_NO_MONTH + "'), 0) as in_no_month from (select"
                                + " max(severity = 'REJECTED') r, max(severity = 'WARNING') w, max(severity = 'ABNORMAL') a,"
                                + " max(code = '" + AlreadyIn.CODE + "') i"
                                + " from import_finding force index (primary) where import_id = ?"
                                + " and row_no > (select heading_row from import_job where id = ?) group by row_no) worst",
                        row -> counted.tally(
                                row.count("rejected"),
                                row.count("already_in"),
                                row.count("warned"),
                                row.count("abnormal"),
                                row.count("not_passed"),
                                row.count("in_no_month")),
                        importId,
                        importId,
                        importId)
                .orElseThrow();
    }

    /** How many rows of a batch there are, and how many of them were dropped. */
    private record Counted(int all, int dropped) {

        ImportTally tally(int rejected, int alreadyIn, int warned, int abnormal, int notPassed, int inNoMonth) {
            int accepted = all - dropped - rejected - alreadyIn;
            return new ImportTally(
                    accepted, rejected, warned, abnormal, accepted - notPassed, alreadyIn, inNoMonth, dropped, 0, 0);
        }
    }
}
