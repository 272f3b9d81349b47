package weijie.importing;

import static weijie.shared.ListOrder.whole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import weijie.shared.ListOrder;
import weijie.shared.ListPage;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.jpa.Rows;

/** The rows of batches together with what was found wrong with them, as the grid and the error workbook show them. */
@ApplicationScoped
public class FlaggedRows {

    private static final ListOrder<FlaggedRow> ORDER = ListOrder.of(whole("f.row_no", FlaggedRow::rowNo));
    private static final int ROWS_AT_ONCE = 500;

    @Inject
    Rows sql;

    @Inject
    StagedFindings found;

    /** The rows with something to say about them, the text and the gravity as asked. */
    Listing<FlaggedRow> list(long importId, FlagFilter filter, Slice slice) {
        String where = " from import_finding f where f.import_id = ?" + StagedFindings.ABOUT_ROWS + filter.condition();
        Object[] args = Stream.concat(Stream.of(importId), filter.args()).toArray();
        long total = sql.number("select count(distinct f.row_no) as total" + where, args);
        ListPage<FlaggedRow> page = ORDER.page(slice);
        List<Integer> rowNos = sql.list(
                "select distinct f.row_no" + where + page.behind() + page.orderBy() + page.limit(),
                row -> row.count("row_no"),
                Stream.concat(Stream.of(args), page.args().stream()).toArray());
        return page.of(flagged(importId, rowNos), total);
    }

    private List<FlaggedRow> flagged(long importId, List<Integer> rowNos) {
        Map<Integer, List<ImportFindingRow>> findings = new HashMap<>();
        found.ofRows(importId, rowNos)
                .forEach(finding -> findings.computeIfAbsent(finding.rowNo(), none -> new ArrayList<>(2))
                        .add(finding));
        return sql.listOf(
                rowNos,
                "select r.row_no, r.cells, j.stored > 0 and not r.left_over and not r.dropped as stored"
                        + " from import_row r join import_job j on j.id = r.import_id"
                        + " where r.import_id = ? and r.row_no in (?*) order by r.row_no",
                row -> new FlaggedRow(
                        row.count("row_no"),
                        Cells.split(row.text("cells")),
                        row.flag("stored"),
                        findings.get(row.count("row_no"))),
                importId);
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
        return flagged(
                importId,
                sql.list(
                        "select distinct f.row_no from import_finding f"
                                + " where f.import_id = ? and f.severity = 'REJECTED' and f.row_no > ?"
                                + StagedFindings.ABOUT_ROWS + " order by f.row_no limit " + ROWS_AT_ONCE,
                        row -> row.count("row_no"),
                        importId,
                        rowNo));
    }
}
