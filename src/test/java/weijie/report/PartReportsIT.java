package weijie.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.parts.PartsLoop;
import weijie.repair.RepairWorld;
import weijie.shared.jpa.Rows;
import weijie.testing.RunningServer;

/** The reports of parts: old parts by the day they were due, stock equal to the rows of its months; each for whom it concerns. */
class PartReportsIT {

    private static final String DUE = "?from=2025-06&to=2026-12";
    private static final String MONTH = "2026-10";

    private final RepairWorld world = new RepairWorld();
    private final String centre = world.account("A");
    private String board;
    private List<String> pieces;

    @BeforeEach
    void piecesWereUsed() throws Exception {
        PartsLoop.on();
        board = PartsLoop.part("MAINBOARD");
        String fuse = PartsLoop.part("OTHER");
        PartsLoop.open(
                "OUTLET," + world.outlet("A1") + ',' + board + ",10",
                "CENTRE," + world.centre("A") + ',' + fuse + ",5",
                "OUTLET," + world.outlet("A1") + ',' + fuse + ",2");
        pieces = PartsLoop.labels(centre, PartsLoop.used(world, "A1", board + "*3"));
        due(PartsLoop.labels(centre, PartsLoop.used(world, "A1", fuse + "*1")).get(0), "2026-12-05");
    }

    /** A piece is due so many days after a hand-over, which the running server knows of one month only. */
    private void due(String label, String day) throws SQLException {
        try (Connection connection = RunningServer.database()) {
            assertThat(Rows.over(connection)
                            .change("UPDATE bad_part SET due_on = ? WHERE label = ?", LocalDate.parse(day), label))
                    .isEqualTo(1);
        }
    }

    private static JsonPath get(String who, String path) {
        return Door.as(who).get(path).then().statusCode(200).extract().jsonPath();
    }

    private void packed(List<String> labels, boolean shipped) {
        Door.as(world.account("A1"))
                .body(Map.of("labels", labels))
                .post("/parts/bad-parts/hand-over")
                .then()
                .statusCode(204);
        String no = Door.as(centre)
                .body(Map.of("group", "VALUABLE"))
                .post("/parts/parcels")
                .then()
                .statusCode(201)
                .extract()
                .path("no");
        PartsLoop.act(centre, no, "add", Map.of("labels", labels)).statusCode(200);
        PartsLoop.act(centre, no, "pack", Map.of()).statusCode(200);
        if (shipped) {
            PartsLoop.act(centre, no, "ship", Map.of("carrier", "顺丰", "trackingNo", "SF" + no))
                    .statusCode(200);
        }
    }

    @Test
    void oldPartsAreInTimeByTheDayTheirParcelLeft() throws Exception {
        due(pieces.get(1), "2026-11-30");
        packed(pieces.subList(0, 2), true);
        JsonPath report = get(centre, "/reports/returns" + DUE);
        String name = world.centre("A") + ' ' + report.getString("rows[0][0]").replaceFirst("^\\S+ ", "");
        assertThat(report.getList("rows[0]")).containsExactly(name, "贵重配件", 3, 1, 1, 1, 0, "33.3%", 0);
        assertThat(report.getList("rows[1]")).containsExactly(name, "其它配件", 1, 0, 0, 0, 1, "—", 0);
        assertThat(report.getList("total")).containsExactly("合计", null, 4, 1, 1, 1, 1, "33.3%", 0);
        assertThat(get(centre, "/reports/returns" + DUE + "&by=MONTH").getList("rows.collect { it[0] }"))
                .containsExactly("2025-06", "2026-11", "2026-12");
        assertThat(get(centre, "/reports/returns?from=2025-06&to=2025-06").getList("total"))
                .containsExactly("合计", null, 2, 0, 1, 1, 0, "0.0%", 0);
        for (String by : List.of("OUTLET", "PART")) {
            assertThat(get("hq.parts", "/reports/returns" + DUE + "&centre=" + world.centre("A") + "&by=" + by)
                            .getList("total"))
                    .as(by)
                    .containsExactly("合计", null, 4, 1, 1, 1, 1, "33.3%", 0);
        }
        assertThat(get(world.account("B"), "/reports/returns" + DUE).getList("rows"))
                .isEmpty();
        Door.as(centre)
                .get("/reports/returns" + DUE + "&centre=" + world.centre("B"))
                .then()
                .statusCode(404);
        Door.as(world.account("A1")).get("/reports/returns" + DUE).then().statusCode(403);
    }

    /** What the months of the stock say of a state: at the beginning, came, went, at the end. */
    private List<Integer> ofMonth(String who, String state) {
        JsonPath rows = get(who, "/parts/stock-months/" + MONTH + "/rows?size=200&state=" + state);
        return List.of(
                rows.getInt("items.opening.sum()"),
                rows.getInt("items.came.sum()"),
                rows.getInt("items.went.sum()"),
                rows.getInt("items.closing.sum()"));
    }

    @Test
    void stockIsThatOfItsMonths() {
        packed(pieces.subList(0, 2), false);
        String asked = "/reports/stock?from=2026-09&to=2026-12";
        JsonPath report = get(centre, asked);
        assertThat(report.getList("rows.collect { it[0] }"))
                .as("nothing lay there before, and what is to come is not known")
                .containsOnly(MONTH);
        assertThat(report.getList("rows.collect { it[1] }")).containsExactly("良品", "已使用", "坏件", "已装箱");
        List<String> states = List.of("GOOD", "CONSUMED", "BAD", "PACKED");
        for (int at = 0; at < states.size(); at++) {
            assertThat(report.getList("rows[" + at + "]").subList(2, 6))
                    .as(states.get(at))
                    .isEqualTo(ofMonth(centre, states.get(at)));
        }
        // Of seventeen pieces four are used and as many old ones taken out, of which two are packed.
        assertThat(report.getList("rows.collect { it[5] }")).containsExactly(13, 4, 2, 2);
        assertThat(report.getInt("total[5]")).isEqualTo(21);
        assertThat(report.getInt("total[2]") + report.getInt("total[3]") - report.getInt("total[4]"))
                .isEqualTo(21);
        for (String by : List.of("CENTRE", "OUTLET", "PART")) {
            JsonPath divided = get(centre, asked + "&by=" + by);
            assertThat(divided.getList("total").subList(3, 7))
                    .as(by)
                    .isEqualTo(report.getList("total").subList(2, 6));
        }
        assertThat(get(centre, asked + "&by=OUTLET").getList("rows.collect { it[1].split(' ')[0] }.unique()"))
                .containsExactlyInAnyOrder(world.centre("A"), world.outlet("A1"));
        assertThat(get(centre, asked + "&by=PART").getList("rows.collect { it[1].split(' ')[0] }.unique()"))
                .hasSize(2)
                .contains(board);
        assertThat(get(world.account("B"), asked).getList("rows")).isEmpty();
        // What headquarters has not counted is not said to it.
        assertThat(get("hq.parts", asked + "&centre=" + world.centre("A")).getList("rows.collect { it[1] }"))
                .containsExactly("良品", "已使用", "坏件");
        Door.as(world.account("A1")).get(asked).then().statusCode(403);
    }
}
