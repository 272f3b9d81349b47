package weijie.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import weijie.api.Door;
import weijie.repair.RepairWorld;
import weijie.testing.ApiClient;
import weijie.testing.RunningServer;

/**
 * The parts loop on the running server, switched on for the days of one month that no other test uses: parts, stock and records that use
 * them, made the way people make them.
 */
public final class PartsLoop {

    /** A day of hand-over on which the loop holds. */
    public static final String IN_LOOP = "2025-05-06";

    private static final List<String> INVARIANTS =
            List.of("STOCK_NOT_NEGATIVE", "PARTS_ACCOUNTED", "WRITTEN_OFF_ONCE", "QUOTA_KEPT");

    private static boolean on;

    private PartsLoop() {}

    /** Switches it on, once for all tests. */
    public static synchronized void on() {
        if (!on) {
            switchOn();
            on = true;
        }
    }

    /** Switches it on, on a server that no other test has. */
    static void switchOn() {
        Door.as("hq.admin")
                .body(Map.of("term", "PARTS_LOOP_FROM", "value", "2025-05-01", "validFrom", "2025-05-01"))
                .post("/terms")
                .then()
                .statusCode(201);
        Door.as("hq.admin")
                .body(Map.of("validTo", "2025-05-31"))
                .post("/terms/PARTS_LOOP_FROM/switch-off")
                .then()
                .statusCode(200);
    }

    /** What always holds of parts holds now. */
    static void demandAccounted(String when) {
        List<Map<String, Object>> checks = Door.as("hq.director")
                .get("/verification")
                .then()
                .statusCode(200)
                .extract()
                .path("checks");
        List<Map<String, Object>> ours = checks.stream()
                .filter(check -> INVARIANTS.contains(check.get("code")))
                .toList();
        assertThat(ours).as(when).hasSize(INVARIANTS.size());
        ours.forEach(
                check -> assertThat(check.get("ok")).as("%s: %s", when, check).isEqualTo(true));
    }

    /** A part of this class whose old piece goes back. */
    public static String part(String partClass) {
        String code = "P" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        Door.as("hq.admin")
                .body(Map.of(
                        "code",
                        code,
                        "name",
                        "部件" + code,
                        "partClass",
                        partClass,
                        "unitPrice",
                        "120.00",
                        "mustReturn",
                        "1"))
                .post("/parts")
                .then()
                .statusCode(201);
        return code;
    }

    /** What lies where at first: lines of kind, place, part and quantity. */
    public static void open(String... lines) throws Exception {
        Path file = Files.createTempFile("opening", ".csv");
        try {
            Files.writeString(
                    file,
                    "location_kind,location_code,part_code,quantity\n" + String.join("\n", lines) + "\n",
                    StandardCharsets.UTF_8);
            ApiClient.as("hq.parts", URI.create(RunningServer.url()))
                    .upload("imports?kind=opening-stock&commit=PASSED_ROWS", file);
        } finally {
            Files.delete(file);
        }
    }

    /** A record that was handed over while the loop ran. */
    public static Map<String, Object> record(RepairWorld world, String outlet, String parts) {
        Map<String, Object> record = new LinkedHashMap<>(world.record(outlet));
        record.put("purchasedOn", "2025-01-05");
        record.put("acceptedOn", "2025-05-05");
        record.put("completedOn", IN_LOOP);
        record.put("partsUsed", parts);
        return record;
    }

    /** Enters a record with parts as its outlet and hands it in. */
    public static String used(RepairWorld world, String outlet, String parts) {
        String orderNo = world.enter(outlet, record(world, outlet, parts));
        world.done(outlet, orderNo, "submit");
        return orderNo;
    }

    /** The labels of an order's bad parts, as its centre sees them. */
    public static List<String> labels(String who, String orderNo) {
        return Door.as(who)
                .get("/parts/bad-parts?size=100&orderNo=" + orderNo)
                .then()
                .statusCode(200)
                .extract()
                .path("items.label");
    }

    /** A verb on a parcel. */
    public static ValidatableResponse act(String who, String no, String verb, Object body) {
        return Door.as(who).body(body).post("/parts/parcels/" + no + '/' + verb).then();
    }

    /** How many pieces of a part lie somewhere in a state, as the director sees them. */
    public static int quantity(String who, String part, String kind, String code, String state) {
        List<Integer> found = Door.as(who)
                .get("/parts/stock?part=" + part + "&locationKind=" + kind + "&locationCode=" + code + "&state="
                        + state)
                .then()
                .statusCode(200)
                .extract()
                .path("items.quantity");
        return found.stream().mapToInt(Integer::intValue).sum();
    }
}
