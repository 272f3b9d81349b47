package weijie.reporting;

import com.lowagie.text.pdf.PdfReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperExportManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.engine.util.JRLoader;
import org.junit.jupiter.api.Test;
import weijie.bench.Figures;
import weijie.shared.Texts;

/** Prints statements beside bare JasperReports filling the same template with the same rows held in maps. */
class PaperBench {

    private static final int STATEMENTS = 30;
    private static final int OUTLETS = 6;
    private static final int ROUNDS = 5;
    private static final int CELLS = 9;

    private final ReportPrinter printer = new ReportPrinter();
    private final StatementPaper paper = GivenPapers.statement(false, OUTLETS);
    private final List<StatementPaperLine> lines = manyLines();

    private static List<StatementPaperLine> manyLines() {
        List<StatementPaperLine> all = new ArrayList<>();
        for (StatementPaperLine line : GivenPapers.lines(OUTLETS)) {
            for (int i = 0; i < 12; i++) {
                all.add(line);
            }
        }
        return all;
    }

    @Test
    void statementsBesideBareJasper() throws Exception {
        JasperReport template = load("reports/statement.jasper");
        JasperReport table = load("reports/statement-outlets.jasper");
        List<Map<String, ?>> maps =
                lines.stream().<Map<String, ?>>map(PaperBench::line).toList();
        List<Map<String, ?>> outlets =
                paper.outlets().stream().<Map<String, ?>>map(PaperBench::map).toList();
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        printer.statement(paper, lines.iterator(), Locale.CHINA, one);
        int pages = new PdfReader(one.toByteArray()).getNumberOfPages() * STATEMENTS;

        double[] ours = new double[ROUNDS];
        double[] bare = new double[ROUNDS];
        for (int round = -2; round < ROUNDS; round++) {
            double plain = Figures.cpuSeconds(() -> {
                for (int i = 0; i < STATEMENTS; i++) {
                    bare(template, table, maps, outlets);
                }
            });
            double printed = Figures.cpuSeconds(() -> {
                for (int i = 0; i < STATEMENTS; i++) {
                    printer.statement(paper, lines.iterator(), Locale.CHINA, OutputStream.nullOutputStream());
                }
            });
            if (round >= 0) {
                bare[round] = plain;
                ours[round] = printed;
            }
        }
        Arrays.sort(ours);
        Arrays.sort(bare);
        double ourPages = pages / ours[ROUNDS / 2];
        double barePages = pages / bare[ROUNDS / 2];
        new Figures("papers", "结算单 PDF，每张 " + pages / STATEMENTS + " 页", "mvn -Dquick=test -Dtest=PaperBench test")
                .header("写法", "每 CPU 秒页数（" + ROUNDS + " 次的中位数）", "与尺子之比", "门槛")
                .row("尺子：裸 JasperReports，同一模板，每格一个文本框，行在内存里", barePages, 1.0, "")
                .row("`ReportPrinter`：从数据流填充，短的格子直接画", ourPages, ourPages / barePages, "≥ 0.8")
                .write();
    }

    private void bare(
            JasperReport template, JasperReport table, List<Map<String, ?>> rows, List<Map<String, ?>> outlets)
            throws JRException {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("paper", paper);
        parameters.put("byCode", paper.byCode());
        parameters.put("outletTable", table);
        parameters.put("outlets", new JRMapCollectionDataSource(outlets));
        parameters.put("t", Texts.chinese());
        JasperExportManager.exportReportToPdfStream(
                JasperFillManager.fillReport(template, parameters, new JRMapCollectionDataSource(rows)),
                OutputStream.nullOutputStream());
    }

    /** A line of which every cell is printed by its text field. */
    private static Map<String, Object> line(StatementPaperLine row) {
        Map<String, Object> line = map(row);
        line.put("set", new SetLine(new String[CELLS]));
        return line;
    }

    private static Map<String, Object> map(Record row) {
        Map<String, Object> map = new HashMap<>();
        for (var part : row.getClass().getRecordComponents()) {
            try {
                Object value = part.getAccessor().invoke(row);
                map.put(part.getName(), value instanceof weijie.shared.Money money ? money.yuan() : value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return map;
    }

    private static JasperReport load(String resource) throws IOException, JRException {
        try (InputStream compiled = PaperBench.class.getClassLoader().getResourceAsStream(resource)) {
            return (JasperReport) JRLoader.loadObject(compiled);
        }
    }
}
