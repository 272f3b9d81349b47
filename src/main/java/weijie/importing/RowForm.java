package weijie.importing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import weijie.repair.check.Severity;

/** What can be wrong with a row whatever it is about: merged cells, formulas without a value, digits that a spreadsheet dropped. */
final class RowForm {

    private static final Set<String> ERRORS =
            Set.of("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#ERR");

    private RowForm() {}

    /** The first thing that keeps the row from being believed. */
    static Optional<ImportFindingRow> reject(StagedRow row, Headings headings, String item) {
        if (row.merged() != null) {
            return Optional.of(finding(row, item, Severity.REJECTED, "IM-101", null, row.merged()));
        }
        for (var place : headings.places().entrySet()) {
            String cell = row.cell(place.getValue());
            if (cell.startsWith("#") && ERRORS.contains(cell.strip())) {
                return Optional.of(finding(
                        row, item, Severity.REJECTED, "IM-103", place.getKey().key(), cell));
            }
        }
        return Optional.empty();
    }

    /** That the row was hidden or filtered away and is read all the same. */
    static Optional<ImportFindingRow> hidden(StagedRow row, String item) {
        return row.hidden()
                ? Optional.of(finding(row, item, Severity.WARNING, "IM-104", null, null))
                : Optional.empty();
    }

    static ImportFindingRow finding(
            StagedRow row, String item, Severity severity, String code, String field, String value, String... args) {
        return new ImportFindingRow(row.rowNo(), item, severity, code, field, value, List.of(args), null, null);
    }

    /** The text of a field: without the apostrophe that some programs leave before text. */
    static String text(StagedRow row, int place, boolean freeText) {
        String cell = row.cell(place).strip();
        if (cell.length() > 1 && cell.charAt(0) == '\'' && (!freeText || "=+-@".indexOf(cell.charAt(1)) >= 0)) {
            return cell.substring(1).strip();
        }
        return cell;
    }
}
