package weijie.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static weijie.parts.PaperAtDoor.sheet;
import static weijie.parts.PaperAtDoor.text;
import static weijie.parts.PartsLoop.quantity;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.repair.RepairWorld;
import weijie.testing.RunningServer;

/**
 * One part's whole way by REST alone, with the bodies that scripts rely on: asked for, granted, shipped, received, passed on, used, handed
 * over, packed, sent back, counted, inspected and written off. At every step the neighbour finds nothing there, whoever must not is refused,
 * and every paper says what it is about.
 *
 * <p>What each desk refuses besides stands with it: requests in {@link PartRequestIT}, issues and receipts in {@link PartIssueIT}, use,
 * quota, groups, counts, verdicts and write-offs in {@link ReturnIT} (its {@code theDatabaseKeepsWhatTheCodeDoes} goes past the code for the
 * slot, the group, the other centre's parcel, the second write-off, the inspector's, the second receipt and count of a parcel, and negative
 * stock), serials in {@link PartSerialsIT}, the papers' forms and languages in {@link PartPapersIT}.
 */
class PartsJourneyIT {

    private final RepairWorld world = new RepairWorld();
    private String board;
    private String fuse;

    @BeforeAll
    static void theLoopRuns() {
        PartsLoop.on();
    }

    @BeforeEach
    void stocked() throws Exception {
        board = PartsLoop.part("MAINBOARD");
        fuse = PartsLoop.part("OTHER");
        PartsLoop.open("HQ,," + board + ",10", "OUTLET," + world.outlet("A1") + ',' + fuse + ",5");
    }

    /** Sends a body, or none when it is empty. */
    private ValidatableResponse post(String who, String path, Map<String, Object> body) {
        RequestSpecification door = Door.as(world.account(who));
        return (body.isEmpty() ? door : door.body(body)).post("/parts/" + path).then();
    }

    private String created(String who, String path, Map<String, Object> body) {
        return post(who, path, body).statusCode(201).extract().path("no");
    }

    private void refused(String who, String path, Map<String, Object> body, int status, String code) {
        post(who, path, body).statusCode(status).body("code", equalTo(code));
    }

    /** Neither the neighbouring centre nor its outlet nor the sister outlet can see it or do this with it. */
    private void strangersFindNothing(String thing, String verb, Map<String, Object> body, String code) {
        for (String stranger : List.of("B", "B1", "A2")) {
            Door.as(world.account(stranger))
                    .get("/parts/" + thing)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo(code));
            int status = post(stranger, thing + '/' + verb, body).extract().statusCode();
            assertThat(status).as("%s %s %s", stranger, thing, verb).isIn(403, 404);
        }
    }

    private int there(String where, String state) {
        return where.length() == 1
                ? quantity(world.account(where), board, "CENTRE", world.centre(where), state)
                : where.equals("HQ")
                        ? quantity("hq.parts", board, "HQ", "HQ", state)
                        : quantity("hq.parts", board, "OUTLET", world.outlet(where), state);
    }

    @Test
    void fromTheRequestToTheWriteOff() throws Exception {
        String orderNo = world.enter("A1", PartsLoop.record(world, "A1", board + "*2;" + fuse + "*2"));
        String request = asked(orderNo);
        String issue = passedOn(sent(request), request);
        List<String> pieces = used(orderNo, issue);
        String parcel = sentBack(pieces);
        judged(parcel, pieces);
        accounted();
        pastTheCode(parcel, pieces);
        Door.as("hq.director")
                .get("/verification")
                .then()
                .statusCode(200)
                .body("checks.findAll { !it.ok }.code", empty());
    }

    /** An outlet asks, its centre and headquarters grant. */
    private String asked(String orderNo) {
        String request = created(
                "A1",
                "requests",
                Map.of(
                        "outletCode",
                        world.outlet("A1"),
                        "lines",
                        List.of(Map.of("partCode", board, "quantity", 4, "orderNo", orderNo))));
        String of = "requests/" + request;
        strangersFindNothing(of, "submit", Map.of(), "PT-740");
        post("A1", of + "/submit", Map.of()).statusCode(200).body("state", equalTo("SUBMITTED"));
        strangersFindNothing(of, "centre-approve", grant(4), "PT-740");
        refused("A", of + "/centre-approve", grant(5), 422, "PT-746");
        post("A", of + "/centre-approve", grant(3)).statusCode(200).body("state", equalTo("CENTRE_APPROVED"));
        post("A", of + "/approve", grant(3)).statusCode(403);
        refused("hq.parts", of + "/approve", grant(4), 422, "PT-746");
        post("hq.parts", of + "/approve", grant(3))
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("lines.lineNo", contains(1))
                .body("lines.requested", contains(4))
                .body("lines.approved", contains(3));
        refused("hq.parts", of + "/approve", grant(3), 409, "PT-741");
        return request;
    }

    private static Map<String, Object> grant(int pieces) {
        return Map.of("lines", List.of(Map.of("lineNo", 1, "quantity", pieces)));
    }

    private Map<String, Object> issue(String place, String code, String request, int pieces) {
        return Map.of(
                place,
                code,
                "lines",
                List.of(Map.of("partCode", board, "quantity", pieces, "requestNo", request, "requestLineNo", 1)));
    }

    private static Map<String, Object> by(String tracking) {
        return Map.of("carrier", "顺丰", "trackingNo", tracking);
    }

    private static Map<String, Object> came(int pieces) {
        return Map.of("lines", List.of(Map.of("lineNo", 1, "received", pieces)));
    }

    /** Headquarters sends it to the centre, which receives it once. */
    private String sent(String request) throws IOException {
        String issue = created("hq.parts", "issues", issue("centreCode", world.centre("A"), request, 3));
        String of = "issues/" + issue;
        String list = of + "/picking-list";
        assertThat(text("hq.parts", list + ".pdf")).contains(issue, board, "拣货单", "合计3件");
        assertThat(sheet("hq.parts", list + ".xlsx")).singleElement().asString().contains(board);
        strangersFindNothing(of, "pick", Map.of(), "PT-750");
        post("hq.parts", of + "/pick", Map.of()).statusCode(200).body("state", equalTo("PICKED"));
        assertThat(there("HQ", "GOOD")).isEqualTo(10);
        post("hq.parts", of + "/ship", by("SF-A")).statusCode(200).body("state", equalTo("SHIPPED"));
        assertThat(there("HQ", "GOOD")).isEqualTo(7);
        paper(of + "/issue-note", issue, board, "SF-A");
        strangersFindNothing(of, "receive", came(3), "PT-750");
        refused("A", of + "/receive", came(4), 422, "PT-703");
        post("A", of + "/receive", came(3)).statusCode(200).body("state", equalTo("RECEIVED"));
        refused("A", of + "/receive", came(3), 409, "PT-751");
        assertThat(there("A", "GOOD")).isEqualTo(3);
        return issue;
    }

    /** A paper as headquarters and the centre have it, and as the neighbour has not. */
    private void paper(String path, String... says) throws IOException {
        for (String who : List.of("hq.parts", world.account("A"))) {
            assertThat(text(who, path + ".pdf")).as(path).contains(says);
            assertThat(String.join("", sheet(who, path + ".xlsx"))).as(path).contains(says[1]);
        }
        for (String stranger : List.of("B", "B1")) {
            for (String form : List.of(".pdf", ".xlsx")) {
                PaperAtDoor.get(world.account(stranger), path + form).then().statusCode(404);
            }
        }
    }

    /** The centre passes it on to its outlet. */
    private String passedOn(String first, String request) throws Exception {
        String issue = created("A", "issues", issue("outletCode", world.outlet("A1"), request, 3));
        String of = "issues/" + issue;
        strangersFindNothing(of, "pick", Map.of(), "PT-750");
        post("A", of + "/pick", Map.of()).statusCode(200);
        post("A", of + "/ship", by("SF-A1")).statusCode(200);
        assertThat(text(world.account("A1"), of + "/issue-note.pdf")).contains(issue, board, "SF-A1");
        strangersFindNothing(of, "receive", Map.of(), "PT-750");
        post("A1", of + "/receive", Map.of()).statusCode(200).body("state", equalTo("RECEIVED"));
        refused("A1", of + "/receive", Map.of(), 409, "PT-751");
        assertThat(there("A1", "GOOD")).isEqualTo(3);
        Door.as(world.account("A1")).get("/parts/requests/" + request).then().body("state", equalTo("CLOSED"));
        refusedByTheDatabase(
                "INSERT INTO stock_movement SELECT id + 1, booked_at, business_on, part_id, quantity, from_kind, from_id, from_state, to_kind,"
                        + " to_id, to_state, event, reference_kind, reference_no, reference_version, line_no, centre_id, outlet_id, moved_by"
                        + " FROM stock_movement WHERE reference_no = '" + first + "' AND event = 'ARRIVED' LIMIT 1",
                "UPDATE part_issue_line SET received = quantity + 1 WHERE issue_id = (SELECT id FROM part_issue WHERE issue_no = '"
                        + first + "')");
        return issue;
    }

    /** An order uses two and not more than are there; its old pieces have labels. */
    private List<String> used(String orderNo, String issue) throws IOException {
        String tooMany = PartsLoop.used(world, "A1", board + "*4");
        world.view("A1", tooMany).body("status", equalTo("ABNORMAL")).body("order.findings.code", contains("RR-148"));
        world.done("A1", orderNo, "submit");
        world.demand(orderNo, "VALIDATED");
        String sources = "/parts/issues/sources?orderNo=" + orderNo;
        for (String reader : List.of("A1", "A", "hq.reviewer")) {
            Door.as(world.account(reader))
                    .get(sources)
                    .then()
                    .body("partCode", contains(board))
                    .body("issueNo", contains(issue))
                    .body("how", contains("FOR_ORDER"));
        }
        for (String stranger : List.of("B", "B1", "A2")) {
            world.view(stranger, orderNo).statusCode(404);
            Door.as(world.account(stranger)).get(sources).then().statusCode(200).body("", empty());
            assertThat(PartsLoop.labels(world.account(stranger), orderNo)).isEmpty();
        }
        assertThat(there("A1", "GOOD")).isEqualTo(1);
        assertThat(there("A1", "BAD")).isEqualTo(2);
        List<String> boards = Door.as(world.account("A1"))
                .get("/parts/bad-parts?group=VALUABLE&orderNo=" + orderNo)
                .then()
                .body("items.state", contains("AT_OUTLET", "AT_OUTLET"))
                .body("items.partClass", contains("MAINBOARD", "MAINBOARD"))
                .extract()
                .path("items.label");
        List<String> pieces = new ArrayList<>(boards);
        PartsLoop.labels(world.account("A1"), orderNo).stream()
                .filter(label -> !boards.contains(label))
                .forEach(pieces::add);
        for (String label : pieces) {
            assertThat(text(world.account("A1"), "bad-parts/" + label + "/label.pdf"))
                    .contains(label, orderNo);
            strangersFindNothing("bad-parts/" + label, "hand-over", Map.of(), "RP-300");
        }
        post("A1", "bad-parts/" + pieces.get(0) + "/hand-over", Map.of()).statusCode(200);
        post("A", "bad-parts/hand-over", Map.of("labels", pieces.subList(1, 4))).statusCode(204);
        assertThat(there("A", "BAD")).isEqualTo(2);
        return pieces;
    }

    private String box(String who, String group, List<String> labels) {
        String no = created(who, "parcels", Map.of("centreCode", world.centre(who), "group", group));
        if (!labels.isEmpty()) {
            post(who, "parcels/" + no + "/add", Map.of("labels", labels)).statusCode(200);
        }
        return no;
    }

    /** The centre packs the valuable pieces and ships them; the others may go once a month. */
    private String sentBack(List<String> pieces) throws IOException {
        Door.as(world.account("A"))
                .get("/parts/parcels/proposal?centre=" + world.centre("A"))
                .then()
                .statusCode(200)
                .body(
                        "groups.find { it.group == 'VALUABLE' }.labels",
                        containsInAnyOrder(pieces.get(0), pieces.get(1)));
        int outstanding = account("hq.parts", "A").getInt("items[0].outstanding");
        String parcel = box("A", "VALUABLE", pieces.subList(0, 2));
        String of = "parcels/" + parcel;
        refused("A", of + "/add", Map.of("labels", pieces.subList(2, 3)), 409, "RP-301");
        strangersFindNothing(of, "pack", Map.of(), "RP-302");
        String strange = box("B", "VALUABLE", List.of());
        refused("B", "parcels/" + strange + "/add", Map.of("labels", pieces.subList(0, 1)), 404, "RP-300");
        refused("A", "parcels/" + strange + "/add", Map.of("labels", pieces.subList(0, 1)), 404, "RP-302");
        post("A", of + "/pack", Map.of()).statusCode(200).body("state", equalTo("PACKED"));
        strangersFindNothing(of, "ship", by("SF-R"), "RP-302");
        post("A", of + "/ship", by("SF-R")).statusCode(200).body("state", equalTo("SHIPPED"));
        assertThat(text(world.account("A"), of + "/packing-list.pdf")).contains(parcel, board, "合计2件");
        assertThat(sheet(world.account("A"), of + "/packing-list.xlsx")).hasSize(2);
        assertThat(text(world.account("A"), of + "/label.pdf")).contains(parcel, "SF-R");
        for (String sealed : List.of("packing-list.pdf", "packing-list.xlsx", "label.pdf")) {
            PaperAtDoor.get("hq.parts", of + '/' + sealed)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("RP-340"));
        }
        assertThat(account("hq.parts", "A").getInt("items[0].outstanding"))
                .as("no parcel changes it before it is counted")
                .isEqualTo(outstanding)
                .isEqualTo(2);
        for (String list : List.of("stock?part=" + board + '&', "stock-months/2026-10/rows?")) {
            String bad = "/parts/" + list + "size=200&state=BAD&locationKind=CENTRE&locationCode=" + world.centre("A");
            Door.as("hq.parts").get(bad).then().statusCode(200).body("items", empty());
        }
        String other = box("A", "OTHER", pieces.subList(2, 3));
        post("A", "parcels/" + other + "/pack", Map.of()).statusCode(200);
        post("A", "parcels/" + other + "/ship", by("SF-O")).statusCode(200);
        String second = box("A", "OTHER", pieces.subList(3, 4));
        post("A", "parcels/" + second + "/pack", Map.of()).statusCode(200);
        refused("A", "parcels/" + second + "/ship", by("SF-P"), 409, "RP-305");
        return parcel;
    }

    private JsonPath account(String who, String where) {
        return Door.as(world.account(who))
                .get("/parts/accounts?part=" + board + "&locationCode="
                        + (where.length() == 1 ? world.centre(where) : world.outlet(where)))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Every piece of the board is accounted for at the outlet and at the centre, and a piece too many in the balances is seen. */
    private void accounted() throws SQLException {
        for (String reader : List.of("A1", "A", "hq.director")) {
            JsonPath outlet = account(reader, "A1");
            assertThat(List.of(
                            "came", "left", "used", "good", "goodDifference", "oldCame", "writtenOff", "confiscated"))
                    .extracting(field -> outlet.getInt("items[0]." + field))
                    .containsExactly(3, 0, 2, 1, 0, 2, 1, 1);
            assertThat(outlet.getInt("items[0].outstanding")).isZero();
            assertThat(outlet.getInt("items[0].oldDifference")).isZero();
        }
        JsonPath centre = account("A", "A");
        assertThat(List.of("came", "left", "good", "goodDifference", "oldCame", "outstanding", "oldDifference"))
                .extracting(field -> centre.getInt("items[0]." + field))
                .containsExactly(3, 3, 0, 0, 2, 0, 0);
        for (String stranger : List.of("B", "B1", "A2")) {
            assertThat(account(stranger, "A1").getList("items")).isEmpty();
        }
        more(1);
        try {
            assertThat(account("hq.parts", "A1").getInt("items[0].goodDifference"))
                    .isEqualTo(-1);
        } finally {
            more(-1);
        }
    }

    private void more(int pieces) throws SQLException {
        try (Connection owner = RunningServer.database();
                Statement change = owner.createStatement()) {
            change.executeUpdate("UPDATE stock_balance SET quantity = quantity + " + pieces
                    + " WHERE place_kind = 'OUTLET' AND state = 'GOOD' AND part_id = (SELECT id FROM part WHERE code = '"
                    + board + "')");
        }
    }

    private static Map<String, Object> found(String label) {
        return Map.of("label", label, "counted", 1);
    }

    /** Headquarters counts, another person inspects, a third ends it. */
    private void judged(String parcel, List<String> pieces) throws IOException {
        String of = "parcels/" + parcel;
        post("A", of + "/receive", Map.of()).statusCode(403);
        post("hq.parts", of + "/receive", Map.of()).statusCode(200).body("state", equalTo("RECEIVED"));
        refused("hq.parts", of + "/receive", Map.of(), 409, "RP-304");
        refused("hq.parts", of + "/count", Map.of("pieces", List.of(found(pieces.get(3)))), 422, "RP-316");
        for (String label : List.of(pieces.get(0), pieces.get(3))) {
            Map<String, Object> unlisted = Map.of("partCode", "NO-SUCH-PART", "quantity", 1);
            refused(
                    "hq.parts",
                    of + "/count",
                    Map.of("pieces", List.of(found(label)), "unlisted", List.of(unlisted)),
                    422,
                    "PT-721");
        }
        Map<String, Object> count = Map.of(
                "pieces",
                List.of(found(pieces.get(0)), found(pieces.get(1))),
                "unlisted",
                List.of(Map.of("partCode", fuse, "quantity", 1, "remark", "无标签")));
        post("A", of + "/count", count).statusCode(403);
        post("hq.parts", of + "/count", count)
                .statusCode(200)
                .body("state", equalTo("COUNTED"))
                .body("pieces.counted", contains(true, true))
                .body("unlisted.partCode", contains(fuse));
        refused("hq.parts", of + "/count", count, 409, "RP-314");
        paper(of + "/difference", parcel, fuse, "单外1件");
        strangersFindNothing(of, "inspect", verdicts(pieces, "ORIGINAL"), "RP-302");
        post("hq.parts", of + "/inspect", verdicts(pieces, "ORIGINAL")).statusCode(403);
        refused("hq.parts", of + "/write-off", Map.of(), 409, "RP-321");
        post("hq.inspector", of + "/inspect", verdicts(pieces, "NONCONFORMING")).statusCode(200);
        post("hq.inspector", of + "/inspect", verdicts(pieces.subList(0, 1), "ORIGINAL"))
                .statusCode(200)
                .body("state", equalTo("INSPECTED"));
        paper(of + "/inspection", parcel, pieces.get(1), "检验2件");
        post("hq.inspector", of + "/write-off", Map.of()).statusCode(403);
        strangersFindNothing(of, "write-off", Map.of(), "RP-302");
        post("hq.parts", of + "/write-off", Map.of("labels", List.of(pieces.get(0))))
                .statusCode(200);
        refused("hq.parts", of + "/write-off", Map.of("labels", List.of(pieces.get(0))), 409, "RP-315");
        post("hq.director", of + "/write-off", Map.of())
                .statusCode(200)
                .body("pieces.outcome", contains("WRITTEN_OFF", "CONFISCATED"));
        post("hq.parts", of + "/close", Map.of()).statusCode(200).body("state", equalTo("CLOSED"));
        paper(of + "/write-off", parcel, pieces.get(0), "已核销1", "已没收1");
        assertThat(text("hq.parts", of + "/confiscation.pdf")).contains(parcel, pieces.get(1), "G19", "120.00");
        // What is claimed the centre reads once it is told of the penalty.
        PaperAtDoor.get(world.account("A"), of + "/confiscation.pdf").then().statusCode(409);
        assertThat(there("HQ", "WRITTEN_OFF")).isEqualTo(1);
        assertThat(there("HQ", "CONFISCATED")).isEqualTo(1);
        String month = "stock/month.pdf?month=2026-10&locationCode=" + world.outlet("A1");
        assertThat(text(world.account("A"), month)).contains(board);
        assertThat(sheet(world.account("A"), month.replace(".pdf", ".xlsx"))).anyMatch(row -> row.startsWith(board));
        assertThat(text(world.account("B"), month)).doesNotContain(board);
        Door.as(world.account("A"))
                .get("/parts/write-offs?parcel=" + parcel)
                .then()
                .body("items.label", hasItem(pieces.get(0)));
        Door.as(world.account("B"))
                .get("/parts/write-offs?parcel=" + parcel)
                .then()
                .body("items.label", empty());
    }

    private static Map<String, Object> verdicts(List<String> pieces, String verdict) {
        return Map.of(
                "pieces",
                pieces.stream()
                        .limit(2)
                        .map(label -> Map.of("label", label, "verdict", verdict, "remark", "已看"))
                        .toList());
    }

    /** What was refused above is refused by the database too; the rest of it stands in {@link ReturnIT}. */
    private void pastTheCode(String parcel, List<String> pieces) throws SQLException {
        String box = "(SELECT id FROM return_parcel WHERE parcel_no = '" + parcel + "')";
        refusedByTheDatabase(
                // What came beside the list: none, and the same line twice.
                "UPDATE unlisted_part SET quantity = 0 WHERE parcel_id = " + box,
                "INSERT INTO unlisted_part SELECT id + 1, parcel_id, line_no, part_id, quantity, remark FROM unlisted_part WHERE parcel_id = "
                        + box,
                // A piece of the other group, an end without a verdict, one by who inspected it, fewer than none.
                "UPDATE bad_part SET parcel_id = " + box + ", parcel_line = 9 WHERE label = '" + pieces.get(3) + '\'',
                "UPDATE bad_part SET verdict = NULL WHERE label = '" + pieces.get(0) + '\'',
                "UPDATE write_off SET done_by = inspected_by WHERE parcel_id = " + box,
                "UPDATE stock_balance SET quantity = quantity - 2 WHERE place_kind = 'OUTLET' AND state = 'GOOD' AND part_id ="
                        + " (SELECT id FROM part WHERE code = '" + board + "')");
    }

    private static void refusedByTheDatabase(String... harms) throws SQLException {
        try (Connection owner = RunningServer.database();
                Statement statement = owner.createStatement()) {
            for (String harm : harms) {
                assertThatThrownBy(() -> statement.execute(harm), harm).isInstanceOf(SQLException.class);
            }
        }
    }
}
