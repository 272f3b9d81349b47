package weijie.report;

/** As which file a report is made. */
public enum ReportForm {
    PDF,
    XLSX
}
