package weijie.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import weijie.reporting.ReportPrinter;
import weijie.reporting.TablePaper;
import weijie.reporting.TableSheet;
import weijie.shared.Caller;
import weijie.shared.Refusal;
import weijie.shared.Texts;

/** Reports as papers and as spreadsheets, made of the very cells that the screen shows. */
@ApplicationScoped
public class ReportPapers {

    /** Beyond this nobody turns pages; the spreadsheet has them all. */
    private static final int ROWS_MOST = 10_000;

    /** More columns than that want the paper to lie. */
    private static final int UPRIGHT_COLUMNS = 5;

    @Inject
    ReportDesk desk;

    @Inject
    AccrualDesk accruals;

    @Inject
    ReportPrinter printer;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** A report to be written. */
    public record Made(String fileName, Content content) {

        /** Writes the file to the stream it is given. */
        @FunctionalInterface
        public interface Content {
            void writeTo(OutputStream out) throws IOException;
        }
    }

    /**
     * The report as a PDF.
     *
     * @throws Refusal {@code RE-808} when it has too many rows for paper, else as {@link ReportDesk#table}
     */
    public Made pdf(ReportWish wish, Texts texts) {
        TablePaper paper = paper(desk.taken(wish, ".pdf", texts), texts);
        int rows = paper.rows().size();
        Refusal.unless(rows <= ROWS_MOST, Refusal.Kind.INVALID, "RE-808", rows, ROWS_MOST);
        return new Made(ReportDesk.fileName(wish) + ".pdf", out -> printer.table(paper, texts.locale(), out));
    }

    /** The same rows as a spreadsheet. */
    public Made xlsx(ReportWish wish, Texts texts) {
        TablePaper paper = paper(desk.taken(wish, ".xlsx", texts), texts);
        return new Made(ReportDesk.fileName(wish) + ".xlsx", out -> TableSheet.write(paper, texts.locale(), out));
    }

    /** The estimate of a month as a PDF, as {@link AccrualDesk#of}. */
    public Made accrualPdf(YearMonth month, Integer version, Texts texts) {
        TablePaper paper = paper(accruals.taken(month, version, ".pdf", texts).table(), texts);
        return new Made("accrual-" + month + ".pdf", out -> printer.table(paper, texts.locale(), out));
    }

    /** The same rows as a spreadsheet. */
    public Made accrualXlsx(YearMonth month, Integer version, Texts texts) {
        TablePaper paper = paper(accruals.taken(month, version, ".xlsx", texts).table(), texts);
        return new Made("accrual-" + month + ".xlsx", out -> TableSheet.write(paper, texts.locale(), out));
    }

    private TablePaper paper(ReportTable table, Texts texts) {
        List<TablePaper.Fact> facts = new ArrayList<>();
        for (int at = 0; at < table.facts().size(); at += 2) {
            facts.add(new TablePaper.Fact(table.facts().get(at), table.facts().get(at + 1)));
        }
        List<TablePaper.Line> rows = new ArrayList<>();
        table.rows().forEach(row -> rows.add(new TablePaper.Line(row, false)));
        if (!rows.isEmpty()) {
            rows.add(new TablePaper.Line(table.total(), true));
        }
        return new TablePaper(
                table.columns().size() > UPRIGHT_COLUMNS ? TablePaper.Shape.WIDE : TablePaper.Shape.A4,
                table.title(),
                null,
                facts,
                table.columns(),
                rows,
                null,
                texts.get("report.empty"),
                List.of(),
                texts.get("paper.parts.printed", caller.displayName(), LocalDate.now(clock)),
                table.note() == null ? List.of() : List.of(table.note()));
    }
}
