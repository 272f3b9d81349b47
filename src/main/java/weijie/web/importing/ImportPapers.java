package weijie.web.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import weijie.importing.ImportReport;
import weijie.reporting.ImportReportPaper;
import weijie.reporting.ReportPrinter;
import weijie.web.Say;

/** The report of a batch as a paper. */
@ApplicationScoped
public class ImportPapers {

    @Inject
    ReportPrinter printer;

    @Inject
    Say say;

    void print(ImportReport report, OutputStream out) {
        printer.importReport(
                new ImportReportPaper(
                        report.batchNo(),
                        report.facts().stream()
                                .map(fact -> new ImportReportPaper.Fact(fact.label(), fact.value()))
                                .toList(),
                        report.findings().stream()
                                .map(found -> new ImportReportPaper.Found(
                                        found.code(), found.severity(), found.count(), found.example()))
                                .toList()),
                say.texts().locale(),
                out);
    }
}
