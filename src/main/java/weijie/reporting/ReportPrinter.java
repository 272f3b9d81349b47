package weijie.reporting;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperExportManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fill.JRSwapFileVirtualizer;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.engine.util.JRSwapFile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import weijie.shared.Money;
import weijie.shared.Texts;

/**
 * Fills a compiled template from a stream of rows and writes it as a PDF with the Chinese font embedded. Pages of long papers
 * wait in a temporary file, so memory does not grow with the number of lines.
 */
@ApplicationScoped
public class ReportPrinter {

    /** Papers with more lines than this are filled through a temporary file. */
    private static final long MANY_LINES = 2_000;

    private static final int PAGES_IN_MEMORY = 40;
    private static final int SWAP_BLOCK = 4_096;
    private static final int SWAP_GROWTH = 256;
    private static final long WARM_UP_AFTER_SECONDS = 20;

    private final Map<Paper, JasperReport> templates = new EnumMap<>(Paper.class);

    /** Made with the first paper that is printed. */
    private static final class LineCells {
        static final LineColumns COLUMNS = new LineColumns(load(Paper.STATEMENT));
        static final JasperReportsContext EXPORT = CellPainter.context(COLUMNS);
    }

    @Resource
    private ManagedScheduledExecutorService executor;

    /** The manufacturer's name on the papers, unless the caller knows a better one. */
    @Inject
    @ConfigProperty(name = "WEIJIE_COMPANY")
    private Optional<String> company = Optional.empty();

    /** The first paper costs a second of class loading and font reading; it is spent shortly after the start, by nobody. */
    void warmUp(@Observes @Initialized(ApplicationScoped.class) Object started) {
        executor.schedule(this::printNothing, WARM_UP_AFTER_SECONDS, TimeUnit.SECONDS);
    }

    private void printNothing() {
        StatementPaper empty = new StatementPaper(
                "0",
                1,
                true,
                "",
                "",
                "",
                null,
                null,
                YearMonth.of(2000, 1),
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                null,
                "",
                "",
                "",
                "",
                0,
                null,
                Money.ZERO,
                List.of(StatementPaperOutlet.nothing()));
        StatementPaperLine line =
                new StatementPaperLine("", "", "", "", "", null, "", "PAYABLE", "G06", Money.ZERO, "维修");
        statement(empty, List.of(line).iterator(), Locale.CHINA, OutputStream.nullOutputStream());
    }

    /** Prints a statement: the centre's page, then the lines of each outlet from a page of its own. */
    public void statement(StatementPaper given, Iterator<StatementPaperLine> lines, Locale locale, OutputStream out) {
        StatementPaper paper = Printable.paper(given);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("paper", paper);
        parameters.put("byCode", paper.byCode());
        parameters.put("outletTable", template(Paper.STATEMENT_OUTLETS));
        parameters.put("outlets", new RowSource(paper.outlets().iterator()));
        parameters.put("company", letterhead(paper.company(), locale));
        LineSource source = new LineSource(lines, LineCells.COLUMNS.setter(Texts.in(locale)));
        print(Paper.STATEMENT, parameters, source, paper.total().orders(), locale, out);
    }

    /** Prints a service sheet on A5. */
    public void serviceRecord(ServiceRecordPaper given, Locale locale, OutputStream out) {
        ServiceRecordPaper paper = Printable.paper(given);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("paper", paper);
        parameters.put("company", letterhead(paper.company(), locale));
        print(
                Paper.SERVICE_RECORD,
                parameters,
                new RowSource(paper.parts().iterator()),
                paper.parts().size(),
                locale,
                out);
    }

    /** Prints what became of a file that was handed in. */
    public void importReport(ImportReportPaper given, Locale locale, OutputStream out) {
        ImportReportPaper paper = Printable.paper(given);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("paper", paper);
        parameters.put("company", letterhead(null, locale));
        print(
                Paper.IMPORT_REPORT,
                parameters,
                new RowSource(paper.findings().iterator()),
                paper.findings().size(),
                locale,
                out);
    }

    /** Prints the card of a role on one page. */
    public void roleCard(RoleCardPaper given, Locale locale, OutputStream out) {
        RoleCardPaper paper = Printable.paper(given);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("paper", paper);
        parameters.put("company", letterhead(null, locale));
        print(
                Paper.ROLE_CARD,
                parameters,
                new RowSource(paper.rows().iterator()),
                paper.rows().size(),
                locale,
                out);
    }

    /** Prints a table under some facts. */
    public void table(TablePaper given, Locale locale, OutputStream out) {
        TablePaper paper = Printable.paper(given);
        // Its columns are laid out in the template, so each paper has one of its own.
        JasperReport template = load(paper.shape().paper());
        TableColumns.lay(template, paper.columns());
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("paper", paper);
        parameters.put("company", letterhead(null, locale));
        print(template, parameters, new CellSource(paper.rows()), paper.rows().size(), locale, out);
    }

    /** Prints the labels of bad parts, one a page. */
    public void partLabels(List<PartLabelPaper> labels, Locale locale, OutputStream out) {
        List<PartLabelPaper> papers = labels.stream().map(Printable::paper).toList();
        print(Paper.PART_LABEL, new HashMap<>(), new RowSource(papers.iterator()), papers.size(), locale, out);
    }

    /** Prints the label of a box. */
    public void boxLabel(BoxLabelPaper given, Locale locale, OutputStream out) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("paper", Printable.paper(given));
        parameters.put("company", letterhead(null, locale));
        print(Paper.BOX_LABEL, parameters, new JREmptyDataSource(), 1, locale, out);
    }

    /** The manufacturer's name as it was configured. */
    public Optional<String> company() {
        return company.filter(name -> !name.isBlank());
    }

    private String letterhead(String named, Locale locale) {
        if (named != null && !named.isBlank()) {
            return named;
        }
        return Printable.text(company().orElseGet(() -> Texts.in(locale).get("reporting.company")));
    }

    private void print(
            Paper paper,
            Map<String, Object> parameters,
            JRDataSource rows,
            long expectedRows,
            Locale locale,
            OutputStream out) {
        print(template(paper), parameters, rows, expectedRows, locale, out);
    }

    private static void print(
            JasperReport template,
            Map<String, Object> parameters,
            JRDataSource rows,
            long expectedRows,
            Locale locale,
            OutputStream out) {
        Texts texts = Texts.in(locale);
        parameters.put("t", texts);
        parameters.put(JRParameter.REPORT_LOCALE, texts.locale());
        JRSwapFileVirtualizer swap = expectedRows > MANY_LINES ? swap() : null;
        if (swap != null) {
            parameters.put(JRParameter.REPORT_VIRTUALIZER, swap);
        }
        try {
            JasperPrint filled = JasperFillManager.fillReport(template, parameters, rows);
            if (swap != null) {
                swap.setReadOnly(true);
            }
            JasperExportManager.getInstance(LineCells.EXPORT).exportToPdfStream(filled, out);
        } catch (JRException e) {
            throw new IllegalStateException("cannot print " + template.getName(), e);
        } finally {
            if (swap != null) {
                swap.cleanup();
            }
        }
    }

    private static JRSwapFileVirtualizer swap() {
        JRSwapFile file = new JRSwapFile(System.getProperty("java.io.tmpdir"), SWAP_BLOCK, SWAP_GROWTH);
        return new JRSwapFileVirtualizer(PAGES_IN_MEMORY, file, true);
    }

    private JasperReport template(Paper paper) {
        synchronized (templates) {
            return templates.computeIfAbsent(paper, ReportPrinter::load);
        }
    }

    /** Templates come from the war alone; one that a user brings is never loaded. */
    private static JasperReport load(Paper paper) {
        try (InputStream compiled = ReportPrinter.class.getClassLoader().getResourceAsStream(paper.resource())) {
            if (compiled == null) {
                throw new IllegalStateException("missing " + paper.resource());
            }
            return (JasperReport) JRLoader.loadObject(compiled);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JRException e) {
            throw new IllegalStateException("cannot read " + paper.resource(), e);
        }
    }
}
