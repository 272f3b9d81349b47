package weijie.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import weijie.shared.Money;
import weijie.shared.Refusal;
import weijie.testing.Build;

/** Whatever a name is written with stands whole on every paper, or the paper is refused and says why. */
class RareNamesTest {

    private final ReportPrinter printer = new ReportPrinter();

    /** The names of the shared file of rare characters, but the one in Arabic, whose letters change their shape when printed. */
    static List<String> names() throws IOException {
        return Files.readAllLines(Build.shared("data/found/outlet_names_rare_characters.csv")).stream()
                .skip(1)
                .map(row -> row.split(",")[1])
                .toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameIsWholeOnTheStatement(String name) throws IOException {
        String paper = text(statement(name, "更正：" + name));
        String printed = Printable.text(name);
        if (printed.codePoints().allMatch(RareNamesTest::keepsItsShape)) {
            assertThat(paper.split(printed, -1)).as(paper).hasSizeGreaterThanOrEqualTo(4);
        }
        assertThat(paper).doesNotContain("\uFFFD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"𠮷田", "髙﨑", "𪚥𠀀", "김철수", "👍电器", "Ünlü Łódź", "Тест Ω", "A\u200D𬱖\uFE0F", "〇①㎡℃"})
    void aNameIsWholeOnTheServiceRecordAndTheImportReport(String name) throws IOException {
        String printed = Printable.text(name);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        printer.serviceRecord(serviceRecord(name), Locale.ENGLISH, out);
        assertThat(text(out.toByteArray()).split(printed, -1)).hasSizeGreaterThanOrEqualTo(4);
        out.reset();
        printer.importReport(
                new ImportReportPaper(
                        "IM-1",
                        List.of(new ImportReportPaper.Fact("文件", name + ".csv")),
                        List.of(new ImportReportPaper.Found("RR-101", "ABNORMAL", 1, name))),
                Locale.CHINA,
                out);
        assertThat(text(out.toByteArray()).split(printed, -1)).hasSize(3);
    }

    @Test
    void aPaperIsRefusedWithTheNameAndTheCharacterThatNoFontHas() {
        assertThatThrownBy(() -> statement("甲\u0F40乙", "更正")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("PA-101");
            assertThat(refusal.args()).containsExactly("甲\u0F40乙", "\u0F40", "U+0F40");
        });
        assertThatThrownBy(() -> statement("甲", "更正\uE000"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("PA-101"));
        assertThatThrownBy(() ->
                        printer.serviceRecord(serviceRecord("\u0F40"), Locale.CHINA, OutputStream.nullOutputStream()))
                .isInstanceOf(Refusal.class);
    }

    private static boolean keepsItsShape(int character) {
        return Character.UnicodeScript.of(character) != Character.UnicodeScript.ARABIC;
    }

    private byte[] statement(String name, String reason) {
        List<StatementPaperLine> lines = new ArrayList<>();
        lines.add(new StatementPaperLine(
                "WD1",
                name,
                "FC4426100001",
                "1654A",
                "型号" + name,
                LocalDate.of(2026, 10, 1),
                "二级维修",
                "PAYABLE",
                "G06",
                Money.ofYuan(20L),
                reason));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        printer.statement(
                new StatementPaper(
                        "JS-FC44-202610-1",
                        1,
                        false,
                        "华瑞",
                        "FC44",
                        name,
                        null,
                        null,
                        YearMonth.of(2026, 10),
                        LocalDate.of(2026, 11, 5),
                        LocalDate.of(2026, 11, 25),
                        LocalDate.of(2026, 11, 6),
                        LocalDate.of(2026, 11, 9),
                        "hq.accounts",
                        "第 1 次正式计算",
                        "标准 v1",
                        "三个月",
                        2,
                        "9f86",
                        Money.ofYuan(20L),
                        List.of(new StatementPaperOutlet(
                                "WD1", name, 1, 0, 0, 0, Money.ofYuan(20L), Money.ZERO, Money.ZERO))),
                lines.iterator(),
                Locale.CHINA,
                out);
        return out.toByteArray();
    }

    private static ServiceRecordPaper serviceRecord(String name) {
        return new ServiceRecordPaper(
                "FC442610010001",
                "华瑞",
                "WD440101",
                name,
                null,
                null,
                name,
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
                "F02",
                null,
                name,
                "三级维修",
                name,
                List.of(new ServiceRecordPart("TV-PNL", name, 1, "OT-1", null, name)));
    }

    private static String text(byte[] pdf) throws IOException {
        PdfReader reader = new PdfReader(pdf);
        StringBuilder all = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            all.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
        }
        return all.toString().replaceAll("\\s*\\R\\s*", "\n");
    }
}
