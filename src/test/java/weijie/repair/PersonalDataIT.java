package weijie.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weijie.api.Door;
import weijie.repair.RepairWorld.Standing;
import weijie.testing.ApiClient;
import weijie.testing.RecordSheet;
import weijie.testing.RunningServer;

/** Who a customer is and where to find them leaves the system masked by every way out, and in full only for a reason. */
class PersonalDataIT {

    private static RepairWorld world;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        world = new RepairWorld();
    }

    private static String freshPhone() {
        return "137%08d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
    }

    private static String shown(String phone) {
        return phone.substring(0, 3) + "****" + phone.substring(7);
    }

    @Test
    void numbersInPeoplesWordsAreMaskedAndComeBackWhole() {
        String phone = freshPhone();
        Map<String, Object> record = new HashMap<>(world.record("A1"));
        record.put("customerName", "李晓明*");
        record.put("customerAddress", "麓山路1号");
        record.put("remark", "打" + phone + "，找李");
        String orderNo = world.enter("A1", record);
        Door.as(world.account("A1"))
                .body(Map.of("text", "客户 " + phone + " 没接"))
                .post("/repair-orders/" + orderNo + "/comment")
                .then()
                .statusCode(200)
                .body("fields.customerName", equalTo("李**"))
                .body("fields.customerAddress", equalTo("麓山路****"))
                .body("fields.remark", equalTo("打" + shown(phone) + "，找李"))
                .body("timeline.note", hasItem("客户 " + shown(phone) + " 没接"));
        Door.as(world.account("A1"))
                .header("If-Match", world.tag(orderNo))
                .body(Map.of("remark", "再打" + shown(phone)))
                .patch("/repair-orders/" + orderNo)
                .then()
                .statusCode(200)
                .body("fields.remark", equalTo("再打" + shown(phone)))
                .body("timeline[0].changes.after", hasItem("再打" + shown(phone)));
        String question = "请核对 " + phone;
        String asked = world.standing(Standing.VALIDATED);
        Door.as("hq.reviewer")
                .body(Map.of("reason", question))
                .post("/repair-orders/" + asked + "/question")
                .then()
                .statusCode(200)
                .body("order.question", equalTo("请核对 " + shown(phone)));
        String notices = Door.as(world.account("A1")).get("/notices?size=50").asString();
        assertThat(notices).contains(asked).doesNotContain(phone);
    }

    @Test
    void aSearchTellsNoMoreOfANumberThanAListDoes() {
        String phone = freshPhone();
        Map<String, Object> record = new HashMap<>(world.record("A1"));
        record.put("customerPhone", phone);
        String orderNo = world.enter("A1", record);
        String other =
                phone.substring(0, 3) + ("0000".equals(phone.substring(3, 7)) ? "1111" : "0000") + phone.substring(7);
        for (String who : List.of(world.account("A1"), "hq.reviewer", "hq.accounts")) {
            for (String typed : List.of(phone, other, shown(phone))) {
                Door.as(who)
                        .queryParam("q", typed)
                        .get("/repair-orders")
                        .then()
                        .body("items.orderNo", hasItem(orderNo));
            }
            for (String typed : List.of(phone.substring(0, 10), "%" + phone.substring(7), "1370000%", "137________")) {
                Door.as(who)
                        .queryParam("q", typed)
                        .get("/repair-orders")
                        .then()
                        .statusCode(200)
                        .body("items.orderNo", not(hasItem(orderNo)));
            }
        }
    }

    @Test
    void findingsAndErrorWorkbooksAreMaskedAndWhatComesBackMaskedIsUnchanged() throws IOException {
        String phone = freshPhone();
        String broken = "13" + phone;
        Path file = RecordSheet.ofOctober()
                .row(Map.of("客户电话", broken, "客户姓名", "欧阳小明", "备注", "备用 " + phone))
                .row(Map.of("客户电话", phone, "客户姓名", "欧阳小明", "维修级别", "九级", "备注", "备用 " + phone))
                .csv(folder);
        ApiClient centre = ApiClient.as("centre.fc44", URI.create(RunningServer.url()));
        JsonNode batch = centre.upload("imports?kind=repair-records&commit=NONE", file);
        String at = "imports/" + batch.get("id").asText();
        assertThat(batch.get("rejected").asInt()).isEqualTo(2);
        String csv = new String(centre.bytes(at + "/findings?format=csv"), StandardCharsets.UTF_8);
        assertThat(csv).contains("RR-110").doesNotContain(broken).doesNotContain(phone);
        assertThat(centre.get(at + "/findings").toString()).doesNotContain(phone);
        byte[] errors = centre.bytes(at + "/errors.xlsx");
        StringBuilder cells = new StringBuilder();
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(errors))) {
            for (Row row : book.getSheetAt(0)) {
                for (Cell cell : row) {
                    cells.append(cell.getStringCellValue()).append('\n');
                    if ("九级".equals(cell.getStringCellValue())) {
                        cell.setBlank();
                        cell.setCellValue("二级维修");
                    }
                }
            }
            try (var out = java.nio.file.Files.newOutputStream(folder.resolve("corrected.xlsx"))) {
                book.write(out);
            }
        }
        assertThat(cells.toString())
                .contains(shown(phone), "欧**")
                .doesNotContain(phone)
                .doesNotContain("欧阳");
        JsonNode corrected = centre.upload(at + "/corrections", folder.resolve("corrected.xlsx"));
        assertThat(corrected.get("rejected").asInt()).isEqualTo(1);
        centre.post(at + "/commit", "{}");
        centre.await(at);
        Door.as("centre.fc44")
                .body(Map.of("reason", "回访"))
                .post("/repair-orders/" + orderOf(centre, at) + "/unmask")
                .then()
                .statusCode(200)
                .body("CUSTOMER_PHONE", equalTo(phone))
                .body("CUSTOMER_NAME", equalTo("欧阳小明"));
    }

    private static String orderOf(ApiClient centre, String at) {
        JsonNode found = centre.get("repair-orders?importId=" + at.substring(at.indexOf('/') + 1));
        return found.get("items").get(0).get("orderNo").asText();
    }

    @Test
    void whoLooksSaysWhyAndNotTooOften() {
        String orderNo = world.standing(Standing.DRAFT);
        world.act("B", world.draft("B1"), "unmask").statusCode(200);
        world.act("A1", orderNo, "unmask").statusCode(200);
        Door.as("hq.admin")
                .get("/audit?kind=REPAIR_ORDER&verb=UNMASK&about=" + orderNo)
                .then()
                .body("items", hasSize(1))
                .body("items[0].changes.after", hasItem("说明 unmask"));
        String closed = world.standing(Standing.VALIDATED);
        world.view("A1", closed).body("verbs", not(hasItem("UNMASK")));
        world.view("A", closed).body("verbs", hasItems("UNMASK"));
        String own = world.draft("B1");
        for (int i = 1; i < 60; i++) {
            world.act("B", own, "unmask").statusCode(200);
        }
        world.act("B", own, "unmask")
                .statusCode(429)
                .body("code", equalTo("RR-229"))
                .body("detail", containsString("60"));
    }
}
