package weijie.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;
import weijie.testing.ApiClient;
import weijie.testing.Build;
import weijie.testing.Instance;

/**
 * Workbooks of 100,000 repair records imported by the product as it is delivered: read, checked, stored and submitted. Beside each,
 * POI's event reader parses the same file and throws it away. What the product costs is the CPU of the server and its database.
 */
class ImportBench {

    private static final YearMonth FIRST = YearMonth.of(2026, 5);
    private static final int RECORDS = Integer.getInteger("bench.records", 100_000);
    private static final int FILES = 5;

    @Test
    void hundredThousandRecordsBesidePoi() throws Exception {
        List<GeneratedFile> files = new ArrayList<>();
        for (int i = 0; i <= FILES; i++) {
            files.add(GeneratedFile.workbook(
                    FIRST.plusMonths(i),
                    i == 0 ? RECORDS / 5 : RECORDS,
                    Build.target().resolve("bench")));
        }
        List<String> options = new ArrayList<>(List.of(Build.asDocumented(), "-Xmx512m"));
        if (System.getProperty("bench.server.options") != null) {
            options.addAll(List.of(System.getProperty("bench.server.options").split(" ")));
        }
        Instance product = Instance.launch(
                Build.freshHome("import-bench"),
                options,
                Map.of(
                        "WEIJIE_DEMO",
                        "true",
                        "WEIJIE_BUSINESS_DATE",
                        LocalDate.of(2026, 10, 31).toString()));
        try {
            measure(product, files);
        } finally {
            product.stop();
        }
    }

    private static void measure(Instance product, List<GeneratedFile> files) throws Exception {
        ApiClient admin = ApiClient.as("hq.admin", URI.create(product.url())).asking(Duration.ofSeconds(2));
        List<Effort> models = new ArrayList<>();
        for (GeneratedFile file : files) {
            for (Map.Entry<String, Path> masters : file.masterFiles().entrySet()) {
                Effort effort = Effort.besides(product, () -> upload(admin, masters.getKey(), masters.getValue()));
                if (masters.getKey().equals("product-models")) {
                    models.add(effort);
                }
            }
        }
        List<Effort> imports = new ArrayList<>();
        List<Effort> parses = new ArrayList<>();
        for (GeneratedFile file : files) {
            parses.add(Effort.of(product, () -> parse(file.orders())));
            imports.add(Effort.besides(product, () -> upload(admin, "repair-records", file.orders())));
        }
        Effort last = imports.get(FILES);
        assertThat(last.cpu() / imports.get(1).cpu())
                .as("a file costs no more because others are stored")
                .isLessThan(1.3);
        Effort parse = Effort.median(parses.subList(1, parses.size()));
        Effort whole = Effort.median(imports.subList(1, imports.size()));
        new Figures(
                        "import",
                        "导入 " + RECORDS + " 条维修记录，xlsx，27 列",
                        "mvn -Dquick package && mvn -Dquick=test -Dtest=ImportBench -Dtest.options=-Xmx1g test")
                .header("做法", "秒（" + FILES + " 个文件的中位数）", "CPU 秒", "CPU 与尺子之比", "门槛")
                .row("尺子：POI 的事件读取器读完就丢", parse.seconds(), parse.cpu(), 1.0, "")
                .row("产品：读取、检查、入库、提交；服务器 + 数据库", whole.seconds(), whole.cpu(), whole.cpu() / parse.cpu(), "≤ 2.0")
                .row("第一次导入机型主数据", models.get(0).seconds(), models.get(0).cpu(), "", "")
                .write();
    }

    private static void upload(ApiClient admin, String kind, Path file) {
        JsonNode done = admin.upload("imports?kind=" + kind + "&commit=PASSED_ROWS&submit=true", file);
        assertThat(done.get("state").asText()).as("%s: %s", kind, done).isEqualTo("COMMITTED");
    }

    /** Every cell of every row as text, as POI's own example does it. */
    private static void parse(Path file) throws Exception {
        int[] cells = {0};
        try (OPCPackage book = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(book);
            XSSFReader reader = new XSSFReader(book);
            XMLReader parser = XMLHelper.newXMLReader();
            parser.setContentHandler(new XSSFSheetXMLHandler(
                    reader.getStylesTable(),
                    strings,
                    new XSSFSheetXMLHandler.SheetContentsHandler() {
                        @Override
                        public void startRow(int row) {}

                        @Override
                        public void endRow(int row) {}

                        @Override
                        public void cell(String reference, String text, XSSFComment comment) {
                            cells[0]++;
                        }
                    },
                    false));
            try (InputStream sheet = reader.getSheetsData().next()) {
                parser.parse(new InputSource(sheet));
            }
        }
        if (cells[0] < RECORDS) {
            throw new IOException("only " + cells[0] + " cells");
        }
    }
}
