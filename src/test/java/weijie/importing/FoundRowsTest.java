package weijie.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weijie.given.GivenWords;
import weijie.repair.check.Finding;
import weijie.repair.check.Judged;
import weijie.repair.check.RecordBatch;
import weijie.repair.check.RecordDraft;
import weijie.repair.check.SampleMasters;
import weijie.repair.check.Severity;
import weijie.repair.check.StoredRecord;
import weijie.repair.check.WarrantyClaim;

/** The small files that were once read wrongly, from the reader to the checks, without a server. */
class FoundRowsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);

    /** What became of one row. */
    private record Row(boolean rejected, boolean abnormal, boolean warned, StoredRecord stored) {}

    static Stream<JsonNode> files() throws IOException {
        List<JsonNode> cases = new ArrayList<>();
        new ObjectMapper()
                .readTree(SampleFiles.folder("found").resolve("expected.json").toFile())
                .forEach(one -> {
                    if (one.has("rows")) {
                        cases.add(one);
                    }
                });
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyRowIsRight(JsonNode expectation) {
        Path file = SampleFiles.folder("found").resolve(expectation.get("file").asText());
        Map<Integer, Row> rows = new TreeMap<>();
        SheetOutline outline = read(file, rows);
        List<String> wrong = new ArrayList<>();
        for (JsonNode row : expectation.get("rows")) {
            List<String> reasons = new ArrayList<>();
            row.get("right").forEach(right -> reasons.add(against(row, right, rows)));
            if (!reasons.contains("")) {
                wrong.add(row.get("order") + ": " + reasons);
            }
        }
        assertThat(wrong).as(expectation.get("what").asText()).isEmpty();
        if (expectation.has("figures")) {
            assertThat(rows.values().stream().filter(row -> !row.rejected()))
                    .hasSize(expectation.get("figures").get("accepted").asInt());
            assertThat(rows.values().stream().filter(Row::rejected))
                    .hasSize(expectation.get("figures").get("rejected").asInt());
        }
        if (expectation.has("rows_or_rejected")) {
            assertThat(outline.rows())
                    .isEqualTo(expectation.get("rows_or_rejected").get(0).asInt());
        }
        if (expectation.has("warning")) {
            assertThat(outline.otherSheets()).containsExactly("深圳");
        }
    }

    private static SheetOutline read(Path file, Map<Integer, Row> rows) {
        List<StagedRow> staged = new ArrayList<>();
        SheetOutline outline = SheetReader.read(
                file, ImportKind.REPAIR_RECORDS.columns(), HeadingMap.NONE, null, new SheetReader.Rows() {
                    @Override
                    public void begin(Headings headings) {
                        assertThat(headings.isComplete()).isTrue();
                    }

                    @Override
                    public void row(SheetRow row) {
                        staged.add(
                                new StagedRow(row.rowNo(), Arrays.asList(row.cells()), row.hidden(), null, row.note()));
                    }
                });
        Headings headings = outline.headings();
        RecordRows fields =
                new RecordRows(headings, null, new StrayWords(headings, GivenWords.seeded()), none -> false);
        RecordBatch batch =
                SampleMasters.batch(SampleFiles.folder("sample_orders").resolve("masters"), TODAY);
        for (StagedRow row : staged) {
            boolean broken =
                    RowForm.reject(row, headings, "", RecordRows::isFree).isPresent();
            boolean told = !RowForm.tell(row, headings, "", RecordRows::isFree).isEmpty();
            RecordDraft draft = fields.draft(row);
            Judged judged = broken ? null : batch.judge(List.of(draft)).get(0);
            rows.put(
                    row.rowNo(),
                    broken
                            ? new Row(true, false, told, null)
                            : new Row(
                                    judged.rejected(),
                                    has(judged, Severity.ABNORMAL),
                                    told || has(judged, Severity.WARNING),
                                    judged.record()));
        }
        return outline;
    }

    private static boolean has(Judged judged, Severity severity) {
        return judged.findings().stream().map(Finding::severity).anyMatch(severity::equals);
    }

    private static String against(JsonNode expected, JsonNode right, Map<Integer, Row> rows) {
        Row row = expected.get("row").isNull()
                ? rows.values().stream()
                        .filter(one -> one.stored() != null
                                && one.stored()
                                        .orderNo()
                                        .equals(expected.get("order").asText()))
                        .findFirst()
                        .orElse(null)
                : rows.get(expected.get("row").asInt());
        if (row == null) {
            return "not there";
        }
        if (right.path("rejected").asBoolean()) {
            return row.rejected() ? "" : "not rejected";
        }
        if (right.has("absorbed_by")) {
            return "rows are their own here";
        }
        if (row.rejected() || right.path("warned").asBoolean() && !row.warned()) {
            return row.rejected() ? "rejected" : "not warned";
        }
        StoredRecord stored = row.stored();
        Map<String, String> is = facts(stored);
        List<String> wrong = new ArrayList<>();
        if (!expected.get("order").isNull()
                && !stored.orderNo().equals(expected.get("order").asText())) {
            wrong.add("its number is " + stored.orderNo());
        }
        right.path("stored").fields().forEachRemaining(field -> {
            String wanted = field.getValue().isNull() ? "" : field.getValue().asText();
            if (!is.get(field.getKey()).equals(wanted)) {
                wrong.add(field.getKey() + " is " + is.get(field.getKey()));
            }
        });
        if (right.path("unpaid").asBoolean() && !row.abnormal() && stored.claimedWarranty() != WarrantyClaim.OUT) {
            wrong.add("it is paid");
        }
        if (right.has("status") && !row.abnormal()) {
            wrong.add("not abnormal");
        }
        right.path("parts").fields().forEachRemaining(part -> {
            if (stored.parts().stream()
                    .noneMatch(line -> line.partCode().equals(part.getKey())
                            && line.quantity() == part.getValue().asInt())) {
                wrong.add("its parts are " + stored.parts());
            }
        });
        if (right.has("parts") && stored.parts().size() != right.get("parts").size()) {
            wrong.add("its parts are " + stored.parts());
        }
        return String.join(", ", wrong);
    }

    private static Map<String, String> facts(StoredRecord stored) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("level", stored.level().name());
        facts.put("serialNo", stored.serialNo());
        facts.put("purchasedOn", Objects.toString(stored.purchasedOn(), ""));
        facts.put("acceptedOn", Objects.toString(stored.acceptedOn(), ""));
        facts.put("completedOn", Objects.toString(stored.completedOn(), ""));
        facts.put("faultDescription", Objects.toString(stored.faultDescription(), ""));
        facts.put("remark", Objects.toString(stored.remark(), ""));
        facts.put(
                "customerPhone",
                Objects.toString(stored.customerPhone(), "").replaceAll("(\\d{3})\\d{4}(\\d{4})", "$1****$2"));
        return facts;
    }
}
