package weijie.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weijie.testing.ApiClient;
import weijie.testing.DemoHome;
import weijie.testing.Instance;
import weijie.testing.SampleNetwork;

/**
 * Small files that this product once read wrongly, each with what is right for it: imported and submitted through the REST door, over
 * the masters of the samples.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FoundFilesIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String IMPORT = "imports?kind=repair-records&commit=PASSED_ROWS&submit=true";

    /** How the fields of the expectations are called at the door, where differently. */
    private static final Set<String> IN_THE_ORDER = Set.of("level", "completedOn", "acceptedOn", "purchasedOn");

    @TempDir
    static Path folder;

    private Instance product;
    private URI url;
    private ApiClient admin;

    static Stream<String> files() throws IOException {
        return expected().keySet().stream();
    }

    private static Map<String, JsonNode> expected() throws IOException {
        Map<String, JsonNode> cases = new LinkedHashMap<>();
        JSON.readTree(SampleFiles.folder("found").resolve("expected.json").toFile())
                .forEach(one -> cases.put(one.get("file").asText(), one));
        return cases;
    }

    @BeforeAll
    void theMastersOfTheSamples() {
        Path orders = SampleFiles.folder("sample_orders");
        // A server that already runs at the business date 2026-10-31 saves the start.
        String given = System.getenv("WEIJIE_TEST_URL");
        if (given == null || given.isBlank()) {
            product = Instance.launch(DemoHome.fresh("found-files"), DemoHome.SETTINGS);
        }
        url = URI.create(product == null ? given : product.url());
        admin = ApiClient.as("hq.admin", url);
        SampleNetwork.mastersIn(orders.resolve("masters")).forEach((kind, file) -> {
            JsonNode done = admin.upload("imports?kind=" + kind + "&commit=PASSED_ROWS", file);
            assertThat(done.get("rejected").asInt()).as("%s: %s", kind, done).isZero();
        });
    }

    @AfterAll
    void stop() {
        if (product != null) {
            product.stop();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void isReadAsAPersonReadsIt(String file) throws IOException {
        JsonNode expectation = expected().get(file);
        Path path = SampleFiles.folder("found").resolve(file);
        if (expectation.has("import")) {
            masters(expectation, path);
        } else {
            records(expectation, path);
        }
    }

    private void records(JsonNode expectation, Path path) throws IOException {
        ApiClient.Answer answer = admin.tryUpload(IMPORT, path);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(202);
        String id = answer.body().get("id").asText();
        JsonNode batch = admin.await("imports/" + id);
        if (expectation.path("refused_ok").asBoolean()
                && "FAILED".equals(batch.get("state").asText())) {
            assertThat(batch.path("problem").path("code").asText()).startsWith("IM-");
            return;
        }
        assertThat(batch.get("state").asText()).as("%s", batch).isIn("COMMITTED", "CHECKED");
        List<JsonNode> findings = new ArrayList<>();
        admin.get("imports/" + id + "/findings?size=200").get("items").forEach(findings::add);
        List<String> wrong = new ArrayList<>();
        figures(expectation, batch, findings, wrong);
        Map<Integer, String> numbers = new HashMap<>();
        expectation.path("rows").forEach(row -> {
            if (!row.get("row").isNull()) {
                numbers.put(row.get("row").asInt(), row.path("order").asText());
            }
        });
        for (JsonNode row : expectation.path("rows")) {
            List<String> reasons = new ArrayList<>();
            boolean right = false;
            for (JsonNode one : row.get("right")) {
                String reason = wrongWith(row, one, findings);
                right |= reason.isEmpty();
                reasons.add(reason);
            }
            if (!right) {
                wrong.add(row.get("row") + " " + row.get("order") + ": " + reasons);
            }
        }
        if (expectation.has("roundtrip")) {
            roundTrip(id, expectation.get("roundtrip"), wrong);
        }
        assertThat(wrong)
                .as("%s%n%s%n%s", expectation.get("what"), batch, findings)
                .isEmpty();
    }

    private static void figures(JsonNode expectation, JsonNode batch, List<JsonNode> findings, List<String> wrong) {
        expectation.path("figures").fields().forEachRemaining(figure -> {
            if (batch.get(figure.getKey()).asInt() != figure.getValue().asInt()) {
                wrong.add(figure.getKey() + " is " + batch.get(figure.getKey()));
            }
        });
        JsonNode seen = expectation.path("rows_or_rejected");
        if (seen.isArray()
                && batch.get("rows").asInt() != seen.get(0).asInt()
                && !isRejected(findings, seen.get(1).asInt())) {
            wrong.add("rows are " + batch.get("rows"));
        }
        if (expectation.has("warning")) {
            Pattern named = Pattern.compile(expectation.get("warning").asText());
            boolean warned = findings.stream()
                    .anyMatch(finding -> finding.get("severity").asText().equals("WARNING")
                            && named.matcher(finding.get("message").asText()).find());
            if (!warned) {
                wrong.add("no warning that says " + named);
            }
        }
    }

    private static boolean isRejected(List<JsonNode> findings, int rowNo) {
        return findings.stream()
                .anyMatch(finding -> finding.get("rowNo").asInt() == rowNo
                        && finding.get("severity").asText().equals("REJECTED"));
    }

    /** What keeps the row from being right in this way; nothing when it is. */
    private String wrongWith(JsonNode row, JsonNode right, List<JsonNode> findings) {
        int rowNo = row.get("row").asInt();
        List<JsonNode> ofRow = findings.stream()
                .filter(finding ->
                        row.get("row").isNull() || finding.get("rowNo").asInt() == rowNo)
                .toList();
        if (right.has("absorbed_by")) {
            return isRejected(findings, right.get("absorbed_by").asInt()) ? "" : "not absorbed by a rejected row";
        }
        if (right.path("rejected").asBoolean()) {
            if (!isRejected(findings, rowNo)) {
                return "not rejected";
            }
            Pattern names = Pattern.compile(right.path("names").asText(""));
            return ofRow.stream()
                            .anyMatch(finding -> names.matcher(
                                            finding.get("message").asText() + finding.get("field"))
                                    .find())
                    ? ""
                    : "the reason does not name it";
        }
        if (right.path("warned").asBoolean()
                && ofRow.stream()
                        .noneMatch(finding -> finding.get("severity").asText().equals("WARNING"))) {
            return "not warned";
        }
        if (!right.has("stored")) {
            return "";
        }
        ApiClient.Answer stored =
                admin.tryGet("repair-orders/" + row.get("order").asText());
        if (stored.status() != 200) {
            return "not stored";
        }
        return recordIsWrong(stored.body(), right, ofRow);
    }

    private String recordIsWrong(JsonNode record, JsonNode right, List<JsonNode> ofRow) {
        List<String> wrong = new ArrayList<>();
        right.get("stored").fields().forEachRemaining(field -> {
            String is = value(record, field.getKey());
            String wanted = field.getValue().isNull() ? "" : field.getValue().asText();
            if (!is.equals(wanted)) {
                wrong.add(field.getKey() + " is " + is);
            }
        });
        right.path("one_of").fields().forEachRemaining(field -> {
            List<String> wanted = new ArrayList<>();
            field.getValue().forEach(one -> wanted.add(one.asText()));
            if (!wanted.contains(value(record, field.getKey()))) {
                wrong.add(field.getKey() + " is " + value(record, field.getKey()));
            }
        });
        if (right.path("unpaid").asBoolean() && isPaid(record)) {
            wrong.add("it is paid");
        }
        if (right.has("status")) {
            List<String> wanted = new ArrayList<>();
            right.get("status").forEach(one -> wanted.add(one.asText()));
            if (!wanted.contains(record.get("status").asText())) {
                wrong.add("its status is " + record.get("status"));
            }
        }
        if (right.has("parts") && !parts(record).equals(parts(right.get("parts")))) {
            wrong.add("its parts are " + parts(record));
        }
        if (right.has("no_finding")) {
            Pattern none = Pattern.compile(right.get("no_finding").asText());
            ofRow.stream()
                    .filter(finding -> none.matcher(
                                    finding.get("field") + finding.get("code").asText())
                            .find())
                    .forEach(finding -> wrong.add("found " + finding));
        }
        return String.join(", ", wrong);
    }

    private static String value(JsonNode record, String field) {
        JsonNode value = IN_THE_ORDER.contains(field)
                ? record.get("order").get(field)
                : record.get("fields").path(field);
        return value.isNull() ? "" : value.asText();
    }

    private static Map<String, Integer> parts(JsonNode given) {
        Map<String, Integer> parts = new TreeMap<>();
        if (given.has("order")) {
            for (String part : value(given, "partsUsed").split(";")) {
                if (!part.isBlank()) {
                    String[] codeAndCount = part.split("[*@]");
                    parts.put(codeAndCount[0], Integer.valueOf(codeAndCount[1]));
                }
            }
        } else {
            given.fields()
                    .forEachRemaining(
                            part -> parts.put(part.getKey(), part.getValue().asInt()));
        }
        return parts;
    }

    /** Whether a calculation of its month would pay it. */
    private boolean isPaid(JsonNode record) {
        ApiClient accounts = ApiClient.as("hq.accounts", url);
        String month = value(record, "completedOn").substring(0, 7);
        accounts.run("months/" + month + "/calculate?trial=true");
        String lines = new String(accounts.bytes("months/" + month + "/lines.csv"), StandardCharsets.UTF_8);
        return lines.lines()
                .filter(line -> line.startsWith(record.get("orderNo").asText() + ","))
                .anyMatch(line -> line.contains(",PAYABLE,"));
    }

    /** The rejected rows as a workbook, put right by hand and sent again. */
    private void roundTrip(String id, JsonNode trip, List<String> wrong) throws IOException {
        Path corrected = folder.resolve("corrected.xlsx");
        try (Workbook book = WorkbookFactory.create(
                        new ByteArrayInputStream(admin.bytes("imports/" + id + "/errors.xlsx")));
                OutputStream out = Files.newOutputStream(corrected)) {
            List<Cell> wrongCells = new ArrayList<>();
            book.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> {
                        if (cell.getCellType() == CellType.STRING
                                && cell.getStringCellValue()
                                        .equals(trip.get("from").asText())) {
                            wrongCells.add(cell);
                        }
                    }));
            assertThat(wrongCells).isNotEmpty();
            wrongCells.forEach(cell -> {
                Row row = cell.getRow();
                row.removeCell(cell);
                row.createCell(cell.getColumnIndex())
                        .setCellValue(trip.get("to").asText());
            });
            book.write(out);
        }
        assertThat(admin.tryUpload("imports/" + id + "/corrections", corrected).status())
                .isEqualTo(200);
        admin.post("imports/" + id + "/commit?commit=PASSED_ROWS&submit=true", "{}");
        admin.await("imports/" + id);
        trip.get("orders").fields().forEachRemaining(order -> {
            ApiClient.Answer stored = admin.tryGet("repair-orders/" + order.getKey());
            if (stored.status() != 200) {
                wrong.add(order.getKey() + " did not come back");
            } else {
                order.getValue().fields().forEachRemaining(field -> {
                    if (!value(stored.body(), field.getKey())
                            .equals(field.getValue().asText())) {
                        wrong.add(field.getKey() + " came back as " + value(stored.body(), field.getKey()));
                    }
                });
            }
        });
    }

    private void masters(JsonNode expectation, Path path) throws IOException {
        JsonNode done =
                admin.upload("imports?kind=" + expectation.get("import").asText() + "&commit=PASSED_ROWS", path);
        assertThat(done.get("rejected").asInt()).as("%s", done).isZero();
        List<String> lines = Files.readAllLines(path);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            assertThat(admin.get("outlets/" + cells[0]).toString()).contains(cells[1]);
        }
    }
}
