package weijie.importing;

import static weijie.shared.ListOrder.whole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import weijie.repair.check.AlreadyIn;
import weijie.repair.check.Severity;
import weijie.shared.ListOrder;
import weijie.shared.ListPage;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.jpa.BulkLoad;
import weijie.shared.jpa.Columns;

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

    @Inject
    ImportTables tables;

    @Inject
    StagedRows rows;

    /** Takes findings in while rows are judged. */
    final class Sink implements AutoCloseable {

        private final long importId;
        private final Connection connection;
        private final BulkLoad findings;
        private int lastRow = -1;
        private int lastFirst = -1;
        private int seq;

        private Sink(long importId) throws SQLException {
            this.importId = importId;
            this.connection = tables.connection();
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
            try {
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
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        void flush() {
            try {
                findings.flush();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws SQLException {
            findings.close();
            connection.close();
        }

        private static String cut(String text, int longest) {
            if (text == null || text.length() <= longest) {
                return text;
            }
            return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
        }
    }

    Sink sink(long importId) throws SQLException {
        return new Sink(importId);
    }

    /** Forgets what was found about rows that are not stored yet, and about the file as a whole. */
    void clear(long importId) {
        tables.update(
                "delete from import_finding where import_id = ?"
                        + (rows.isBegun(importId)
                                ? " and (row_no <= (select j.heading_row from import_job j where j.id = import_finding.import_id)"
                                        + " or exists (select 1 from import_row r where r.import_id = import_finding.import_id"
                                        + " and r.row_no = import_finding.row_no and r.left_over))"
                                : ""),
                importId);
    }

    /** What was found about the rows from one number to another, in the order in which it was found. */
    List<ImportFindingRow> between(long importId, int firstRow, int lastRow) {
        return tables.with(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    SELECT + " where import_id = ? and row_no between ? and ? order by row_no, seq")) {
                query.setLong(1, importId);
                query.setInt(2, firstRow);
                query.setInt(3, lastRow);
                return read(query);
            }
        });
    }

    static List<ImportFindingRow> ofRow(Connection connection, long importId, int rowNo) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(SELECT + " where import_id = ? and row_no = ? order by seq")) {
            query.setLong(1, importId);
            query.setInt(2, rowNo);
            return read(query);
        }
    }

    private static List<ImportFindingRow> read(PreparedStatement query) throws SQLException {
        List<ImportFindingRow> findings = new ArrayList<>();
        try (ResultSet found = query.executeQuery()) {
            while (found.next()) {
                findings.add(finding(found));
            }
        }
        return findings;
    }

    private static ImportFindingRow finding(ResultSet found) throws SQLException {
        return new ImportFindingRow(
                found.getInt(1),
                found.getString(2),
                Severity.valueOf(found.getString(3)),
                found.getString(4),
                found.getString(5),
                found.getString(6),
                Cells.split(found.getString(7)),
                found.getString(8),
                Columns.date(found, 9));
    }

    /** Findings in the order of rows. */
    Listing<ImportFindingRow> list(long importId, FlagFilter filter, Slice slice) {
        String where = filter.condition().replace("f.", "");
        return tables.with(connection -> {
            long total;
            try (PreparedStatement query =
                    connection.prepareStatement("select count(*) from import_finding where import_id = ?" + where)) {
                query.setLong(1, importId);
                filter.bind(query, 2);
                try (ResultSet found = query.executeQuery()) {
                    found.next();
                    total = found.getLong(1);
                }
            }
            ListPage<Numbered> page = ORDER.page(slice);
            List<Numbered> rows = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(
                    SELECT + " where import_id = ?" + where + page.behind() + page.orderBy() + page.limit())) {
                query.setLong(1, importId);
                int next = filter.bind(query, 2);
                for (Object value : page.args()) {
                    query.setObject(next++, value);
                }
                try (ResultSet found = query.executeQuery()) {
                    while (found.next()) {
                        rows.add(new Numbered(found.getInt(10), finding(found)));
                    }
                }
            }
            return page.of(rows, total).map(Numbered::finding);
        });
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
        return tables.with(connection -> {
            try (PreparedStatement query = connection.prepareStatement(SELECT
                    + " where import_id = ? and row_no > ? and row_no <= coalesce((select max(next.row_no) from (select distinct row_no"
                    + " from import_finding where import_id = ? and row_no > ? order by row_no limit 1000) next), 0)"
                    + " order by row_no, seq")) {
                query.setLong(1, importId);
                query.setInt(2, afterRow);
                query.setLong(3, importId);
                query.setInt(4, afterRow);
                try (ResultSet found = query.executeQuery()) {
                    List<ImportFindingRow> findings = new ArrayList<>();
                    while (found.next()) {
                        findings.add(finding(found));
                    }
                    return findings;
                }
            }
        });
    }

    /** The rows that are not stored: rejected ones, and those that are stored already. */
    Set<Integer> skippedRows(long importId) {
        return tables.with(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "select distinct row_no from import_finding where import_id = ? and " + NOT_STORED)) {
                query.setLong(1, importId);
                try (ResultSet found = query.executeQuery()) {
                    Set<Integer> rowNos = new HashSet<>();
                    while (found.next()) {
                        rowNos.add(found.getInt(1));
                    }
                    return rowNos;
                }
            }
        });
    }

    /** How often each code was found, the most frequent first. */
    List<CodeCount> codes(long importId) {
        return tables.with(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "select code, severity, count(*) from import_finding where import_id = ? group by code, severity"
                            + " order by count(*) desc, code")) {
                query.setLong(1, importId);
                try (ResultSet found = query.executeQuery()) {
                    List<CodeCount> codes = new ArrayList<>();
                    while (found.next()) {
                        codes.add(new CodeCount(
                                found.getString(1), Severity.valueOf(found.getString(2)), found.getInt(3)));
                    }
                    return codes;
                }
            }
        });
    }

    /** How the rows of a batch came out. */
    ImportTally tally(long importId) {
        int rows = tables.count("select count(*) from import_row where import_id = ? and not dropped", importId);
        int dropped = tables.count("select count(*) from import_row where import_id = ? and dropped", importId);
        return tables.with(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "select sum(r), sum(case when r + i = 0 then w else 0 end), sum(case when r + i = 0 then a else 0 end),"
                            + " sum(case when r + i = 0 and (w = 1 or a = 1) then 1 else 0 end), sum(case when r = 0 then i else 0 end)"
                            + " from (select row_no,"
                            + " max(case when severity = 'REJECTED' then 1 else 0 end) r,"
                            + " max(case when severity = 'WARNING' then 1 else 0 end) w,"
                            + " max(case when severity = 'ABNORMAL' then 1 else 0 end) a,"
                            + " max(case when code = '" + AlreadyIn.CODE + "' then 1 else 0 end) i"
                            + " from import_finding f where f.import_id = ?" + ABOUT_ROWS
                            + " group by row_no) worst")) {
                query.setLong(1, importId);
                try (ResultSet found = query.executeQuery()) {
                    found.next();
                    int rejected = found.getInt(1);
                    int alreadyIn = found.getInt(5);
                    int accepted = rows - rejected - alreadyIn;
                    return new ImportTally(
                            accepted,
                            rejected,
                            found.getInt(2),
                            found.getInt(3),
                            accepted - found.getInt(4),
                            alreadyIn,
                            dropped,
                            0,
                            0);
                }
            }
        });
    }
}
