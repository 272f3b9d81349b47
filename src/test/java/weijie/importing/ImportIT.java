package weijie.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weijie.testing.ApiClient;
import weijie.testing.PlainCsv;
import weijie.testing.RecordSheet;
import weijie.testing.RunningServer;
import weijie.testing.SerialNumbers;

/** Imports of repair records through the REST door of the delivered product. */
class ImportIT {

    private static final String CHECK_ONLY = "imports?kind=repair-records&commit=NONE";
    private static final String STORE = "imports?kind=repair-records&commit=PASSED_ROWS";
    private static final Pattern CODE = Pattern.compile("[A-Z]{2,3}-\\d{3}");
    private static final Pattern CHINESE = Pattern.compile(".*\\p{IsHan}.*", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private static ApiClient as(String user) {
        return ApiClient.as(user, URI.create(RunningServer.url()));
    }

    @Test
    void everySpreadsheetGetsRowsOrAClearMessage() throws IOException {
        ApiClient admin = as("hq.admin");
        List<String> wrong = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(SampleFiles.folder("spreadsheets"))) {
            files = all.sorted().toList();
        }
        assertThat(files).hasSizeGreaterThan(50);
        for (Path file : files) {
            ApiClient.Answer answer = admin.tryUpload(CHECK_ONLY, file);
            String complaint = answer.status() == 202
                    ? ofBatch(admin, answer.body().get("id").asText())
                    : ofRefusal(answer, admin.speaking("en").tryUpload(CHECK_ONLY, file));
            if (!complaint.isEmpty()) {
                wrong.add(file.getFileName() + ": " + complaint);
            }
            if (admin.tryGet("../../health/ready").status() != 200) {
                wrong.add(file.getFileName() + ": the server is not ready any more");
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Its number, its times and the day of the records it may hold are told by one clock, also where the business date is pinned. */
    @Test
    void aBatchIsOfTheDayThatItsNumberSays() throws IOException {
        ApiClient admin = as("hq.admin");
        Path file = RecordSheet.ofOctober().good(1).csv(folder);
        JsonNode batch = admin.await(
                "imports/" + admin.tryUpload(CHECK_ONLY, file).body().get("id").asText());
        LocalDate day = LocalDate.parse(RunningServer.BUSINESS_DATE);
        assertThat(batch.get("batchNo").asText()).contains(day.toString().replace("-", ""));
        for (String moment : List.of("createdAt", "checkedAt")) {
            String utc = batch.get(moment).asText();
            // A day in Shanghai begins eight hours before it does in UTC.
            assertThat(LocalDateTime.parse(utc.replace("Z", "")).plusHours(8).toLocalDate())
                    .as("%s %s", moment, utc)
                    .isEqualTo(day);
        }
    }

    /** What is wrong with how a batch came out; nothing when it has rows, or says in both languages why not. */
    private static String ofBatch(ApiClient admin, String id) {
        JsonNode batch = admin.await("imports/" + id);
        if ("FAILED".equals(batch.get("state").asText())) {
            return ofProblem(
                    batch.path("problem"),
                    admin.speaking("en").get("imports/" + id).path("problem"));
        }
        int rows = batch.get("rows").asInt();
        int rejected = batch.get("rejected").asInt();
        if (rows
                != batch.get("accepted").asInt()
                        + rejected
                        + batch.get("ignored").asInt()) {
            return "rows do not add up: " + batch;
        }
        Set<Integer> said = new HashSet<>();
        for (JsonNode finding :
                admin.get("imports/" + id + "/findings?size=200").get("items")) {
            said.add(finding.get("rowNo").asInt());
            if (!CODE.matcher(finding.get("code").asText()).matches()
                    || !CHINESE.matcher(finding.get("message").asText()).matches()) {
                return "unclear: " + finding;
            }
        }
        return rows == 0
                ? "no rows and no message: " + batch
                : said.size() < Math.min(rejected, 1) ? "rejected without a word" : "";
    }

    private static String ofRefusal(ApiClient.Answer chinese, ApiClient.Answer english) {
        return chinese.status() < 400 || chinese.status() >= 500
                ? "status " + chinese.status()
                : ofProblem(chinese.body(), english.body());
    }

    private static String ofProblem(JsonNode chinese, JsonNode english) {
        boolean clear = CODE.matcher(chinese.path("code").asText()).matches()
                && !"IM-020".equals(chinese.path("code").asText())
                && CHINESE.matcher(chinese.path("detail").asText()).matches()
                && english.path("detail").asText().length() > 10
                && !english.path("detail")
                        .asText()
                        .equals(chinese.path("detail").asText());
        return clear ? "" : "unclear: " + chinese + " / " + english;
    }

    @Test
    void noCharacterOfTheSamplesIsLostOnTheWayThroughTheDatabase() throws IOException {
        Path csv = SampleFiles.orders("orders_5000_clean_gb18030.csv");
        List<List<String>> decoded = PlainCsv.rows(Files.readString(csv, Charset.forName("GB18030")));
        Path inUtf8 = Files.writeString(folder.resolve("utf8.csv"), Files.readString(csv, Charset.forName("GB18030")));
        assertThat(decoded).hasSize(5001);
        assertThat(comesBack(csv)).isEqualTo(asShown(decoded));
        assertThat(comesBack(inUtf8)).isEqualTo(asShown(decoded));
        Path xlsx = SampleFiles.orders("orders_3000_clean.xlsx");
        List<List<String>> shown = shown(Files.newInputStream(xlsx), 0);
        assertThat(shown).hasSize(3001);
        assertThat(comesBack(xlsx)).isEqualTo(asShown(shown));
    }

    /** Customers' names keep one character, whatever the samples show of them. */
    private static List<List<String>> asShown(List<List<String>> rows) {
        int name = rows.get(0).indexOf("客户姓名");
        List<List<String>> shown = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>(row);
            if (!shown.isEmpty()) {
                cells.set(name, cells.get(name).replaceFirst("(?s)^(.).*$", "$1**"));
            }
            shown.add(cells);
        }
        return shown;
    }

    /**
     * The rows of a file as they come out of the database again: another centre's records are all rejected, so that they stand in the error
     * workbook cell by cell.
     */
    private List<List<String>> comesBack(Path file) throws IOException {
        ApiClient stranger = as("centre.hn");
        JsonNode batch = stranger.upload(CHECK_ONLY, file);
        assertThat(batch.get("rejected").asInt()).isEqualTo(batch.get("rows").asInt());
        String id = batch.get("id").asText();
        byte[] workbook = stranger.bytes("imports/" + id + "/errors.xlsx");
        stranger.tryDelete("imports/" + id);
        return shown(new java.io.ByteArrayInputStream(workbook), 3);
    }

    /** The cells of the first sheet as a person sees them, without the last columns. */
    private static List<List<String>> shown(InputStream content, int without) throws IOException {
        DataFormatter formatter = new DataFormatter();
        List<List<String>> rows = new ArrayList<>();
        try (content;
                Workbook book = WorkbookFactory.create(content)) {
            Sheet sheet = book.getSheetAt(0);
            int width = sheet.getRow(0).getLastCellNum() - without;
            for (Row row : sheet) {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < width; column++) {
                    cells.add(formatter.formatCellValue(row.getCell(column)));
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    @Test
    void aFileThatWasHandedInBeforeIsKnown() {
        ApiClient centre = as("centre.fc44");
        Path file = RecordSheet.ofOctober().good(2).csv(folder);
        JsonNode first = centre.upload(CHECK_ONLY, file);
        JsonNode second = centre.upload(CHECK_ONLY, file);
        assertThat(first.get("repeatsId").isNull()).isTrue();
        assertThat(second.get("repeatsId").asText()).isEqualTo(first.get("id").asText());
        centre.tryDelete("imports/" + first.get("id").asText());
        centre.tryDelete("imports/" + second.get("id").asText());
        assertThat(centre.upload(CHECK_ONLY, file).get("repeatsId").isNull())
                .as("what was cancelled is no repetition")
                .isTrue();
        assertThat(as("centre.hn").upload(CHECK_ONLY, file).get("repeatsId").isNull())
                .as("what others handed in is not told")
                .isTrue();
    }

    @Test
    void aFileKeepsItsNameHoweverItWasSent() {
        ApiClient centre = as("centre.fc44");
        Path file = RecordSheet.ofOctober().good(1).csv(folder);
        String name = "广东十月份维修单（补）.csv";
        List<byte[]> ways = List.of(
                ("filename=\"" + name + '"').getBytes(StandardCharsets.UTF_8),
                ("filename=\"" + name + '"').getBytes(Charset.forName("GBK")),
                ("filename=\"x.csv\"; filename*=UTF-8''" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.US_ASCII));
        for (byte[] way : ways) {
            ApiClient.Answer answer = centre.tryUpload(CHECK_ONLY, file, way);
            assertThat(answer.status()).isEqualTo(202);
            String at = "imports/" + answer.body().get("id").asText();
            assertThat(centre.await(at).get("fileName").asText()).isEqualTo(name);
            centre.tryDelete(at);
        }
    }

    @Test
    void aBatchIsTakenBackUntilSomebodyHasReviewedOneOfItsRecords() {
        ApiClient centre = as("centre.fc44");
        RecordSheet sheet = RecordSheet.ofOctober().good(2).row(Map.of("维修级别", "三级维修"));
        JsonNode batch = centre.upload(STORE + "&submit=true", sheet.csv(folder));
        assertThat(batch.get("stored").asInt()).isEqualTo(3);
        assertThat(batch.get("submitted").asInt()).isEqualTo(3);
        ApiClient reviewer = as("hq.reviewer");
        assertThat(reviewer.get("repair-orders/" + sheet.orderNo(3))
                        .get("status")
                        .asText())
                .isEqualTo("ABNORMAL");
        String at = "imports/" + batch.get("id").asText();
        reviewer.post("repair-orders/" + sheet.orderNo(3) + "/question", "{\"reason\":\"级别与故障不符，请说明\"}");
        ApiClient.Answer refused = centre.tryDelete(at);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("RR-201");
        assertThat(centre.get(at).get("stored").asInt()).isEqualTo(3);
        assertThat(centre.tryGet("repair-orders/" + sheet.orderNo(1)).status()).isEqualTo(200);

        RecordSheet other = RecordSheet.ofOctober().good(3);
        String untouched = "imports/"
                + centre.upload(STORE + "&submit=true", other.csv(folder))
                        .get("id")
                        .asText();
        assertThat(centre.tryDelete(untouched).body().get("state").asText()).isEqualTo("ROLLED_BACK");
        assertThat(centre.tryGet("repair-orders/" + other.orderNo(1)).status()).isEqualTo(404);
        assertThat(centre.upload(STORE, other.csv(folder)).get("stored").asInt())
                .as("its numbers are free again")
                .isEqualTo(3);
    }

    @Test
    void whatWasFoundIsKeptWithEachRecordAndOnlyOnce() throws IOException {
        ApiClient centre = as("centre.fc44");
        RecordSheet sheet = RecordSheet.ofOctober()
                .good(1)
                .row(Map.of("维修级别", "三级维修"))
                .row(Map.of("网点代码", "wd440101"))
                .row(Map.of("机身号", ""));
        JsonNode batch = centre.upload(STORE + "&submit=true", sheet.csv(folder));
        assertThat(batch.get("stored").asInt()).isEqualTo(3);
        String at = "imports/" + batch.get("id").asText();
        assertThat(found(centre, at, 2)).isNotEmpty();
        assertThat(found(centre, at, 3)).isNotEmpty();
        for (int number = 1; number <= 3; number++) {
            assertThat(kept(centre, sheet, number)).as("record %d", number).isEqualTo(found(centre, at, number));
        }
        List<List<String>> left = shown(new java.io.ByteArrayInputStream(centre.bytes(at + "/errors.xlsx")), 2);
        left.get(1).set(left.get(0).indexOf("机身号"), SerialNumbers.of("TV", 987_654_321));
        left.get(1).set(left.get(0).indexOf("网点代码"), "wd440101");
        Path corrected = Files.writeString(
                folder.resolve("corrected.csv"),
                left.stream().map(row -> String.join(",", row) + "\n").collect(Collectors.joining()));
        assertThat(centre.tryUpload(at + "/corrections", corrected).status()).isEqualTo(200);
        centre.post(at + "/commit?commit=PASSED_ROWS&submit=true", "{}");
        assertThat(centre.await(at).get("stored").asInt()).isEqualTo(4);
        assertThat(kept(centre, sheet, 4)).isNotEmpty();
        for (int number = 1; number <= 4; number++) {
            assertThat(kept(centre, sheet, number)).as("record %d", number).isEqualTo(found(centre, at, number));
        }
    }

    /** What the batch says of a record. */
    private static List<String> found(ApiClient caller, String at, int number) {
        return said(caller.get(at + "/findings?size=200").get("items"))
                .filter(finding -> finding.get("rowNo").asInt() == RecordSheet.rowNo(number))
                .map(ImportIT::sentence)
                .sorted()
                .toList();
    }

    /** What is said of the record itself. */
    private static List<String> kept(ApiClient caller, RecordSheet sheet, int number) {
        return said(caller.get("repair-orders/" + sheet.orderNo(number))
                        .get("order")
                        .get("findings"))
                .map(ImportIT::sentence)
                .sorted()
                .toList();
    }

    private static Stream<JsonNode> said(JsonNode findings) {
        return StreamSupport.stream(findings.spliterator(), false);
    }

    private static String sentence(JsonNode finding) {
        return finding.get("severity").asText()
                + ' '
                + finding.get("code").asText()
                + ' '
                + finding.get("message").asText();
    }

    @Test
    void mergedCellsKeepTheirRowsOutAlthoughAWorkbookTellsOfThemAtItsEnd() throws IOException {
        ApiClient centre = as("centre.fc44");
        RecordSheet sheet = RecordSheet.ofOctober().good(4);
        Path merged = folder.resolve("merged.xlsx");
        try (Workbook book = WorkbookFactory.create(sheet.xlsx(folder).toFile());
                OutputStream out = Files.newOutputStream(merged)) {
            book.getSheetAt(0).addMergedRegion(new CellRangeAddress(2, 3, 4, 4));
            book.write(out);
        }
        JsonNode batch = centre.upload(CHECK_ONLY, merged);
        assertThat(batch.get("rejected").asInt()).isEqualTo(2);
        assertThat(batch.get("accepted").asInt()).isEqualTo(2);
        String at = "imports/" + batch.get("id").asText();
        // What is said of the records beside those of other tests does not matter here.
        assertThat(said(centre.get(at + "/findings?size=200").get("items"))
                        .filter(finding -> finding.get("code").asText().startsWith("IM-"))
                        .map(finding -> finding.get("rowNo").asInt() + " "
                                + finding.get("code").asText()))
                .containsExactly("3 IM-101", "4 IM-101");
    }

    @Test
    void aNeighbourGetsNothing() {
        ApiClient centre = as("centre.fc44");
        RecordSheet sheet = RecordSheet.ofOctober().good(2).row(Map.of("机身号", ""));
        Path file = sheet.csv(folder);
        String id = centre.upload(CHECK_ONLY, file).get("id").asText();
        String at = "imports/" + id;
        for (String user : List.of("centre.hn", "outlet.wd440101", "outlet.hn-a")) {
            ApiClient other = as(user);
            for (String path : List.of(
                    at, at + "/findings", at + "/findings?format=csv", at + "/errors.xlsx", at + "/report.pdf")) {
                assertThat(other.tryGet(path).status()).as("%s %s", user, path).isIn(nothing(user));
            }
            assertThat(other.tryUpload(at + "/corrections", file).status())
                    .as(user)
                    .isIn(nothing(user));
            assertThat(other.tryPost(at + "/commit", "{}").status()).as(user).isIn(nothing(user));
            assertThat(other.tryPost(at + "/submit", "{}").status()).as(user).isIn(nothing(user));
            assertThat(other.tryDelete(at).status()).as(user).isIn(nothing(user));
        }
        for (JsonNode seen : as("centre.hn").get("imports?size=200").get("items")) {
            assertThat(seen.get("id").asText()).isNotEqualTo(id);
        }
        assertThat(centre.get(at).get("state").asText()).isEqualTo("CHECKED");
        assertThat(centre.tryGet(at + "/errors.xlsx").status()).isEqualTo(200);
        assertThat(centre.tryGet(at + "/report.pdf").status()).isEqualTo(200);
        assertThat(as("hq.reviewer").tryGet(at).status()).isEqualTo(200);
    }

    /** For another centre it does not exist; outlets have no imports at all. */
    private static List<Integer> nothing(String user) {
        return user.startsWith("outlet") ? List.of(403, 404) : List.of(404);
    }
}
