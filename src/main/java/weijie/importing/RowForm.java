package weijie.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.poi.ss.util.CellReference;
import weijie.repair.check.Severity;

/** What can be wrong with a row whatever it is about: merged cells, formulas without a value, digits that a spreadsheet dropped. */
final class RowForm {

    private static final Set<String> ERRORS =
            Set.of("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#ERR");

    private static final String APOSTROPHES = "'\u2018\u2019";

    private RowForm() {}

    /**
     * The first thing that keeps the row from being believed.
     *
     * @param free columns of free text that nothing depends on: an error there loses the text alone
     */
    static Optional<ImportFindingRow> reject(StagedRow row, Headings headings, String item, Predicate<Column> free) {
        if (row.merged() != null) {
            return Optional.of(finding(row, item, Severity.REJECTED, "IM-101", null, row.merged()));
        }
        if (row.note() != null && !RowNote.code(row.note()).equals(RowNote.QUOTE_AS_WRITTEN)) {
            return Optional.of(
                    finding(row, item, Severity.REJECTED, RowNote.code(row.note()), null, RowNote.text(row.note())));
        }
        for (var place : headings.places().entrySet()) {
            Column column = place.getKey();
            String cell = row.cell(place.getValue());
            if (column.use() == Column.Use.IGNORED || !isError(cell)) {
                continue;
            }
            if (isWithoutValue(cell)) {
                return Optional.of(finding(
                        row, item, Severity.REJECTED, "IM-105", column.key(), "", reference(row, place.getValue())));
            }
            if (!free.test(column)) {
                return Optional.of(finding(row, item, Severity.REJECTED, "IM-103", column.key(), cell));
            }
        }
        return Optional.empty();
    }

    /** The cell as a spreadsheet calls it: {@code I2}. */
    private static String reference(StagedRow row, int place) {
        return CellReference.convertNumToColString(place) + row.rowNo();
    }

    private static boolean isError(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == '#' && (ERRORS.contains(cell.strip()) || isWithoutValue(cell));
    }

    private static boolean isWithoutValue(String cell) {
        return cell.strip().equals(RowBuffer.NO_VALUE);
    }

    /** What a person should know about the form of a row that is read all the same. */
    static List<ImportFindingRow> tell(StagedRow row, Headings headings, String item, Predicate<Column> free) {
        List<ImportFindingRow> told = new ArrayList<>(0);
        if (row.hidden()) {
            told.add(finding(row, item, Severity.WARNING, "IM-104", null, null));
        }
        if (row.note() != null && RowNote.code(row.note()).equals(RowNote.QUOTE_AS_WRITTEN)) {
            told.add(finding(row, item, Severity.WARNING, RowNote.QUOTE_AS_WRITTEN, null, null));
        }
        headings.places().forEach((column, place) -> {
            String cell = row.cell(place);
            if (isError(cell) && free.test(column)) {
                told.add(finding(row, item, Severity.WARNING, "IM-109", column.key(), cell, reference(row, place)));
            }
        });
        return told;
    }

    static ImportFindingRow finding(
            StagedRow row, String item, Severity severity, String code, String field, String value, String... args) {
        return new ImportFindingRow(row.rowNo(), item, severity, code, field, value, List.of(args), null, null);
    }

    /** The text of a field: without the apostrophe that some programs leave before text, and nothing where a formula failed. */
    static String text(StagedRow row, int place, boolean freeText) {
        String cell = CellText.strip(row.cell(place));
        if (cell.length() > 1 && APOSTROPHES.indexOf(cell.charAt(0)) >= 0) {
            boolean alone = APOSTROPHES.chars().noneMatch(other -> cell.indexOf(other, 1) >= 0);
            return !freeText || alone || "=+-@".indexOf(cell.charAt(1)) >= 0 ? CellText.strip(cell.substring(1)) : cell;
        }
        return freeText && isError(cell) ? "" : cell;
    }
}
