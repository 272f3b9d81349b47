package weijie.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperExportManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;
import org.junit.jupiter.api.Test;
import weijie.shared.Money;
import weijie.shared.Texts;

/** A cell that is drawn stands where the text field of the template would print it, in the same size and colour, and is found by its text. */
class CellPainterTest {

    private static final Pattern ROW =
            Pattern.compile("1 0 0 1 ([\\d.]+) ([\\d.]+) Tm|/(F\\d+ [\\d.]+) Tf|([\\d.]+ [\\d.]+ [\\d.]+) rg|Tj");

    private final JasperReport template = load("statement");
    private final JasperReport outlets = load("statement-outlets");
    private final LineColumns columns = new LineColumns(template);

    @Test
    void aDrawnCellStandsWhereItsFieldWouldPrintIt() throws Exception {
        List<StatementPaperLine> lines = new ArrayList<>(GivenPapers.lines(1));
        lines.add(line("55Q8D", "一级维修，按标准 v1（完工日 2026-10-03）¥15.00"));
        lines.add(line("KFR-35GW/(35592)FNhAa-A1", "该机 2026-08-20 已付二级维修，三个月内重复，不再结算（原单 FC4426101000123）"));
        lines.add(line("UNK-𠮷髙", "更正：𠮷田"));
        PdfReader drawn = printed(new LineSource(lines.iterator(), columns.setter(Texts.chinese())));
        PdfReader fields = printed(new RowSource(lines.iterator()) {
            @Override
            public Object getFieldValue(JRField field) throws JRException {
                return field.getName().equals("set") ? new SetLine(new String[9]) : super.getFieldValue(field);
            }
        });
        assertThat(rows(drawn)).hasSizeGreaterThan(9 * lines.size()).containsExactlyInAnyOrderElementsOf(rows(fields));
        assertThat(drawn.getPageContent(2).length).isLessThan(fields.getPageContent(2).length);
        assertThat(new PdfTextExtractor(drawn).getTextFromPage(2))
                .contains("KFR-", "三个月内重复", "WD440101", "-200.00", "𠮷田");
    }

    /** Short cells and long ones, a letter that is not in the first font, and nothing at all. */
    @Test
    void onlyAShortCellInTheFirstFontIsDrawn() {
        SetLine set = columns.setter(Texts.chinese()).set(line("KFR-35GW/(35592)FNhAa-A1", "更正：\uD842\uDFB7田"), 3);
        assertThat(set.leaves(3)).isTrue();
        assertThat(set.leaves(8)).isTrue();
        assertThat(set.cells(0, 6)).isEqualTo(String.join(SetLine.SEPARATOR, "3", "FC1", "", "", "2026-10-03", "一级维修"));
        assertThat(set.cells(6, 9)).isEqualTo(String.join(SetLine.SEPARATOR, "可结", "15.00", ""));
    }

    private static StatementPaperLine line(String model, String reason) {
        return new StatementPaperLine(
                "WD440101",
                "广州第1服务网点",
                "FC1",
                null,
                model,
                LocalDate.of(2026, 10, 3),
                "一级维修",
                "PAYABLE",
                "G06",
                Money.ofYuan(15L),
                reason);
    }

    /** Every row of text of a page with its place, its size and its colour. */
    private static List<String> rows(PdfReader pdf) throws IOException {
        List<String> rows = new ArrayList<>();
        Matcher part = ROW.matcher(new String(pdf.getPageContent(2), StandardCharsets.ISO_8859_1));
        String place = "";
        String font = "";
        String colour = "";
        while (part.find()) {
            if (part.group(1) != null) {
                place = Math.round(Float.parseFloat(part.group(1)) * 10) + " "
                        + Math.round(Float.parseFloat(part.group(2)) * 10);
            } else if (part.group(3) != null) {
                font = part.group(3);
            } else if (part.group(4) != null) {
                colour = part.group(4);
            } else {
                rows.add(place + ' ' + font + ' ' + colour);
            }
        }
        return rows;
    }

    private PdfReader printed(JRDataSource lines) throws Exception {
        StatementPaper paper = GivenPapers.statement(false, 1);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("paper", paper);
        parameters.put("byCode", paper.byCode());
        parameters.put("outletTable", outlets);
        parameters.put("outlets", new RowSource(paper.outlets().iterator()));
        parameters.put("t", Texts.chinese());
        parameters.put(JRParameter.REPORT_LOCALE, Locale.CHINA);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JasperExportManager.getInstance(CellPainter.context(columns))
                .exportToPdfStream(JasperFillManager.fillReport(template, parameters, lines), out);
        return new PdfReader(out.toByteArray());
    }

    private static JasperReport load(String name) {
        try (InputStream compiled =
                CellPainterTest.class.getClassLoader().getResourceAsStream("reports/" + name + ".jasper")) {
            return (JasperReport) JRLoader.loadObject(compiled);
        } catch (IOException | JRException e) {
            throw new IllegalStateException(e);
        }
    }
}
