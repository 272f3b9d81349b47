package weijie.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.ss.util.CellRangeAddress;
import weijie.shared.jpa.BulkLoad;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;

/** The rows of batches as they were read from the file and corrected since. */
@ApplicationScoped
public class StagedRows {

    /** How many rows are worked on at a time. */
    static final int PAGE = 2000;

    private static final String SELECT =
            "select row_no, cells, hidden, merged, note from import_row where import_id = ? and row_no ";

    @Inject
    Rows sql;

    /** Takes rows in while a file is read. */
    static final class Intake {

        private final long importId;
        private final Rows sql;
        private final BulkLoad rows;
        private int width;

        private Intake(long importId, Connection connection) {
            this.importId = importId;
            this.sql = Rows.over(connection);
            this.rows = new BulkLoad(connection, "import_row", "import_id", "row_no", "cells", "hidden", "note");
        }

        void add(SheetRow row) {
            width = row.cells().length;
            rows.put(importId)
                    .put((long) row.rowNo())
                    .put(Cells.join(row.cells()))
                    .put(row.hidden())
                    .put(row.note())
                    .endRow();
        }

        /** Notes which rows merged cells reach into; a title above the headings does not matter. */
        void merged(Collection<String> ranges, int headingRow) {
            rows.flush();
            for (String text : ranges) {
                CellRangeAddress range = CellRangeAddress.valueOf(text);
                if (range.getFirstColumn() < width && range.getLastRow() + 1 > headingRow) {
                    sql.change(
                            "update import_row set merged = ? where import_id = ? and row_no between ? and ?",
                            text,
                            importId,
                            Math.max(headingRow + 1, range.getFirstRow() + 1),
                            range.getLastRow() + 1);
                }
            }
        }
    }

    /** Takes rows in for as long as somebody reads a file, and writes them down. */
    <T> T intake(long importId, Function<Intake, T> reading) {
        return sql.with(connection -> {
            Intake intake = new Intake(importId, connection);
            T read = reading.apply(intake);
            intake.rows.flush();
            return read;
        });
    }

    /** Forgets every row read from the file. */
    void clear(long importId) {
        sql.change("delete from import_row where import_id = ?", importId);
    }

    /** Forgets the rows of a batch at rest, but for those of a stored one that were left over: they show what was wrong with them. */
    void forget(long importId) {
        boolean begun = isBegun(importId);
        sql.change("delete from import_row where import_id = ?" + (begun ? " and not left_over" : ""), importId);
        sql.change("delete from import_fee where import_id = ?", importId);
        if (!begun) {
            sql.change("delete from import_finding where import_id = ?", importId);
        }
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

    /**
     * The condition of a row that is neither stored nor dropped: any, as long as nothing of the batch is stored, and afterwards one of
     * the few that are marked.
     */
    private String isOpen(long importId) {
        return isBegun(importId) ? " and not dropped and left_over" : " and not dropped";
    }

    /** Whether rows of the batch are stored. */
    boolean isBegun(long importId) {
        return sql.number("select stored from import_job where id = ?", importId) > 0;
    }

    private List<StagedRow> page(long importId, int after) {
        return sql.list(
                SELECT + "> ?" + isOpen(importId) + " order by row_no limit " + PAGE, StagedRows::row, importId, after);
    }

    /** One row that can still be corrected. */
    Optional<StagedRow> correctable(long importId, int rowNo) {
        return sql.first(SELECT + "= ?" + isOpen(importId) + " for update", StagedRows::row, importId, rowNo);
    }

    /** One row, whatever became of it. */
    Optional<StagedRow> find(long importId, int rowNo) {
        return sql.first(SELECT + "= ?", StagedRows::row, importId, rowNo);
    }

    private static StagedRow row(Row row) {
        return new StagedRow(
                row.count("row_no"),
                Cells.split(row.text("cells")),
                row.flag("hidden"),
                row.text("merged"),
                row.text("note"));
    }

    /** Writes a row that a person put right; what was wrong with its form is forgiven. */
    void correct(long importId, int rowNo, List<String> cells) {
        sql.change(
                "update import_row set cells = ?, merged = null, note = null where import_id = ? and row_no = ?",
                Cells.join(cells),
                importId,
                rowNo);
    }

    /** Writes a row of which a value was replaced among many: nobody has looked at the row itself. */
    void rewrite(long importId, int rowNo, List<String> cells) {
        sql.change(
                "update import_row set cells = ? where import_id = ? and row_no = ?",
                Cells.join(cells),
                importId,
                rowNo);
    }

    /** Leaves rows out; returns how many. */
    int drop(long importId, Collection<Integer> rowNos) {
        int dropped = 0;
        String open = isOpen(importId);
        for (int rowNo : rowNos) {
            dropped += sql.change(
                    "update import_row set dropped = true where import_id = ? and row_no = ?" + open, importId, rowNo);
            sql.change(
                    "delete f from import_finding f join import_row r on r.import_id = f.import_id and r.row_no = f.row_no"
                            + " where f.import_id = ? and f.row_no = ? and r.dropped",
                    importId,
                    rowNo);
        }
        return dropped;
    }

    /** Marks the rows that were not stored as left over, and all others as stored; returns how many are stored in all. */
    int markStored(long importId) {
        if (isBegun(importId)) {
            sql.change(
                    "update import_row set left_over = false where import_id = ? and left_over and not dropped and not exists"
                            + " (select 1 from import_finding f where f.import_id = import_row.import_id"
                            + " and f.row_no = import_row.row_no and " + StagedFindings.NOT_STORED + ")",
                    importId);
        } else {
            markUnstored(importId);
            sql.change(
                    "update import_row r join (select distinct row_no from import_finding where import_id = ?"
                            + " and " + StagedFindings.NOT_STORED + ") f on f.row_no = r.row_no set r.left_over = true"
                            + " where r.import_id = ? and not r.dropped",
                    importId,
                    importId);
        }
        return Math.toIntExact(sql.number(
                "select count(*) as stored from import_row where import_id = ? and not dropped and not left_over",
                importId));
    }

    /** Nothing of the batch is stored any more. */
    void markUnstored(long importId) {
        sql.change("update import_row set left_over = false where import_id = ? and left_over", importId);
    }
}
