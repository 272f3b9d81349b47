package weijie.importing;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.poi.ss.util.CellRangeAddress;
import weijie.repair.Severity;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.jpa.BulkLoad;

/** The rows of batches and what was found wrong with them; always in the transaction of the desk that asks. */
@ApplicationScoped
public class StagedRows {

    private static final int PAGE = 2000;

    @Resource(lookup = "java:app/weijie/db")
    private DataSource dataSource;

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes rows in while a file is read. */
    final class Intake implements AutoCloseable {

        private final long importId;
        private final Connection connection;
        private final BulkLoad rows;
        private int width;

        private Intake(long importId) throws SQLException {
            this.importId = importId;
            this.connection = dataSource.getConnection();
            this.rows = new BulkLoad(connection, "import_row", "import_id", "row_no", "cells", "hidden");
        }

        void add(SheetRow row) {
            width = row.cells().length;
            try {
                rows.put(importId)
                        .put((long) row.rowNo())
                        .put(Cells.join(row.cells()))
                        .put(row.hidden())
                        .endRow();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Notes which rows merged cells reach into; a title above the headings does not matter. */
        void merged(Collection<String> ranges, int headingRow) throws SQLException {
            rows.flush();
            try (PreparedStatement update = connection.prepareStatement(
                    "update import_row set merged = ? where import_id = ? and row_no between ? and ?")) {
                for (String text : ranges) {
                    CellRangeAddress range = CellRangeAddress.valueOf(text);
                    if (range.getFirstColumn() < width && range.getLastRow() + 1 > headingRow) {
                        update.setString(1, text);
                        update.setLong(2, importId);
                        update.setInt(3, Math.max(headingRow + 1, range.getFirstRow() + 1));
                        update.setInt(4, range.getLastRow() + 1);
                        update.executeUpdate();
                    }
                }
            }
        }

        @Override
        public void close() throws SQLException {
            rows.close();
            connection.close();
        }

        void flush() throws SQLException {
            rows.flush();
        }
    }

    Intake intake(long importId) throws SQLException {
        return new Intake(importId);
    }

    /** Takes findings in while rows are judged. */
    final class FindingSink implements AutoCloseable {

        private final long importId;
        private final Connection connection;
        private final BulkLoad findings;
        private int lastRow = -1;
        private int lastFirst = -1;
        private int seq;

        private FindingSink(long importId) throws SQLException {
            this.importId = importId;
            this.connection = dataSource.getConnection();
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

    FindingSink findingSink(long importId) throws SQLException {
        return new FindingSink(importId);
    }

    /** Forgets everything read from the file. */
    void clear(long importId) {
        clearFindings(importId);
        update("delete from import_row where import_id = ?", importId);
    }

    /** Forgets what was found about rows that are not stored yet. */
    void clearFindings(long importId) {
        update(
                "delete from import_finding where import_id = ? and not exists (select 1 from import_row r"
                        + " where r.import_id = import_finding.import_id and r.row_no = import_finding.row_no and r.stored)",
                importId);
    }

    /** The rows that are neither stored nor dropped, in the order of the file, in pages. */
    Iterator<List<StagedRow>> open(long importId) {
        return new Iterator<>() {
            private int after = -1;
            private List<StagedRow> next = page(importId, after);

            @Override
            public boolean hasNext() {
                return !next.isEmpty();
            }

            @Override
            public List<StagedRow> next() {
                if (next.isEmpty()) {
                    throw new java.util.NoSuchElementException();
                }
                List<StagedRow> page = next;
                after = page.get(page.size() - 1).rowNo();
                next = page.size() < PAGE ? List.of() : page(importId, after);
                return page;
            }
        };
    }

    private List<StagedRow> page(long importId, int after) {
        return rows(
                "select row_no, cells, hidden, merged from import_row where import_id = ? and row_no > ? and not dropped and not stored"
                        + " order by row_no limit " + PAGE,
                importId,
                after);
    }

    /** One row that can still be corrected. */
    Optional<StagedRow> correctable(long importId, int rowNo) {
        return rows(
                        "select row_no, cells, hidden, merged from import_row where import_id = ? and row_no = ? and not dropped"
                                + " and not stored for update",
                        importId,
                        rowNo)
                .stream()
                .findFirst();
    }

    /** One row, whatever became of it. */
    Optional<StagedRow> find(long importId, int rowNo) {
        return rows(
                        "select row_no, cells, hidden, merged from import_row where import_id = ? and row_no = ?",
                        importId,
                        rowNo)
                .stream()
                .findFirst();
    }

    private List<StagedRow> rows(String sql, long importId, int rowNo) {
        return with(connection -> {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setLong(1, importId);
                query.setInt(2, rowNo);
                try (ResultSet found = query.executeQuery()) {
                    List<StagedRow> rows = new ArrayList<>();
                    while (found.next()) {
                        rows.add(row(found));
                    }
                    return rows;
                }
            }
        });
    }

    private static StagedRow row(ResultSet found) throws SQLException {
        return new StagedRow(found.getInt(1), Cells.split(found.getString(2)), found.getBoolean(3), found.getString(4));
    }

    /** Writes a corrected row; what was wrong with its form is forgiven. */
    void correct(long importId, int rowNo, List<String> cells) {
        with(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update import_row set cells = ?, merged = null where import_id = ? and row_no = ?")) {
                update.setString(1, Cells.join(cells));
                update.setLong(2, importId);
                update.setInt(3, rowNo);
                return update.executeUpdate();
            }
        });
    }

    /** Leaves rows out; returns how many. */
    int drop(long importId, Collection<Integer> rowNos) {
        int dropped = 0;
        for (int rowNo : rowNos) {
            dropped += update(
                    "update import_row set dropped = true where import_id = ? and row_no = ? and not dropped and not stored",
                    importId,
                    rowNo);
            update(
                    "delete f from import_finding f join import_row r on r.import_id = f.import_id and r.row_no = f.row_no"
                            + " where f.import_id = ? and f.row_no = ? and r.dropped",
                    importId,
                    rowNo);
        }
        return dropped;
    }

    /** Marks as stored every row that nothing rejected; returns how many are stored in all. */
    int markStored(long importId) {
        update(
                "update import_row set stored = true where import_id = ? and not dropped and not stored and not exists"
                        + " (select 1 from import_finding f where f.import_id = import_row.import_id and f.row_no = import_row.row_no"
                        + " and f.severity = 'REJECTED')",
                importId);
        return count("select count(*) from import_row where import_id = ? and stored", importId);
    }

    void markUnstored(long importId) {
        update("update import_row set stored = false where import_id = ? and stored", importId);
    }

    ImportTally tally(long importId) {
        int rows = count("select count(*) from import_row where import_id = ? and not dropped", importId);
        int dropped = count("select count(*) from import_row where import_id = ? and dropped", importId);
        return with(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "select sum(r), sum(case when r = 0 then w else 0 end), sum(case when r = 0 then a else 0 end),"
                            + " sum(case when r = 0 and (w = 1 or a = 1) then 1 else 0 end) from (select row_no,"
                            + " max(case when severity = 'REJECTED' then 1 else 0 end) r,"
                            + " max(case when severity = 'WARNING' then 1 else 0 end) w,"
                            + " max(case when severity = 'ABNORMAL' then 1 else 0 end) a"
                            + " from import_finding where import_id = ? group by row_no) worst")) {
                query.setLong(1, importId);
                try (ResultSet found = query.executeQuery()) {
                    found.next();
                    int rejected = found.getInt(1);
                    int accepted = rows - rejected;
                    return new ImportTally(
                            accepted,
                            rejected,
                            found.getInt(2),
                            found.getInt(3),
                            accepted - found.getInt(4),
                            dropped,
                            0,
                            0);
                }
            }
        });
    }

    /** The rows with something to say about them, the text and the gravity as asked. */
    Listing<FlaggedRow> flagged(long importId, FlagFilter filter, Slice slice) {
        String where = " from import_finding f where f.import_id = ?" + filter.condition();
        return with(connection -> {
            long total;
            try (PreparedStatement query = connection.prepareStatement("select count(distinct f.row_no)" + where)) {
                query.setLong(1, importId);
                filter.bind(query, 2);
                try (ResultSet found = query.executeQuery()) {
                    found.next();
                    total = found.getLong(1);
                }
            }
            List<Integer> rowNos = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(
                    "select distinct f.row_no" + where + " order by f.row_no limit ? offset ?")) {
                query.setLong(1, importId);
                int next = filter.bind(query, 2);
                query.setInt(next, slice.size());
                query.setInt(next + 1, slice.first());
                try (ResultSet found = query.executeQuery()) {
                    while (found.next()) {
                        rowNos.add(found.getInt(1));
                    }
                }
            }
            return new Listing<>(flagged(connection, importId, rowNos), total);
        });
    }

    private static List<FlaggedRow> flagged(Connection connection, long importId, List<Integer> rowNos)
            throws SQLException {
        List<FlaggedRow> rows = new ArrayList<>();
        try (PreparedStatement one = connection.prepareStatement(
                "select row_no, cells, hidden, merged, stored from import_row where import_id = ? and row_no = ?")) {
            for (int rowNo : rowNos) {
                one.setLong(1, importId);
                one.setInt(2, rowNo);
                try (ResultSet found = one.executeQuery()) {
                    if (found.next()) {
                        rows.add(new FlaggedRow(
                                rowNo, row(found).cells(), found.getBoolean(5), findings(connection, importId, rowNo)));
                    }
                }
            }
        }
        return rows;
    }

    private static List<ImportFindingRow> findings(Connection connection, long importId, int rowNo)
            throws SQLException {
        List<ImportFindingRow> findings = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement(SELECT_FINDING + " where import_id = ? and row_no = ? order by seq")) {
            query.setLong(1, importId);
            query.setInt(2, rowNo);
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    findings.add(finding(found));
                }
            }
        }
        return findings;
    }

    private static final String SELECT_FINDING =
            "select row_no, item, severity, code, field, value, args, related_no, related_on from import_finding";

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
                found.getObject(9, LocalDate.class));
    }

    /** Findings in the order of rows. */
    Listing<ImportFindingRow> findings(long importId, FlagFilter filter, Slice slice) {
        String where = filter.condition().replace("f.", "");
        return with(connection -> {
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
            List<ImportFindingRow> rows = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(
                    SELECT_FINDING + " where import_id = ?" + where + " order by row_no, seq limit ? offset ?")) {
                query.setLong(1, importId);
                int next = filter.bind(query, 2);
                query.setInt(next, slice.size());
                query.setInt(next + 1, slice.first());
                try (ResultSet found = query.executeQuery()) {
                    while (found.next()) {
                        rows.add(finding(found));
                    }
                }
            }
            return new Listing<>(rows, total);
        });
    }

    /** Gives every finding, in the order of rows, page by page. */
    void eachFinding(long importId, Consumer<ImportFindingRow> each) {
        int afterRow = -1;
        for (List<ImportFindingRow> page = findingsAfter(importId, afterRow);
                !page.isEmpty();
                page = findingsAfter(importId, afterRow)) {
            page.forEach(each);
            afterRow = page.get(page.size() - 1).rowNo();
        }
    }

    /** The findings of the next thousand row numbers that have any. */
    private List<ImportFindingRow> findingsAfter(long importId, int afterRow) {
        return with(connection -> {
            try (PreparedStatement query = connection.prepareStatement(SELECT_FINDING
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

    /** The rows that nothing but a correction brings in. */
    Set<Integer> rejectedRows(long importId) {
        return with(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "select distinct row_no from import_finding where import_id = ? and severity = 'REJECTED'")) {
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

    /** Gives the findings from a number on, of rows that are not stored: what the comparison with other rows found. */
    void secondLook(long importId, int from, Consumer<ImportFindingRow> each) {
        with(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "select f.row_no, f.item, f.severity, f.code, f.field, f.value, f.args, f.related_no, f.related_on"
                            + " from import_finding f join import_row r on r.import_id = f.import_id and r.row_no = f.row_no"
                            + " where f.import_id = ? and f.seq >= ? and not r.stored and not r.dropped order by f.row_no, f.seq")) {
                query.setLong(1, importId);
                query.setInt(2, from);
                try (ResultSet found = query.executeQuery()) {
                    while (found.next()) {
                        each.accept(finding(found));
                    }
                }
            }
            return null;
        });
    }

    /** Gives every rejected row with its findings, in the order of the file. */
    void rejected(long importId, BiConsumer<StagedRow, List<ImportFindingRow>> each) {
        FlagFilter filter = new FlagFilter(Severity.REJECTED, null, null);
        for (int first = 0; ; first += 500) {
            List<FlaggedRow> page =
                    flagged(importId, filter, Slice.of(first, 500)).items();
            page.forEach(row -> each.accept(new StagedRow(row.rowNo(), row.cells(), false, null), row.findings()));
            if (page.size() < 500) {
                return;
            }
        }
    }

    /** How often each code was found, the most frequent first. */
    List<CodeCount> codes(long importId) {
        return with(connection -> {
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

    private int update(String sql, Object... values) {
        return with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                return statement.executeUpdate();
            }
        });
    }

    private int count(String sql, long importId) {
        return with(connection -> {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setLong(1, importId);
                try (ResultSet found = query.executeQuery()) {
                    found.next();
                    return found.getInt(1);
                }
            }
        });
    }
}
