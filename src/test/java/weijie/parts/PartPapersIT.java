package weijie.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static weijie.parts.PaperAtDoor.get;
import static weijie.parts.PaperAtDoor.pdf;
import static weijie.parts.PaperAtDoor.sheet;
import static weijie.parts.PaperAtDoor.text;
import static weijie.parts.PartsLoop.act;
import static weijie.parts.PartsLoop.labels;
import static weijie.parts.PartsLoop.open;
import static weijie.parts.PartsLoop.part;
import static weijie.parts.PartsLoop.used;

import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfReader;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.repair.RepairWorld;
import weijie.testing.RunningServer;

/** Papers of the parts loop at the door: who gets them, what they say, and that headquarters gets none before its count. */
class PartPapersIT {

    private static final List<String> TABLES =
            List.of("packing-list", "difference", "inspection", "write-off", "confiscation");

    private final RepairWorld world = new RepairWorld();
    private String centre;
    private String outlet;
    private String board;
    private List<String> pieces;

    @BeforeAll
    static void theLoopRuns() {
        PartsLoop.on();
    }

    @BeforeEach
    void used4() throws Exception {
        centre = world.account("A");
        outlet = world.account("A1");
        board = part("MAINBOARD");
        open("OUTLET," + world.outlet("A1") + ',' + board + ",10");
        pieces = labels(outlet, used(world, "A1", board + "*4"));
    }

    private static void refused(String who, String path, int status, String code) {
        get(who, path).then().statusCode(status).body("code", equalTo(code));
    }

    private static void demandSize(PdfReader pdf, int width, int height) {
        Rectangle page = pdf.getPageSize(1);
        assertThat(page.getWidth() / 72 * 25.4).isBetween(width - 0.5, width + 0.5);
        assertThat(page.getHeight() / 72 * 25.4).isBetween(height - 0.5, height + 0.5);
    }

    private String shipped() {
        Door.as(outlet)
                .body(Map.of("labels", pieces))
                .post("/parts/bad-parts/hand-over")
                .then()
                .statusCode(204);
        String no = Door.as(centre)
                .body(Map.of("group", "VALUABLE"))
                .post("/parts/parcels")
                .path("no");
        act(centre, no, "add", Map.of("labels", pieces)).statusCode(200);
        act(centre, no, "pack", Map.of()).statusCode(200);
        act(centre, no, "ship", Map.of("carrier", "顺丰", "trackingNo", "SF" + no))
                .statusCode(200);
        return no;
    }

    private void counted(String no) {
        act("hq.parts", no, "receive", Map.of()).statusCode(200);
        act(
                        "hq.parts",
                        no,
                        "count",
                        Map.of(
                                "pieces",
                                pieces.subList(0, 3).stream()
                                        .map(label -> Map.of("label", label, "counted", 1))
                                        .toList(),
                                "unlisted",
                                List.of(Map.of("partCode", board, "quantity", 2, "remark", "无标签"))))
                .statusCode(200);
    }

    private void inspected(String no) {
        act(
                        "hq.inspector",
                        no,
                        "inspect",
                        Map.of(
                                "pieces",
                                List.of(
                                        Map.of("label", pieces.get(0), "verdict", "ORIGINAL"),
                                        Map.of("label", pieces.get(1), "verdict", "NONCONFORMING", "remark", "进水"),
                                        Map.of("label", pieces.get(2), "verdict", "MISMATCHED"))))
                .statusCode(200);
    }

    @Test
    void whoMayGetsALabelForOnePieceAndOnesForMany() throws IOException {
        String label = pieces.get(0);
        for (String owner : List.of(outlet, centre, "hq.parts")) {
            PdfReader one = pdf(owner, "bad-parts/" + label + "/label.pdf");
            demandSize(one, 60, 40);
            assertThat(one.getNumberOfPages()).isEqualTo(1);
            assertThat(text(one)).contains(label, board, world.outlet("A1"), "2025-06-05前寄出");
        }
        PdfReader many = pdf(outlet, "bad-parts/labels.pdf?part=" + board);
        assertThat(many.getNumberOfPages()).isEqualTo(4);
        assertThat(text(many)).contains(pieces);
        for (String stranger : List.of(world.account("B"), world.account("A2"))) {
            refused(stranger, "bad-parts/" + label + "/label.pdf", 404, "RP-300");
            refused(stranger, "bad-parts/labels.pdf?part=" + board, 409, "RP-343");
        }
    }

    @Test
    void theCentreTakesPackingListAndLabelAndTheLabelSaysNothingOfWhatIsInside() throws IOException {
        String no = shipped();
        PdfReader list = pdf(centre, "parcels/" + no + "/packing-list.pdf");
        demandSize(list, 210, 297);
        assertThat(text(list))
                .contains(no, board, "SF" + no, "合计4件", world.centre("A"))
                .contains(pieces);
        PdfReader form = pdf(centre, "parcels/" + no + "/packing-list.pdf?size=FORM");
        demandSize(form, 241, 140);
        assertThat(text(form)).contains(pieces);
        PdfReader box = pdf(centre, "parcels/" + no + "/label.pdf");
        demandSize(box, 100, 150);
        assertThat(text(box)).contains(no, "SF" + no, "贵重配件").doesNotContain(board, pieces.get(0), "4件");
        assertThat(sheet(centre, "parcels/" + no + "/packing-list.xlsx"))
                .hasSize(4)
                .allMatch(row -> row.contains(board));
        get(centre, "parcels/" + no + "/packing-list.pdf?size=A5").then().statusCode(not(equalTo(200)));
        get(centre, "parcels/" + no + "/anything.pdf").then().statusCode(404);
        for (String early : List.of("difference", "inspection", "write-off", "confiscation")) {
            refused(centre, "parcels/" + no + '/' + early + ".pdf", 409, "RP-341");
            refused(centre, "parcels/" + no + '/' + early + ".xlsx", 409, "RP-341");
        }
    }

    @Test
    void headquartersGetsNoPaperBeforeItsCount() {
        String no = shipped();
        sealed(no);
        act("hq.parts", no, "receive", Map.of()).statusCode(200);
        sealed(no);
    }

    private void sealed(String no) {
        for (String reader : List.of("hq.parts", "hq.inspector", "hq.director", "hq.admin")) {
            for (String table : TABLES) {
                refused(reader, "parcels/" + no + '/' + table + ".pdf", 409, "RP-340");
                refused(reader, "parcels/" + no + '/' + table + ".xlsx", 409, "RP-340");
            }
            refused(reader, "parcels/" + no + "/packing-list.pdf?size=FORM", 409, "RP-340");
            refused(reader, "parcels/" + no + "/label.pdf", 409, "RP-340");
            refused(reader, "bad-parts/" + pieces.get(0) + "/label.pdf", 404, "RP-300");
            refused(reader, "bad-parts/labels.pdf?part=" + board, 409, "RP-343");
        }
    }

    @Test
    void thePapersFollowTheParcelAndTheNeighbourGetsNone() throws IOException {
        String no = shipped();
        counted(no);
        for (String reader : List.of(centre, "hq.parts")) {
            assertThat(text(pdf(reader, "parcels/" + no + "/difference.pdf")))
                    .contains(pieces.get(3), "短少1件·单外2件", "无标签")
                    .doesNotContain(pieces.get(0));
            assertThat(sheet(reader, "parcels/" + no + "/difference.xlsx")).hasSize(2);
            assertThat(text(pdf(reader, "parcels/" + no + "/packing-list.pdf"))).contains(pieces);
            refused(reader, "parcels/" + no + "/inspection.pdf", 409, "RP-341");
        }
        inspected(no);
        assertThat(text(pdf(centre, "parcels/" + no + "/inspection.pdf")))
                .contains("不符合返厂要求", "进水", "检验3件", "原装合格1")
                .doesNotContain(pieces.get(3));
        assertThat(text(pdf("hq.parts", "parcels/" + no + "/write-off.pdf"))).contains("还没有坏件办结");
        act("hq.parts", no, "write-off", Map.of()).statusCode(200);
        act("hq.parts", no, "close", Map.of()).statusCode(200);
        assertThat(text(pdf("hq.director", "parcels/" + no + "/write-off.pdf")))
                .contains("办结3件", "已核销1", "不予核销1", "已没收1")
                .contains(pieces.subList(0, 3));
        PdfReader claims = pdf("hq.director", "parcels/" + no + "/confiscation.pdf");
        demandSize(claims, 297, 210);
        assertThat(text(claims)).contains(pieces.get(1), "G19", "120.00", "1项").doesNotContain(pieces.get(0));
        for (String stranger : List.of(world.account("B"), outlet, world.account("B1"))) {
            for (String table : TABLES) {
                refused(stranger, "parcels/" + no + '/' + table + ".pdf", 404, "RP-302");
                refused(stranger, "parcels/" + no + '/' + table + ".xlsx", 404, "RP-302");
            }
            refused(stranger, "parcels/" + no + "/label.pdf", 404, "RP-302");
        }
        Door.as("hq.admin")
                .get("/audit?size=200&verb=EXPORT&about=" + no)
                .then()
                .body("items.aboutId", hasItem(no));
        Door.as("hq.admin")
                .get("/audit?size=200&verb=EXPORT&kind=BAD_PART")
                .then()
                .body("items.aboutId", everyItem(equalTo("*")));
    }

    @Test
    void everyPaperSpeaksItsReadersLanguage() throws IOException {
        String no = shipped();
        counted(no);
        inspected(no);
        act("hq.parts", no, "write-off", Map.of()).statusCode(200);
        List<String> paths = new ArrayList<>(TABLES.stream()
                .map(table -> "parcels/" + no + '/' + table + ".pdf")
                .toList());
        paths.add("parcels/" + no + "/packing-list.pdf?size=FORM");
        paths.add("parcels/" + no + "/label.pdf");
        paths.add("bad-parts/" + pieces.get(0) + "/label.pdf");
        paths.add("stock/month.pdf?locationCode=" + world.outlet("A1"));
        for (String path : paths) {
            byte[] english = Door.speaking("en")
                    .auth()
                    .preemptive()
                    .basic("hq.parts", RunningServer.DEMO_PASSWORD)
                    .get("/parts/" + path)
                    .asByteArray();
            byte[] chinese = get("hq.parts", path).asByteArray();
            assertThat(text(new PdfReader(english)))
                    .as(path)
                    .doesNotContain("??")
                    .isNotEqualTo(text(new PdfReader(chinese)));
            assertThat(text(new PdfReader(chinese))).as(path).doesNotContain("??");
        }
    }

    @Test
    void theStockMonthIsTheReadersOwn() throws IOException {
        for (String reader : List.of(outlet, centre, "hq.parts")) {
            String of = "stock/month.pdf?locationCode=" + world.outlet("A1");
            assertThat(text(pdf(reader, of))).contains(board, "收发存月报");
            assertThat(sheet(reader, of.replace(".pdf", ".xlsx"))).anyMatch(row -> row.startsWith(board));
        }
        for (String stranger : List.of(world.account("B"), world.account("A2"))) {
            assertThat(text(pdf(stranger, "stock/month.pdf"))).doesNotContain(board);
            assertThat(sheet(stranger, "stock/month.xlsx")).noneMatch(row -> row.startsWith(board));
        }
        assertThat(text(pdf(outlet, "stock/month.pdf?month=2024-01"))).contains("2024-01", "这个月没有库存");
    }

    @Test
    void thePickingListGoesAlongTheShelves() throws Exception {
        PartsWorld loop = new PartsWorld();
        List<String> parts = List.of(loop.partAtHq(1), loop.partAtHq(1), loop.partAtHq(1));
        shelve(
                        "hq.parts",
                        List.of(
                                Map.of("partCode", parts.get(0), "shelf", "B-1"),
                                Map.of("partCode", parts.get(2), "shelf", "A-7")))
                .statusCode(204);
        String no = loop.send(
                        "hq.parts",
                        "A",
                        PartsWorld.line(parts.get(0), 1),
                        PartsWorld.line(parts.get(1), 1),
                        PartsWorld.line(parts.get(2), 1))
                .statusCode(201)
                .body("lines.shelf", contains("B-1", null, "A-7"))
                .extract()
                .path("no");
        assertThat(sheet("hq.parts", "issues/" + no + "/picking-list.xlsx"))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("A-7|" + parts.get(2)),
                        second -> assertThat(second).startsWith("B-1|" + parts.get(0)),
                        last -> assertThat(last).contains(parts.get(1)));
        assertThat(text(pdf("hq.parts", "issues/" + no + "/picking-list.pdf"))).contains("库位", "A-7", "B-1");
        get("hq.parts", "stock?part=" + parts.get(2)).then().body("items.shelf", contains("A-7"));
    }

    @Test
    void onlyHeadquartersSaysWhereAPartLiesAndOnlyOfPartsThatThereAre() {
        List<Map<String, Object>> lines = List.of(Map.of("partCode", board, "shelf", "C-1"));
        for (String other : List.of(centre, outlet, "hq.inspector", "hq.accounts")) {
            shelve(other, lines).statusCode(403);
        }
        shelve("hq.parts", List.of()).statusCode(422).body("code", equalTo("PT-743"));
        shelve("hq.parts", List.of(lines.get(0), lines.get(0))).statusCode(422).body("code", equalTo("PT-737"));
        shelve("hq.parts", List.of(lines.get(0), Map.of("partCode", "NO-SUCH", "shelf", "C-1")))
                .statusCode(422)
                .body("code", equalTo("PT-721"));
    }

    private static ValidatableResponse shelve(String who, List<Map<String, Object>> lines) {
        return Door.as(who).body(Map.of("lines", lines)).put("/parts/shelves").then();
    }

    @Test
    void anIssueHasItsPickingListBeforeAndItsNoteWithTheBox() throws Exception {
        PartsWorld loop = new PartsWorld();
        String part = loop.partAtHq(10);
        String no = loop.send("hq.parts", "A", PartsWorld.line(part, 7))
                .statusCode(201)
                .extract()
                .path("no");
        String sender = "hq.parts";
        String receiver = loop.account("A");
        assertThat(text(pdf(sender, "issues/" + no + "/picking-list.pdf"))).contains(no, part, "拣货单", "合计7件");
        refused(sender, "issues/" + no + "/issue-note.pdf", 409, "RP-346");
        loop.issue(sender, no, "pick", PartsWorld.NOTHING).statusCode(200);
        loop.issue(sender, no, "ship", Map.of("carrier", "顺丰", "trackingNo", "SF1"))
                .statusCode(200);
        refused(sender, "issues/" + no + "/picking-list.xlsx", 409, "RP-346");
        for (String reader : List.of(sender, receiver)) {
            PdfReader note = pdf(reader, "issues/" + no + "/issue-note.pdf?size=FORM");
            demandSize(note, 241, 140);
            assertThat(text(note)).contains(no, part, "发料单", "SF1", loop.centre("A"));
            demandSize(pdf(reader, "issues/" + no + "/issue-note.pdf"), 210, 297);
            assertThat(sheet(reader, "issues/" + no + "/issue-note.xlsx"))
                    .singleElement()
                    .asString()
                    .startsWith(part);
        }
        refused(loop.account("B"), "issues/" + no + "/issue-note.pdf", 404, "PT-750");
        refused(loop.account("B"), "issues/" + no + "/issue-note.xlsx", 404, "PT-750");
    }
}
