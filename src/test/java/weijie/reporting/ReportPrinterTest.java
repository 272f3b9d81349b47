package weijie.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weijie.shared.Money;
import weijie.shared.Texts;

class ReportPrinterTest {

    private final ReportPrinter printer = new ReportPrinter();

    @Test
    void theStatementHasACentrePageAndAPagePerOutlet() throws IOException {
        PdfReader pdf = statement(false, 3, Locale.CHINA);
        assertThat(pdf.getNumberOfPages()).isEqualTo(4);
        String centre = text(pdf, 1);
        assertThat(centre)
                .contains("售后维修劳务费月度结算单", "广东省服务中心", "JS-FC44-202610-001", "标准 v1", "2026-10 第 3 次")
                .contains("零元整", "-510.00", "¥4,321.00", "G05", "省客户服务中心确认");
        assertThat(text(pdf, 2)).contains("WD440101", "三个月内重复", "-200.00", "负壹佰柒拾元整");
        assertThat(text(pdf, 4)).contains("WD440103").doesNotContain("WD440102");
    }

    @Test
    void everyPageCarriesNumberHashAndPageCount() throws IOException {
        PdfReader pdf = statement(false, 2, Locale.CHINA);
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            assertThat(text(pdf, page))
                    .contains("JS-FC44-202610-001")
                    .contains("SHA-256 9f86d081884c7d65")
                    .contains("第 " + page + " 页");
        }
    }

    @Test
    void aDraftSaysSoOnEveryPageAndAPublishedStatementDoesNot() throws IOException {
        PdfReader draft = statement(true, 2, Locale.CHINA);
        for (int page = 1; page <= draft.getNumberOfPages(); page++) {
            assertThat(text(draft, page)).contains("草 稿");
        }
        assertThat(text(statement(false, 1, Locale.CHINA), 1)).doesNotContain("草 稿");
    }

    @Test
    void aStatementWithoutLinesIsItsCentrePage() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        printer.statement(
                GivenPapers.statement(false, 1), List.<StatementPaperLine>of().iterator(), Locale.CHINA, out);
        assertThat(new PdfReader(out.toByteArray()).getNumberOfPages()).isEqualTo(1);
    }

    @Test
    void aLongStatementIsFilledThroughATemporaryFile() throws IOException {
        List<StatementPaperLine> lines = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            lines.addAll(GivenPapers.lines(1));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StatementPaper paper = GivenPapers.statement(false, 600);
        printer.statement(paper, lines.iterator(), Locale.CHINA, out);
        assertThat(new PdfReader(out.toByteArray()).getNumberOfPages()).isGreaterThan(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyLabelOfThePapersHasItsText(String language) throws IOException {
        Locale locale = Locale.forLanguageTag(language);
        PdfReader pdf = statement(true, 1, locale);
        assertThat(text(pdf, 1) + text(pdf, 2)).doesNotContain("??");
        assertThat(text(serviceRecord(List.of(), locale), 1)).doesNotContain("??");
        assertThat(text(pdf, 1)).contains(Texts.in(locale).get("reporting.statement.title"));
    }

    @Test
    void theChineseFontIsEmbeddedAndSubset() throws IOException {
        PdfReader pdf = statement(false, 1, Locale.CHINA);
        List<String> fonts = new ArrayList<>();
        int embedded = 0;
        for (int i = 1; i < pdf.getXrefSize(); i++) {
            PdfObject object = pdf.getPdfObject(i);
            if (object != null && object.isDictionary()) {
                var dictionary = (com.lowagie.text.pdf.PdfDictionary) object;
                if (dictionary.get(PdfName.FONTFILE2) != null) {
                    embedded++;
                    fonts.add(dictionary.get(PdfName.FONTNAME).toString());
                }
            }
        }
        assertThat(embedded).isEqualTo(2);
        assertThat(fonts).allMatch(name -> name.matches("/[A-Z]{6}\\+NotoSansSC.*"));
        assertThat(pdf.getFileLength()).isLessThan(300_000);
    }

    @Test
    void theServiceRecordIsOneA5Sheet() throws IOException {
        PdfReader pdf = serviceRecord(
                List.of(new ServiceRecordPart("TV-PNL", "液晶电视液晶屏", 1, "OT-1", "LCD-OLD-7", "LCD-NEW-8")), Locale.CHINA);
        assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        assertThat(pdf.getPageSize(1).getWidth()).isEqualTo(595);
        assertThat(pdf.getPageSize(1).getHeight()).isEqualTo(420);
        assertThat(text(pdf, 1))
                .contains("服务记录单", "FC442610010001", "138****5512", "TV-PNL", "OT-1", "LCD-OLD-7", "LCD-NEW-8", "客户签字");
        assertThat(text(serviceRecord(List.of(), Locale.CHINA), 1)).contains("本次维修未更换配件");
    }

    @Test
    void aServiceRecordWithManyPartsRunsOverToASecondSheet() throws IOException {
        List<ServiceRecordPart> parts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            parts.add(new ServiceRecordPart("TV-" + i, "配件", 1, null, null, null));
        }
        assertThat(serviceRecord(parts, Locale.CHINA).getNumberOfPages()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void aPageNeverHoldsOnlyATableHeadAndASignature(String language) throws IOException {
        for (int count = 28; count <= 56; count++) {
            List<StatementPaperLine> lines = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                lines.add(GivenPapers.lines(1).get(i % 6));
            }
            PdfReader pdf = printed(GivenPapers.statement(false, 1), lines, Locale.forLanguageTag(language));
            for (int page = 2; page <= pdf.getNumberOfPages(); page++) {
                assertThat(text(pdf, page))
                        .as("page %d of %d lines", page, count)
                        .contains("FC44261011000");
            }
        }
    }

    /** Also at the second page's end, and where reasons run over several lines, so that pages end at every height. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aPageOfLinesEndsWithALineBeforeItsSignature(int reasonLines) throws IOException {
        String reason = "该机已付维修，三个月内重复，不再结算，".repeat(3 * reasonLines - 2);
        for (int count = 74 / reasonLines; count <= 94 / reasonLines; count++) {
            List<StatementPaperLine> lines = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                lines.add(GivenPapers.line(1, i % 6 + 1, i % 5 == 0 ? reason : "每单 20.00 元"));
            }
            PdfReader pdf = printed(GivenPapers.statement(false, 1), lines, Locale.CHINA);
            for (int page = 2; page <= pdf.getNumberOfPages(); page++) {
                assertThat(text(pdf, page))
                        .as("page %d of %d lines", page, count)
                        .contains("FC44261011000");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void theSignaturesOfTheCentreAreNeverAlone(String language) throws IOException {
        Locale locale = Locale.forLanguageTag(language);
        Texts texts = Texts.in(locale);
        for (int outlets = 12; outlets <= 20; outlets++) {
            PdfReader pdf = printed(GivenPapers.statement(false, outlets), List.of(), locale);
            String last = text(pdf, pdf.getNumberOfPages());
            assertThat(last)
                    .as("%d outlets", outlets)
                    .contains(texts.get("reporting.statement.sign.hq"))
                    .contains(texts.get("reporting.statement.how"));
        }
    }

    @Test
    void neitherHeadingsNorFiguresAreCut() throws IOException {
        StatementPaperOutlet large = new StatementPaperOutlet(
                "WD440101",
                "Outlet",
                52_345,
                12_345,
                10_001,
                99_999,
                Money.parse("1234567.89"),
                Money.parse("-123456.78"),
                Money.ZERO);
        List<StatementPaperLine> lines = new ArrayList<>();
        for (int i = 0; i < 1_001; i++) {
            lines.add(new StatementPaperLine(
                    "WD440101",
                    "Outlet",
                    "FC442610010001",
                    "1654A",
                    "M",
                    LocalDate.of(2026, 10, 1),
                    "detection or upgrade",
                    "EXCLUDED",
                    "G06",
                    Money.parse("123456.78"),
                    "reason"));
        }
        PdfReader pdf = printed(GivenPapers.statement(true, List.of(large), null), lines, Locale.ENGLISH);
        String first = text(pdf, 1);
        assertThat(first)
                .contains("To pay", "No fee", "Held", "Left out", "Fee", "Adjusted", "Carried", "Net", "DRAFT")
                .contains("52345", "12345", "10001", "99999", "1,234,567.89", "-123,456.78", "1,111,111.11");
        assertThat(text(pdf, 2))
                .contains(
                        "No.", "Order", "Serial", "Model", "Done on", "Level", "Result", "Amount", "Clause and reason")
                .contains("detection or upgrade", "Left out", "123,456.78");
        String last = text(pdf, pdf.getNumberOfPages());
        assertThat(last).contains("1001", "¥1,234,567.89", "−¥123,456.78");
    }

    private PdfReader printed(StatementPaper paper, List<StatementPaperLine> lines, Locale locale) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        printer.statement(paper, lines.iterator(), locale, out);
        return new PdfReader(out.toByteArray());
    }

    @Test
    void theCreditCodeIsPrintedOnlyWhereTheRegisterHasOne() throws IOException {
        String label = Texts.in(Locale.CHINA).get("reporting.statement.field.creditCode");
        assertThat(text(statement(false, 1, Locale.CHINA), 1)).doesNotContain(label);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        printer.statement(
                GivenPapers.statement(false, 1, "91440101MA59XXXX0L"),
                GivenPapers.lines(1).iterator(),
                Locale.CHINA,
                out);
        assertThat(text(new PdfReader(out.toByteArray()), 1)).contains(label, "91440101MA59XXXX0L");
    }

    private PdfReader statement(boolean draft, int outlets, Locale locale) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        printer.statement(
                GivenPapers.statement(draft, outlets),
                GivenPapers.lines(outlets).iterator(),
                locale,
                out);
        return new PdfReader(out.toByteArray());
    }

    private PdfReader serviceRecord(List<ServiceRecordPart> parts, Locale locale) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        printer.serviceRecord(
                new ServiceRecordPaper(
                        "FC442610010001",
                        "华瑞电器股份有限公司",
                        "WD440101",
                        "广州第1服务网点",
                        null,
                        null,
                        "李**",
                        "138****5512",
                        null,
                        "液晶电视",
                        null,
                        "UE46F6500",
                        "TV2615A1654520A",
                        null,
                        "保内",
                        null,
                        LocalDate.of(2026, 10, 1),
                        null,
                        "F02 无图像/屏幕故障",
                        null,
                        null,
                        "三级维修",
                        null,
                        parts),
                locale,
                out);
        return new PdfReader(out.toByteArray());
    }

    private static String text(PdfReader pdf, int page) throws IOException {
        return new PdfTextExtractor(pdf).getTextFromPage(page);
    }
}
