package weijie.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weijie.testing.ApiClient;
import weijie.testing.RecordSheet;
import weijie.testing.RunningServer;

/** What a file does not say itself, said through the REST door: its headings, its sheets, its year; and rows put right many at a time. */
class ImportColumnsIT {

    private static final String CHECK_ONLY = "imports?kind=repair-records&commit=NONE";

    @TempDir
    private Path folder;

    private static ApiClient as(String user) {
        return ApiClient.as(user, URI.create(RunningServer.url()));
    }

    /** The sheet as csv, its text changed. */
    private Path changed(RecordSheet sheet, UnaryOperator<String> change) throws IOException {
        Path file = folder.resolve(sheet.prefix() + "-changed.csv");
        return Files.writeString(file, change.apply(Files.readString(sheet.csv(folder))));
    }

    private static String at(JsonNode batch) {
        return "imports/" + batch.get("id").asText();
    }

    private static List<String> texts(JsonNode items, String field) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(item.path(field).asText()));
        return texts;
    }

    @Test
    void aFileWithHeadingsNobodyKnowsSaysWhatItMissesAndTakesWhatTheyMean() throws IOException {
        ApiClient centre = as("centre.hn");
        RecordSheet sheet = RecordSheet.ofOctober().good(2);
        Path file = changed(sheet, text -> text.replaceFirst("机身号", "铭牌上那一串").replaceFirst("完工日期", "客人拿走的日子"));
        JsonNode failed = centre.upload(CHECK_ONLY, file);
        assertThat(failed.get("state").asText()).isEqualTo("FAILED");
        assertThat(failed.get("problem").get("code").asText()).isEqualTo("IM-003");
        JsonNode batch = centre.get(at(failed));
        assertThat(batch.get("missingColumns")).extracting(JsonNode::asText).containsExactly("serialNo", "completedOn");
        JsonNode columns = centre.get(at(failed) + "/columns");
        JsonNode mine = columns.get("sheets").get(0).get("columns");
        assertThat(texts(mine, "heading")).contains("铭牌上那一串", "客人拿走的日子");
        assertThat(texts(mine, "guess")).contains("serialNo", "completedOn");
        mine.forEach(column -> assertThat(column.get("samples")).isNotEmpty());
        assertThat(mine.toString()).as("telephones are masked").doesNotContain(sheet.cell(1, "客户电话"));
        assertThat(texts(columns.get("fields"), "field")).contains("serialNo", "completedOn", "orderNo");

        ApiClient.Answer incomplete =
                centre.tryPost(at(failed) + "/columns", "{\"columns\": {\"铭牌上那一串\": \"serialNo\"}}");
        assertThat(incomplete.code()).isEqualTo("IM-003");
        assertThat(centre.tryPost(at(failed) + "/columns", "{\"columns\": {\"铭牌上那一串\": \"nothing\"}}")
                        .code())
                .isEqualTo("IM-027");
        assertThat(centre.tryPost(
                                at(failed) + "/columns",
                                "{\"columns\": {\"铭牌上那一串\": \"serialNo\", \"客人拿走的日子\": \"serialNo\"}}")
                        .code())
                .isEqualTo("IM-028");
        assertThat(as("centre.fc44").tryGet(at(failed) + "/columns").status())
                .as("a neighbour sees none of it")
                .isEqualTo(404);
        assertThat(as("centre.fc44").tryPost(at(failed) + "/columns", "{}").status())
                .isEqualTo(404);

        centre.post(at(failed) + "/columns", "{\"columns\": {\"铭牌上那一串\": \"serialNo\", \"客人拿走的日子\": \"completedOn\"}}");
        JsonNode read = centre.await(at(failed));
        assertThat(read.get("state").asText()).isEqualTo("CHECKED");
        assertThat(read.get("rows").asInt()).isEqualTo(2);
        assertThat(texts(centre.get(at(failed) + "/findings?size=200").get("items"), "code"))
                .contains("IM-117");

        // The same centre's next file is read so by itself, and says so; another centre's is not.
        JsonNode next = centre.upload(
                CHECK_ONLY,
                changed(
                        RecordSheet.ofOctober().good(1),
                        text -> text.replaceFirst("机身号", "铭牌上那一串").replaceFirst("完工日期", "客人拿走的日子")));
        assertThat(next.get("state").asText()).isEqualTo("CHECKED");
        assertThat(texts(centre.get(at(next) + "/findings?size=200").get("items"), "code"))
                .contains("IM-117");
        assertThat(as("centre.fc44").upload(CHECK_ONLY, file).get("state").asText())
                .isEqualTo("FAILED");

        // What it says of another file is remembered beside that.
        JsonNode third = centre.upload(
                CHECK_ONLY, changed(RecordSheet.ofOctober().good(1), text -> text.replaceFirst("网点代码", "在哪里修的")));
        centre.post(at(third) + "/columns", "{\"columns\": {\"在哪里修的\": \"outletCode\"}}");
        assertThat(centre.await(at(third)).get("state").asText()).isEqualTo("CHECKED");
    }

    @Test
    void daysWithoutAYearWaitForTheYearThatAPersonStates() throws IOException {
        ApiClient centre = as("centre.fc44");
        RecordSheet sheet = RecordSheet.ofOctober().good(2);
        Path file = changed(
                sheet, text -> text.replace(sheet.cell(1, "完工日期"), "10月4号").replace(sheet.cell(1, "报修日期"), "10月2日"));
        JsonNode batch = centre.upload(CHECK_ONLY, file);
        assertThat(batch.get("rejected").asInt()).isEqualTo(1);
        assertThat(texts(centre.get(at(batch) + "/findings?size=200").get("items"), "code"))
                .contains("RR-151")
                .doesNotContain("RR-104");
        assertThat(centre.tryPost(at(batch) + "/check?year=1990", "{}").code()).isEqualTo("IM-029");
        centre.post(at(batch) + "/check?year=2026", "{}");
        JsonNode judged = centre.await(at(batch));
        assertThat(judged.get("rejected").asInt()).isZero();
        assertThat(judged.get("year").asInt()).isEqualTo(2026);
        JsonNode stated = centre.upload("imports?kind=repair-records&commit=PASSED_ROWS&year=2026", file);
        assertThat(stated.get("stored").asInt()).isEqualTo(2);
        assertThat(centre.get("repair-orders/" + sheet.orderNo(1))
                        .get("order")
                        .get("completedOn")
                        .asText())
                .isEqualTo("2026-10-04");
    }

    @Test
    void everySheetIsNamedAndTheWantedOnesBecomeBatches() throws IOException {
        ApiClient centre = as("centre.fc44");
        Path file = folder.resolve("sheets.xlsx");
        RecordSheet first = RecordSheet.ofOctober().good(1);
        RecordSheet second = RecordSheet.ofOctober().good(2);
        try (Workbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            fill(book.createSheet("广州"), first);
            fill(book.createSheet("深圳"), second);
            book.createSheet("目录").createRow(0).createCell(0).setCellValue("目录");
            book.write(out);
        }
        JsonNode batch = centre.upload(CHECK_ONLY, file);
        assertThat(batch.get("otherSheets")).extracting(JsonNode::asText).containsExactly("深圳");
        assertThat(batch.get("unreadSheets")).extracting(JsonNode::asText).containsExactly("目录");
        assertThat(centre.tryPost(at(batch) + "/sheets", "{\"sheets\": [\"没有\"]}")
                        .code())
                .isEqualTo("IM-016");
        assertThat(as("centre.hn")
                        .tryPost(at(batch) + "/sheets", "{\"sheets\": [\"深圳\"]}")
                        .status())
                .isEqualTo(404);
        JsonNode made = centre.post(at(batch) + "/sheets", "{\"sheets\": [\"深圳\"]}");
        JsonNode other = centre.await(at(made.get("items").get(0)));
        assertThat(other.get("sheet").asText()).isEqualTo("深圳");
        assertThat(other.get("rows").asInt()).isEqualTo(2);
        assertThat(other.get("batchNo").asText())
                .isNotEqualTo(batch.get("batchNo").asText());
    }

    private static void fill(Sheet sheet, RecordSheet records) {
        List<String> headings = List.of("服务单号", "网点代码", "机型", "机身号", "报修日期", "完工日期", "维修级别", "购机日期", "故障代码");
        for (int number = 0; number <= records.size(); number++) {
            Row row = sheet.createRow(number);
            for (int column = 0; column < headings.size(); column++) {
                String heading = headings.get(column);
                row.createCell(column).setCellValue(number == 0 ? heading : records.cell(number, heading));
            }
        }
    }

    @Test
    void whatIsNoRecordIsPassedOverAndNamed() throws IOException {
        ApiClient centre = as("centre.fc44");
        RecordSheet sheet = RecordSheet.ofOctober().good(1).row(Map.of("完工日期", ""));
        String heading = Files.readString(sheet.csv(folder)).lines().findFirst().orElseThrow();
        Path file = changed(
                sheet,
                text -> text + "小计,2,,,,,,,,,,,,\n" + heading + "\n,WD440101,,,,,,,,,,,保内,\n制表人：王,,,,审核：李,,,,,,,,,\n");
        JsonNode batch = centre.upload(CHECK_ONLY, file);
        assertThat(batch.get("accepted").asInt()).isEqualTo(2);
        assertThat(batch.get("rejected").asInt()).isZero();
        assertThat(batch.get("ignored").asInt()).isEqualTo(4);
        assertThat(batch.get("passedOverRows").asInt()).isEqualTo(4);
        assertThat(batch.get("inNoMonth").asInt())
                .as("work without a completion date")
                .isEqualTo(1);
        assertThat(texts(centre.get(at(batch) + "/findings?size=200").get("items"), "code"))
                .contains("IM-121", "IM-122", "IM-123", "IM-124", "IM-125");
    }

    @Test
    void aStoredRecordIsToldInWhatItDiffersToItsOwnCentreAlone() throws IOException {
        ApiClient centre = as("centre.fc44");
        RecordSheet sheet = RecordSheet.ofOctober().good(2);
        centre.upload("imports?kind=repair-records&commit=PASSED_ROWS", sheet.csv(folder));
        JsonNode again = centre.upload(CHECK_ONLY, changed(sheet, text -> text.replace("第 2 行", "另外的话")));
        assertThat(again.get("alreadyIn").asInt()).isEqualTo(1);
        assertThat(again.get("rejected").asInt()).isEqualTo(1);
        assertThat(texts(centre.get(at(again) + "/findings?size=200").get("items"), "message"))
                .anySatisfy(message -> assertThat(message).contains("备注").contains(sheet.orderNo(2)));
    }

    @Test
    void manyRowsArePutRightAtOnceAndShownBefore() {
        ApiClient centre = as("centre.fc44");
        RecordSheet sheet = RecordSheet.ofOctober()
                .good(1)
                .row(Map.of("网点代码", "WD-440101"))
                .row(Map.of("网点代码", "WD-440301"))
                .row(Map.of("维修级别", "四级"))
                .row(Map.of("机身号", ""));
        JsonNode batch = centre.upload(CHECK_ONLY, sheet.csv(folder));
        assertThat(batch.get("rejected").asInt()).isEqualTo(4);
        String wish = "{\"field\": \"outletCode\", \"match\": \"PATTERN\", \"from\": \"WD-*\", \"to\": \"WD*\"";
        JsonNode preview = centre.post(at(batch) + "/replace", wish + ", \"preview\": true}");
        assertThat(preview.get("count").asInt()).isEqualTo(2);
        assertThat(preview.get("first").get(0).get("after").asText()).isEqualTo("WD440101");
        assertThat(centre.get(at(batch)).get("rejected").asInt())
                .as("a preview changes nothing")
                .isEqualTo(4);
        assertThat(centre.post(at(batch) + "/replace", wish + "}").get("count").asInt())
                .isEqualTo(2);
        assertThat(centre.await(at(batch)).get("rejected").asInt()).isEqualTo(2);
        // What is masked cannot be found out by looking for it.
        String phone = sheet.cell(1, "客户电话");
        assertThat(centre.post(
                                at(batch) + "/replace",
                                "{\"field\": \"customerPhone\", \"match\": \"PART\", \"from\": \""
                                        + phone.substring(3, 7) + "\", \"to\": \"x\", \"preview\": true}")
                        .get("count")
                        .asInt())
                .isZero();
        centre.post(at(batch) + "/cells", "{\"field\": \"repairLevel\", \"values\": {\"5\": \"二级\"}}");
        assertThat(centre.await(at(batch)).get("rejected").asInt()).isEqualTo(1);
        assertThat(centre.tryPost(at(batch) + "/cells", "{\"field\": \"serialNo\", \"values\": {\"99\": \"x\"}}")
                        .code())
                .isEqualTo("IM-018");
        centre.post(at(batch) + "/drop", "{\"rowNos\": [6]}");
        JsonNode last = centre.await(at(batch));
        assertThat(last.get("rejected").asInt()).isZero();
        assertThat(last.get("ignored").asInt()).isEqualTo(1);
        for (String verb : List.of("replace", "cells", "drop")) {
            assertThat(as("centre.hn").tryPost(at(batch) + "/" + verb, "{}").code())
                    .as(verb)
                    .isEqualTo("IM-013");
        }
    }
}
