package weijie.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static weijie.parts.PaperAtDoor.text;
import static weijie.parts.PartsLoop.open;
import static weijie.parts.PartsLoop.part;
import static weijie.parts.PartsLoop.quantity;

import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.repair.RepairWorld;
import weijie.testing.ApiClient;
import weijie.testing.RunningServer;

/** Serials of valuable pieces: on the order, whichever door it came through, and on the old piece until it is judged. */
class PartSerialsIT {

    /** The one day on which serials are wanted. */
    private static final String WANTED_ON = "2025-05-20";

    private static boolean wanted;

    private final RepairWorld world = new RepairWorld();
    private String outlet;
    private String board;
    private String fuse;

    @BeforeAll
    static void serialsAreWanted() {
        PartsLoop.on();
        if (!wanted) {
            Door.as("hq.admin")
                    .body(Map.of("term", "PART_SERIALS_FROM", "value", WANTED_ON, "validFrom", WANTED_ON))
                    .post("/terms")
                    .then()
                    .statusCode(201);
            Door.as("hq.admin")
                    .body(Map.of("validTo", WANTED_ON))
                    .post("/terms/PART_SERIALS_FROM/switch-off")
                    .then()
                    .statusCode(200);
            wanted = true;
        }
    }

    @BeforeEach
    void stocked() throws Exception {
        outlet = world.account("A1");
        board = part("MAINBOARD");
        fuse = part("OTHER");
        open(
                "OUTLET," + world.outlet("A1") + ',' + board + ",10",
                "OUTLET," + world.outlet("A1") + ',' + fuse + ",10",
                "OUTLET," + world.outlet("B1") + ',' + board + ",10");
    }

    private Map<String, Object> record(String which, String day, String parts) {
        Map<String, Object> record = PartsLoop.record(world, which, parts);
        record.put("completedOn", day);
        return record;
    }

    private String used(String which, String parts) {
        String orderNo = world.enter(which, record(which, WANTED_ON, parts));
        world.done(which, orderNo, "submit");
        return orderNo;
    }

    private int there() {
        return quantity(outlet, board, "OUTLET", world.outlet("A1"), "GOOD");
    }

    /** A line of an order with serials of its own, as a script sends it. */
    private Map<String, Object> line(String old, String fresh) {
        return Map.of("partCode", board, "quantity", 1, "oldSerial", old, "newSerial", fresh);
    }

    @Test
    void anOrderWithoutThemIsAbnormalAndDrawsNothingUntilItIsCorrected() {
        String before = world.enter("A1", record("A1", "2025-05-19", board + "*2"));
        world.done("A1", before, "submit");
        world.demand(before, "VALIDATED");
        String orderNo = used("A1", board + "*1;" + fuse + "*2");
        world.demand(orderNo, "ABNORMAL");
        world.view("A1", orderNo).body("order.findings.code", contains("RR-149"));
        assertThat(there()).isEqualTo(8);
        Map<String, Object> correction = new LinkedHashMap<>();
        correction.put("parts", List.of(line("old-" + fuse, "new-" + fuse), Map.of("partCode", fuse, "quantity", 2)));
        Door.as(outlet)
                .header("If-Match", world.tag(orderNo))
                .body(correction)
                .patch("/repair-orders/" + orderNo)
                .then()
                .statusCode(200)
                .body("status", equalTo("VALIDATED"))
                .body("parts[0].oldSerial", equalTo("OLD-" + fuse))
                .body("parts[0].newSerial", equalTo("NEW-" + fuse))
                .body("parts[1].oldSerial", nullValue())
                .body("fields.partsUsed", equalTo(board + "*1[OLD-" + fuse + ">NEW-" + fuse + "];" + fuse + "*2"))
                .body("timeline.changes.flatten().after", hasItem(containsString("[OLD-" + fuse + '>')));
        assertThat(there()).isEqualTo(7);
        Door.as(outlet)
                .get("/parts/bad-parts?orderNo=" + orderNo + "&group=VALUABLE")
                .then()
                .body("items.serialNo", contains("OLD-" + fuse));
        // Another old serial is another piece: the label that was tied to the first one is void.
        String label = PartsLoop.labels(outlet, orderNo).get(0);
        world.done("A1", orderNo, "withdraw");
        Door.as(outlet)
                .header("If-Match", world.tag(orderNo))
                .body(Map.of("parts", List.of(line("OLD-2" + fuse, "NEW-" + fuse))))
                .patch("/repair-orders/" + orderNo)
                .then()
                .statusCode(200);
        world.done("A1", orderNo, "submit");
        Door.as(outlet)
                .get("/parts/bad-parts?orderNo=" + orderNo)
                .then()
                .body("items.serialNo", contains("OLD-2" + fuse))
                .body("items.label", not(hasItem(label)));
        assertThat(there()).isEqualTo(7);
    }

    @Test
    void whatNoPieceCanBeIsRefused() {
        rejected(board + "*1[A1>" + board + ']', "RR-150");
        rejected(board + "*1[OLD-1>1.23457E+14]", "RR-150");
        rejected(board + "*2[OLD-1>NEW-1]", "RR-154");
        rejected(board + "*1[SAME-1>SAME-1]", "RR-155");
        rejected(board + "*1[OLD-1>NEW-1];" + board + "*1[OLD-2>NEW-1]", "RR-155");
    }

    private void rejected(String parts, String code) {
        world.send("A1", record("A1", WANTED_ON, parts)).statusCode(422).body("errors.code", contains(code));
    }

    @Test
    void aPieceStandsInOneUnit() {
        String fresh = "N" + board;
        String first = used("A1", board + "*1[O1-" + board + '>' + fresh + ']');
        world.demand(first, "VALIDATED");
        String second = world.enter("B1", record("B1", WANTED_ON, board + "*1[O2-" + board + '>' + fresh + ']'));
        world.done("B1", second, "submit");
        world.view("B1", second)
                .body("status", equalTo("ABNORMAL"))
                .body("order.findings.code", contains("RR-156"))
                .body("order.findings.relatedOrderNo", contains(nullValue()))
                .body("order.findings.message", not(hasItem(containsString(first))));
        world.view("hq.reviewer", second).body("order.findings.relatedOrderNo", contains(first));
        world.act("hq.reviewer", second, "approve").statusCode(409).body("code", equalTo("RR-264"));
        world.view("A1", first).body("order.findings", empty());
        assertThat(quantity(world.account("B1"), board, "OUTLET", world.outlet("B1"), "GOOD"))
                .isEqualTo(10);
        world.done("A1", first, "withdraw");
        world.act("hq.reviewer", second, "approve").statusCode(200);
        world.done("A1", first, "submit");
        world.demand(first, "ABNORMAL");
    }

    @Test
    void aPieceIsUsedByWhomItWasSentTo() throws Exception {
        open("CENTRE," + world.centre("A") + ',' + board + ",5");
        String known = "K" + board;
        String no = Door.as(world.account("A"))
                .body(Map.of(
                        "outletCode", world.outlet("A1"), "lines", List.of(Map.of("partCode", board, "quantity", 2))))
                .post("/parts/issues")
                .then()
                .statusCode(201)
                .extract()
                .path("no");
        unnamed("A", no, 409, "PT-765", known);
        act("A", no, "pick", Map.of()).statusCode(200);
        unnamed("B", no, 404, "PT-750", known);
        act("A1", no, "serials", named(known)).statusCode(403);
        unnamed("A", no, 422, "PT-763", "1.2E+15");
        unnamed("A", no, 422, "PT-764", known, known.toLowerCase(Locale.ROOT));
        unnamed("A", no, 422, "PT-766", known, "X1-" + board, "X2-" + board);
        act("A", no, "serials", named(known)).statusCode(200).body("lines[0].serials", contains(known));
        assertThat(PaperAtDoor.text(world.account("A"), "issues/" + no + "/issue-note.pdf"))
                .contains("序列号" + known);
        act("A", no, "ship", Map.of("carrier", "顺丰", "trackingNo", "SF1")).statusCode(200);
        act("A1", no, "receive", Map.of()).statusCode(200);
        String strange = used("B1", board + "*1[O2-" + board + '>' + known + ']');
        world.view("B1", strange).body("status", equalTo("ABNORMAL")).body("order.findings.code", contains("RR-157"));
        world.act("hq.reviewer", strange, "approve").statusCode(409).body("code", equalTo("RR-265"));
        world.demand(used("A1", board + "*1[O1-" + board + '>' + known + ']'), "VALIDATED");
        act("A", no, "serials", Map.of("lines", List.of(Map.of("lineNo", 1, "serials", List.of()))))
                .statusCode(200)
                .body("lines[0].serials", empty());
        world.act("hq.reviewer", strange, "approve").statusCode(409).body("code", equalTo("RR-264"));
    }

    private static Map<String, Object> named(String... serials) {
        return Map.of("lines", List.of(Map.of("lineNo", 1, "serials", List.of(serials))));
    }

    private ValidatableResponse act(String who, String no, String verb, Map<String, Object> body) {
        return Door.as(world.account(who))
                .body(body)
                .post("/parts/issues/" + no + '/' + verb)
                .then();
    }

    private void unnamed(String who, String no, int status, String code, String... serials) {
        act(who, no, "serials", named(serials)).statusCode(status).body("code", equalTo(code));
    }

    @Test
    void aFileBringsThemInColumnsOfTheirOwn() throws Exception {
        String no = "I" + board;
        String row = String.join(
                ",",
                world.outlet("A1"),
                world.category(),
                (String) world.record("A1").get("productModel"),
                "2025-01-05",
                "保内",
                "2025-05-05",
                WANTED_ON,
                world.fault(),
                "2");
        Path file = Files.createTempFile("orders", ".csv");
        try {
            Files.writeString(
                    file,
                    "网点代码,产品类别,机型,购机日期,保修类型,报修日期,完工日期,故障代码,维修级别,服务单号,机身号,更换备件,拆下件序列号,新件序列号\n"
                            + row + ',' + no + "1," + world.freshSerial() + ',' + board + "*1;" + fuse + "*1,OA" + board
                            + ",NA" + board + '\n'
                            + row + ',' + no + "2," + world.freshSerial() + ',' + board + "*1;" + board + "*1,OB"
                            + board
                            + ";OC" + board + ",NB" + board + "；NC" + board + '\n'
                            + row + ',' + no + "3," + world.freshSerial() + ',' + board + "*1,OD" + board + ",NA"
                            + board
                            + '\n'
                            + row + ',' + no + "4," + world.freshSerial() + ',' + board + "*1,OE" + board + ";OF"
                            + board
                            + ",NE" + board + '\n',
                    StandardCharsets.UTF_8);
            ApiClient.as(world.account("A"), URI.create(RunningServer.url()))
                    .upload("imports?kind=repair-records&commit=PASSED_ROWS&submit=true", file);
        } finally {
            Files.delete(file);
        }
        world.view("A1", no + 1)
                .body("status", equalTo("VALIDATED"))
                .body("parts.newSerial", contains("NA" + board, null));
        world.view("A1", no + 2)
                .body("status", equalTo("VALIDATED"))
                .body("parts.oldSerial", contains("OB" + board, "OC" + board))
                .body("parts.newSerial", contains("NB" + board, "NC" + board));
        world.view("A1", no + 3).body("status", equalTo("ABNORMAL")).body("order.findings.code", hasItem("RR-156"));
        world.view("A1", no + 4).statusCode(404);
    }

    @Test
    void theOldPieceShowsItsSerialToWhoJudgesIt() throws Exception {
        String old = "O" + board;
        List<String> pieces = PartsLoop.labels(outlet, used("A1", board + "*1[" + old + ">N" + board + ']'));
        String centre = world.account("A");
        assertThat(text(centre, "bad-parts/" + pieces.get(0) + "/label.pdf")).contains(old);
        Door.as(outlet)
                .body(Map.of("labels", pieces))
                .post("/parts/bad-parts/hand-over")
                .then()
                .statusCode(204);
        String no = Door.as(centre)
                .body(Map.of("group", "VALUABLE"))
                .post("/parts/parcels")
                .path("no");
        PartsLoop.act(centre, no, "add", Map.of("labels", pieces)).statusCode(200);
        PartsLoop.act(centre, no, "pack", Map.of()).statusCode(200);
        assertThat(text(centre, "parcels/" + no + "/packing-list.pdf")).contains(old);
        PartsLoop.act(centre, no, "ship", Map.of("carrier", "顺丰", "trackingNo", "SF" + no))
                .statusCode(200);
        PartsLoop.act("hq.parts", no, "receive", Map.of()).statusCode(200).body("pieces", empty());
        PartsLoop.act("hq.parts", no, "count", Map.of("pieces", List.of(Map.of("label", pieces.get(0), "counted", 1))))
                .statusCode(200);
        Door.as("hq.inspector").get("/parts/parcels/" + no).then().body("pieces.serialNo", contains(old));
        Door.as("hq.inspector").get("/parts/bad-parts/" + pieces.get(0)).then().body("serialNo", equalTo(old));
        PartsLoop.act(
                        "hq.inspector",
                        no,
                        "inspect",
                        Map.of("pieces", List.of(Map.of("label", pieces.get(0), "verdict", "ORIGINAL"))))
                .statusCode(200);
        assertThat(text("hq.inspector", "parcels/" + no + "/inspection.pdf")).contains(old);
    }

    @Test
    void theDatabaseKeepsAPieceOne() throws Exception {
        String first = used("A1", board + "*1[O1-" + board + ">N1-" + board + ']');
        String second = used("A1", board + "*1[O2-" + board + ">N2-" + board + ']');
        String of = " WHERE order_id = (SELECT id FROM repair_order WHERE order_no = '";
        List<String> harms = List.of(
                "UPDATE part_draw SET new_serial = 'N1-" + board + "' WHERE order_no = '" + second + '\'',
                "UPDATE part_draw SET quantity = 2 WHERE order_no = '" + second + '\'',
                "UPDATE part_use SET quantity = 2" + of + first + "')",
                "UPDATE part_use SET old_serial = new_serial" + of + first + "')");
        try (Connection owner = RunningServer.database();
                Statement statement = owner.createStatement()) {
            for (String harm : harms) {
                assertThatThrownBy(() -> statement.execute(harm), harm).isInstanceOf(SQLException.class);
            }
        }
    }
}
