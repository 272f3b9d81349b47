package weijie.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import com.google.zxing.qrcode.QRCodeReader;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import weijie.shared.Money;
import weijie.shared.Refusal;

/** Labels and tables of the parts loop as a label printer of 203 dots an inch and a hand scanner see them. */
class PartPapersPrintedTest {

    private static final int POINTS_AN_INCH = 72;
    private static final int POINTS_OF_A_LINE = 4;
    private static final int DOTS_AN_INCH = 203;
    private static final int QUIET_MODULES = 10;
    private static final String RARE = "𠮷田髙﨑김철수电源板";

    private final ReportPrinter printer = new ReportPrinter();

    private static PartLabelPaper label(String label, String name) {
        return new PartLabelPaper(
                label, "TV-PNL-55-0012", name, "FC442610010001", "WD440101 " + name + "家电维修服务部", "2026-12-10 前寄出");
    }

    private byte[] labels(PartLabelPaper... labels) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        printer.partLabels(List.of(labels), Locale.CHINA, out);
        return out.toByteArray();
    }

    private static BufferedImage picture(byte[] pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(page, DOTS_AN_INCH, ImageType.BINARY);
        }
    }

    private static Result bars(BufferedImage picture) throws ReaderException {
        return new Code128Reader().decode(bitmap(picture), Map.of(DecodeHintType.TRY_HARDER, true));
    }

    private static String qr(BufferedImage picture) throws ReaderException {
        return new QRCodeReader()
                .decode(bitmap(picture), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    private static BinaryBitmap bitmap(BufferedImage picture) {
        return new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture)));
    }

    /** How wide the black and white runs of a row are, from edge to edge, in dots. */
    private static List<Integer> runs(BufferedImage picture, int row) {
        List<Integer> runs = new ArrayList<>();
        int begin = 0;
        for (int x = 1; x <= picture.getWidth(); x++) {
            if (x == picture.getWidth() || picture.getRGB(x, row) != picture.getRGB(begin, row)) {
                runs.add(x - begin);
                begin = x;
            }
        }
        return runs;
    }

    @ParameterizedTest
    @ValueSource(strings = {"WD440101-00012", "W3A9F2CA1-00001", "X-1", "OUTLET-WITH-A-LONG-CODE-00001"})
    void aScannerReadsBothCodesOfALabel(String label) throws Exception {
        BufferedImage picture = picture(labels(label(label, "液晶屏")), 0);
        Result bars = bars(picture);
        assertThat(bars.getText()).isEqualTo(label);
        assertThat(bars.getBarcodeFormat()).isEqualTo(BarcodeFormat.CODE_128);
        assertThat(qr(picture)).isEqualTo(label);
    }

    @Test
    void barsAreWholeDotsWithTenBlankModulesOnEitherSide() throws Exception {
        BufferedImage picture = picture(labels(label("WD440101-00012", "液晶屏")), 0);
        List<Integer> runs = runs(picture, millimetres(6));
        // The narrowest bar of a Code 128 is one module.
        int module = runs.subList(1, runs.size() - 1).stream()
                .mapToInt(Integer::intValue)
                .min()
                .orElseThrow();
        assertThat(module).isEqualTo(2);
        assertThat(runs.subList(1, runs.size() - 1)).allMatch(run -> run % module == 0 && run / module <= 4);
        assertThat(runs.get(0)).isGreaterThanOrEqualTo(QUIET_MODULES * module);
        assertThat(runs.get(runs.size() - 1)).isGreaterThanOrEqualTo(QUIET_MODULES * module);
    }

    private static int millimetres(int many) {
        return many * DOTS_AN_INCH * 10 / 254;
    }

    @Test
    void aLabelIsSixtyByFortyAndIsNotFittedToThePage() throws IOException {
        PdfReader pdf = new PdfReader(labels(label("WD1-00001", "甲"), label("WD1-00002", "乙")));
        assertThat(pdf.getNumberOfPages()).isEqualTo(2);
        demandSize(pdf, 60, 40);
        demandNoFitting(pdf);
        assertThat(text(pdf, 2)).contains("WD1-00002", "乙", "FC442610010001").doesNotContain("WD1-00001");
    }

    @Test
    void aNameIsWholeOnALabelOrTheLabelIsRefused() throws IOException {
        assertThat(text(new PdfReader(labels(label("WD1-00001", RARE))), 1)).contains(RARE + "家电维修服务部");
        assertThatThrownBy(() -> labels(label("WD1-00001", "甲\u0F40")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("PA-101"));
    }

    @Test
    void whatABarcodeCannotSayStandsInTheQrCodeAlone() throws Exception {
        BufferedImage picture = picture(labels(label("网点甲-00001", "液晶屏")), 0);
        assertThat(qr(picture)).isEqualTo("网点甲-00001");
        assertThatThrownBy(() -> bars(picture)).isInstanceOf(NotFoundException.class);
    }

    private byte[] box(Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        printer.boxLabel(
                new BoxLabelPaper(
                        "FJ26110001",
                        "坏件返厂箱",
                        "贵重配件",
                        List.of(
                                new BoxLabelPaper.Fact("寄件", "湖南省" + RARE + "服务中心 FC43"),
                                new BoxLabelPaper.Fact("收件", "总部配件岗"),
                                new BoxLabelPaper.Fact("承运商", "顺丰速运"),
                                new BoxLabelPaper.Fact("运单号", "SF1234567890123"),
                                new BoxLabelPaper.Fact("寄出日期", "2026-11-10")),
                        "收箱后先盲点"),
                locale,
                out);
        return out.toByteArray();
    }

    @Test
    void aScannerReadsTheLabelOfABox() throws Exception {
        byte[] pdf = box(Locale.CHINA);
        assertThat(bars(picture(pdf, 0)).getText()).isEqualTo("FJ26110001");
        assertThat(qr(picture(pdf, 0))).isEqualTo("FJ26110001");
        PdfReader read = new PdfReader(pdf);
        demandSize(read, 100, 150);
        demandNoFitting(read);
        assertThat(text(read, 1)).contains("湖南省" + RARE + "服务中心", "SF1234567890123", "贵重配件");
    }

    static TablePaper table(TablePaper.Shape shape, int rows) {
        return new TablePaper(
                shape,
                "坏件返厂装箱单",
                "FJ26110001",
                List.of(
                        new TablePaper.Fact("服务中心", "FC43 湖南省" + RARE + "服务中心"),
                        new TablePaper.Fact("类别", "贵重配件"),
                        new TablePaper.Fact("状态", "已寄出"),
                        new TablePaper.Fact("封箱", "张伟　2026-11-09 10:20"),
                        new TablePaper.Fact("寄出日期", LocalDate.of(2026, 11, 10))),
                List.of(
                        SheetColumn.text("旧件标签", 20),
                        SheetColumn.text("配件名称", 26),
                        SheetColumn.text("网点", 26),
                        SheetColumn.date("拆下日期"),
                        SheetColumn.money("金额"),
                        SheetColumn.number("照片")),
                IntStream.rangeClosed(1, rows)
                        .mapToObj(i -> TablePaper.Line.of(
                                "WD440101-%05d".formatted(i),
                                i % 7 == 0 ? RARE.repeat(4) : "液晶屏",
                                null,
                                LocalDate.of(2026, 11, 1),
                                Money.ofYuan(1234L),
                                i))
                        .toList(),
                "合计 " + rows + " 件",
                "箱内没有坏件",
                List.of("装箱人", "承运人", "收货人"),
                "张伟　2026-11-10 09:00 打印",
                List.of());
    }

    private byte[] printed(TablePaper paper, Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        printer.table(paper, locale, out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(TablePaper.Shape.class)
    void aTableIsWholeOnEverySheet(TablePaper.Shape shape) throws Exception {
        byte[] pdf = printed(table(shape, 60), Locale.CHINA);
        PdfReader read = new PdfReader(pdf);
        switch (shape) {
            case A4 -> demandSize(read, 210, 297);
            case WIDE -> demandSize(read, 297, 210);
            case FORM -> demandSize(read, 241, 140);
        }
        demandNoFitting(read);
        StringBuilder all = new StringBuilder();
        for (int page = 1; page <= read.getNumberOfPages(); page++) {
            assertThat(text(read, page)).contains("FJ26110001", "第" + page + "页", "/共" + read.getNumberOfPages() + "页");
            all.append(text(read, page));
        }
        IntStream.rangeClosed(1, 60).forEach(i -> assertThat(all).contains("WD440101-%05d".formatted(i)));
        assertThat(all).contains("合计60件", "1,234.00", "2026-11-01", "装箱人", "湖南省" + RARE + "服务中心");
        assertThat(all.toString().split(RARE, -1)).hasSize(1 + 1 + 8 * 4);
        assertThat(bars(picture(pdf, 0)).getText()).isEqualTo("FJ26110001");
    }

    /** A paper has places for twelve facts; those that are not said leave no gap above the rows. */
    @ParameterizedTest
    @EnumSource(TablePaper.Shape.class)
    void whatIsNotSaidTakesNoRoom(TablePaper.Shape shape) throws IOException {
        int few = headOfRows(picture(printed(withFacts(shape, 3), Locale.CHINA), 0));
        int many = headOfRows(picture(printed(withFacts(shape, 12), Locale.CHINA), 0));
        assertThat((many - few) * POINTS_AN_INCH / DOTS_AN_INCH)
                .as("points that nine more facts take")
                .isGreaterThan(40);
    }

    private static TablePaper withFacts(TablePaper.Shape shape, int facts) {
        return new TablePaper(
                shape,
                "坏件返厂装箱单",
                null,
                IntStream.rangeClosed(1, facts)
                        .mapToObj(i -> new TablePaper.Fact("事项" + i, i))
                        .toList(),
                List.of(SheetColumn.text("旧件标签", 20)),
                List.of(TablePaper.Line.of("WD440101-00001")),
                null,
                "",
                List.of(),
                "",
                List.of());
    }

    /** The first line of dots of the dark band over the rows; lines are thinner. */
    private static int headOfRows(BufferedImage page) {
        int dark = 0;
        for (int y = 0; y < page.getHeight(); y++) {
            int row = y;
            long black = IntStream.range(0, page.getWidth())
                    .filter(x -> (page.getRGB(x, row) & 0xFF) == 0)
                    .count();
            dark = black > page.getWidth() / 2 ? dark + 1 : 0;
            if (dark > POINTS_OF_A_LINE * DOTS_AN_INCH / POINTS_AN_INCH) {
                return y;
            }
        }
        throw new AssertionError("no band over the rows");
    }

    @Test
    void anEmptyTableSaysSo() throws IOException {
        PdfReader read = new PdfReader(printed(table(TablePaper.Shape.A4, 0), Locale.ENGLISH));
        assertThat(text(read, 1)).contains("箱内没有坏件", "No.").doesNotContain("合计", "??");
    }

    @Test
    void theSpreadsheetHasTheRowsWithTheirTypesAndTheFacts() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableSheet.write(table(TablePaper.Shape.A4, 3), Locale.CHINA, out);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var rows = book.getSheetAt(0);
            assertThat(rows.getLastRowNum()).isEqualTo(3);
            assertThat(rows.getRow(0).getCell(0).getStringCellValue()).isEqualTo("旧件标签");
            assertThat(rows.getRow(3).getCell(0).getStringCellValue()).isEqualTo("WD440101-00003");
            assertThat(rows.getRow(3).getCell(3).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2026, 11, 1));
            assertThat(rows.getRow(3).getCell(4).getNumericCellValue()).isEqualTo(1234.0);
            assertThat(rows.getRow(3).getCell(5).getNumericCellValue()).isEqualTo(3.0);
            assertThat(book.getSheetAt(1).getRow(2).getCell(1).getStringCellValue())
                    .isEqualTo("贵重配件");
        }
    }

    private static void demandSize(PdfReader pdf, int width, int height) {
        Rectangle page = pdf.getPageSize(1);
        assertThat(page.getWidth() / 72 * 25.4).isBetween(width - 0.5, width + 0.5);
        assertThat(page.getHeight() / 72 * 25.4).isBetween(height - 0.5, height + 0.5);
    }

    private static void demandNoFitting(PdfReader pdf) {
        assertThat(pdf.getCatalog().getAsDict(PdfName.VIEWERPREFERENCES).get(PdfName.PRINTSCALING))
                .isEqualTo(PdfName.NONE);
    }

    /** Without blanks, which stand wherever the font changes. */
    private static String text(PdfReader pdf, int page) throws IOException {
        return new PdfTextExtractor(pdf).getTextFromPage(page).replace(" ", "").replace("\n", "");
    }
}
