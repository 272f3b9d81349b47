package weijie.api.importing;

import java.util.LinkedHashMap;
import java.util.Map;
import weijie.importing.ImportFindingRow;
import weijie.importing.ImportKind;
import weijie.importing.ImportReport;
import weijie.importing.ImportRow;
import weijie.importing.SheetColumns;
import weijie.reporting.ImportReportPaper;
import weijie.shared.Texts;

/** Batches, their sheets and their findings as JSON names them. */
final class ImportView {

    private ImportView() {}

    /** A batch: its figures, its file, and what went wrong with it. */
    static Map<String, Object> of(ImportRow row, Texts texts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", row.id());
        json.put("batchNo", row.batchNo());
        json.put("kind", row.kind().slug());
        json.put("state", row.state());
        json.put("rows", row.rows());
        json.put("accepted", row.accepted());
        json.put("warned", row.warned());
        json.put("abnormal", row.abnormal());
        json.put("passed", row.passed());
        json.put("rejected", row.rejected());
        json.put("ignored", row.ignored());
        json.put("alreadyIn", row.alreadyIn());
        json.put("stored", row.stored());
        json.put("submitted", row.submitted());
        json.put("added", row.added());
        json.put("changed", row.changed());
        json.put("inNoMonth", row.inNoMonth());
        json.put("emptyRows", row.emptyRows());
        json.put("passedOverRows", row.totalRows());
        json.put("hiddenRows", row.hiddenRows());
        json.put("commit", row.commitMode());
        json.put("submit", row.submit());
        json.put("fileName", row.fileName());
        json.put("bytes", row.fileBytes());
        json.put("sha256", row.sha256());
        json.put("format", row.format());
        json.put("encoding", row.encoding());
        json.put("sheet", row.sheet());
        json.put("otherSheets", row.otherSheets());
        json.put("unreadSheets", row.unreadSheets());
        json.put("year", row.year());
        json.put("unknownColumns", row.unknownColumns());
        json.put("repeatedColumns", row.repeatedColumns());
        json.put("repeatsId", row.repeatsId());
        json.put("jobId", row.jobId());
        json.put("createdBy", row.createdBy());
        json.put("createdAt", row.createdAt());
        json.put("checkedAt", row.checkedAt());
        json.put("committedAt", row.committedAt());
        if (row.problemCode() != null) {
            Map<String, Object> problem = new LinkedHashMap<>();
            problem.put("code", row.problemCode());
            problem.put("detail", row.problem(texts));
            json.put("problem", problem);
        }
        return json;
    }

    /** A sheet of a file with its headings. */
    static Map<String, Object> of(SheetColumns sheet) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sheet", sheet.name());
        json.put("hidden", sheet.hidden());
        json.put("headingRow", sheet.headingRow());
        json.put("missingColumns", sheet.missingFields());
        json.put(
                "columns",
                sheet.columns().stream()
                        .map(column -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("heading", column.heading());
                            one.put("label", column.label());
                            one.put("samples", column.samples());
                            one.put("field", ImportKind.fieldName(column.key()));
                            one.put("guess", ImportKind.fieldName(column.guess()));
                            one.put("repeated", column.repeated());
                            return one;
                        })
                        .toList());
        return json;
    }

    /** One finding, with the row of the spreadsheet and its column as JSON names it. */
    static Map<String, Object> of(ImportFindingRow finding, ImportKind kind, Texts texts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rowNo", finding.rowNo());
        json.put("orderNo", finding.item());
        json.put("severity", finding.severity());
        json.put("code", finding.code());
        json.put("field", finding.jsonField());
        json.put("value", finding.value());
        json.put("message", finding.sentence(kind, texts));
        return json;
    }

    /** What became of a batch, as it is printed. */
    static ImportReportPaper paper(ImportReport report) {
        return new ImportReportPaper(
                report.batchNo(),
                report.facts().stream()
                        .map(fact -> new ImportReportPaper.Fact(fact.label(), fact.value()))
                        .toList(),
                report.findings().stream()
                        .map(one -> new ImportReportPaper.Found(one.code(), one.severity(), one.count(), one.example()))
                        .toList());
    }
}
