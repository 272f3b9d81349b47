package weijie.importing;

import static weijie.shared.ListOrder.whole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import weijie.shared.ListOrder;
import weijie.shared.ListPage;
import weijie.shared.Listing;
import weijie.shared.Slice;

/** The rows of batches together with what was found wrong with them, as the grid and the error workbook show them. */
@ApplicationScoped
public class FlaggedRows {

    private static final ListOrder<FlaggedRow> ORDER = ListOrder.of(whole("f.row_no", FlaggedRow::rowNo));
    private static final int ROWS_AT_ONCE = 500;

    @Inject
    ImportTables tables;

    /** The rows with something to say about them, the text and the gravity as asked. */
    Listing<FlaggedRow> list(long importId, FlagFilter filter, Slice slice) {
        String where = " from import_finding f where f.import_id = ?" + StagedFindings.ABOUT_ROWS + filter.condition();
        return tables.with(connection -> {
            long total;
            try (PreparedStatement query = connection.prepareStatement("select count(distinct f.row_no)" + where)) {
                query.setLong(1, importId);
                filter.bind(query, 2);
                try (ResultSet found = query.executeQuery()) {
                    found.next();
                    total = found.getLong(1);
                }
            }
            ListPage<FlaggedRow> page = ORDER.page(slice);
            List<Integer> rowNos = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(
                    "select distinct f.row_no" + where + page.behind() + page.orderBy() + page.limit())) {
                query.setLong(1, importId);
                int next = filter.bind(query, 2);
                for (Object value : page.args()) {
                    query.setObject(next++, value);
                }
                try (ResultSet found = query.executeQuery()) {
                    while (found.next()) {
                        rowNos.add(found.getInt(1));
                    }
                }
            }
            return page.of(flagged(connection, importId, rowNos), total);
        });
    }

    private static List<FlaggedRow> flagged(Connection connection, long importId, List<Integer> rowNos)
            throws SQLException {
        List<FlaggedRow> rows = new ArrayList<>();
        try (PreparedStatement one = connection.prepareStatement(
                "select r.row_no, r.cells, r.hidden, r.merged, r.note, j.stored > 0 and not r.left_over and not r.dropped"
                        + " from import_row r join import_job j on j.id = r.import_id where r.import_id = ? and r.row_no = ?")) {
            for (int rowNo : rowNos) {
                one.setLong(1, importId);
                one.setInt(2, rowNo);
                try (ResultSet found = one.executeQuery()) {
                    if (found.next()) {
                        rows.add(new FlaggedRow(
                                rowNo,
                                StagedRows.row(found).cells(),
                                found.getBoolean(6),
                                StagedFindings.ofRow(connection, importId, rowNo)));
                    }
                }
            }
        }
        return rows;
    }

    /** Gives every rejected row with its findings, in the order of the file. */
    void rejected(long importId, BiConsumer<StagedRow, List<ImportFindingRow>> each) {
        List<FlaggedRow> page;
        for (int after = -1; !(page = rejectedAfter(importId, after)).isEmpty(); ) {
            page.forEach(
                    row -> each.accept(new StagedRow(row.rowNo(), row.cells(), false, null, null), row.findings()));
            after = page.get(page.size() - 1).rowNo();
        }
    }

    /** The next rejected rows behind one: each page goes on where the last one ended, instead of counting from the first. */
    private List<FlaggedRow> rejectedAfter(long importId, int rowNo) {
        return tables.with(connection -> {
            List<Integer> rowNos = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement("select distinct f.row_no from import_finding f"
                    + " where f.import_id = ? and f.severity = 'REJECTED' and f.row_no > ?" + StagedFindings.ABOUT_ROWS
                    + " order by f.row_no limit " + ROWS_AT_ONCE)) {
                query.setLong(1, importId);
                query.setInt(2, rowNo);
                try (ResultSet found = query.executeQuery()) {
                    while (found.next()) {
                        rowNos.add(found.getInt(1));
                    }
                }
            }
            return flagged(connection, importId, rowNos);
        });
    }
}
