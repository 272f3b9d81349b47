package weijie.parts;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import weijie.api.Door;
import weijie.repair.RepairWorld;
import weijie.testing.ApiClient;
import weijie.testing.RunningServer;

/** Two centres with two outlets each, parts of their own on the shelves, and the parts loop as its people use it over REST. */
public final class PartsWorld {

    public static final Map<String, Object> NOTHING = Map.of();

    private final RepairWorld network = new RepairWorld();

    public String centre(String letter) {
        return network.centre(letter);
    }

    public String outlet(String letterAndNumber) {
        return network.outlet(letterAndNumber);
    }

    /** The account of a centre (A, B) or an outlet (A1 …), or a name of headquarters as it is. */
    public String account(String who) {
        return network.account(who);
    }

    /** The number of an outlet's repair order that is not handed in yet. */
    public String waitingOrder(String outlet) {
        return network.draft(outlet);
    }

    /** A part that nobody has. */
    public String part() {
        String code = "P" + UUID.randomUUID().toString().substring(0, 8);
        Door.as("hq.admin")
                .body(Map.of("code", code, "name", "电源板", "unitPrice", "120.00", "mustReturn", "1"))
                .post("/parts")
                .then()
                .statusCode(201);
        return code;
    }

    /** Opens stock: lines of kind, code, part and quantity. */
    public JsonNode open(String... lines) throws IOException, InterruptedException {
        Path file = Files.createTempFile("opening", ".csv");
        try {
            Files.writeString(
                    file,
                    "location_kind,location_code,part_code,quantity\n" + String.join("\n", lines) + "\n",
                    StandardCharsets.UTF_8);
            return ApiClient.as("hq.parts", URI.create(RunningServer.url()))
                    .upload("imports?kind=opening-stock&commit=PASSED_ROWS", file);
        } finally {
            Files.delete(file);
        }
    }

    /** A part of which headquarters has so many pieces. */
    public String partAtHq(int pieces) throws IOException, InterruptedException {
        String part = part();
        open("HQ,," + part + "," + pieces);
        return part;
    }

    /** How many pieces of a part lie at a place (HQ, a centre's letter, an outlet) in a state. */
    public int lying(String part, String where, StockState state) {
        String code = where.equals("HQ") ? "HQ" : where.length() == 1 ? centre(where) : outlet(where);
        String kind = where.equals("HQ") ? "HQ" : where.length() == 1 ? "CENTRE" : "OUTLET";
        List<Integer> found = Door.as("hq.parts")
                .get("/parts/stock?part=" + part + "&locationKind=" + kind + "&locationCode=" + code + "&state="
                        + state)
                .then()
                .statusCode(200)
                .extract()
                .path("items.quantity");
        return found.stream().mapToInt(Integer::intValue).sum();
    }

    /** A line with one part. */
    public static Map<String, Object> line(String part, int pieces) {
        return new HashMap<>(Map.of("partCode", part, "quantity", pieces));
    }

    public static Map<String, Object> line(String part, int pieces, String requestNo) {
        Map<String, Object> line = line(part, pieces);
        line.put("requestNo", requestNo);
        return line;
    }

    /** The place as the body names it: a centre's letter or an outlet. */
    private Map<String, Object> of(String place, List<Map<String, Object>> lines) {
        return place.length() == 1
                ? Map.of("centreCode", centre(place), "lines", lines)
                : Map.of("outletCode", outlet(place), "lines", lines);
    }

    @SafeVarargs
    public final ValidatableResponse ask(String who, String place, Map<String, Object>... lines) {
        return Door.as(account(who))
                .body(of(place, List.of(lines)))
                .post("/parts/requests")
                .then();
    }

    @SafeVarargs
    public final ValidatableResponse send(String who, String place, Map<String, Object>... lines) {
        return Door.as(account(who))
                .body(of(place, List.of(lines)))
                .post("/parts/issues")
                .then();
    }

    public ValidatableResponse request(String who, String no, String verb, Map<String, Object> body) {
        return act(who, "/parts/requests/" + no + "/" + verb, body);
    }

    public ValidatableResponse issue(String who, String no, String verb, Map<String, Object> body) {
        return act(who, "/parts/issues/" + no + "/" + verb, body);
    }

    private ValidatableResponse act(String who, String path, Map<String, Object> body) {
        return body.isEmpty()
                ? Door.as(account(who)).post(path).then()
                : Door.as(account(who)).body(body).post(path).then();
    }

    /** A request of an outlet that its centre and headquarters have granted whole. */
    public String approved(String outlet, String part, int pieces) {
        String no = submitted(outlet, part, pieces);
        request(outlet.substring(0, 1), no, "centre-approve", NOTHING).statusCode(200);
        request("hq.parts", no, "approve", NOTHING).statusCode(200);
        return no;
    }

    public String submitted(String place, String part, int pieces) {
        String no =
                ask(place, place, line(part, pieces)).statusCode(201).extract().path("no");
        request(place, no, "submit", NOTHING).statusCode(200);
        return no;
    }

    /** An issue that is picked and shipped, by headquarters to a centre or by a centre to its outlet. */
    @SafeVarargs
    public final String shipped(String who, String place, Map<String, Object>... lines) {
        String no = send(who, place, lines).statusCode(201).extract().path("no");
        issue(who, no, "pick", NOTHING).statusCode(200);
        issue(who, no, "ship", Map.of("carrier", "顺丰", "trackingNo", "SF100")).statusCode(200);
        return no;
    }

    /** The answers of so many people who press at once. */
    public static List<Integer> atOnce(int people, Callable<Integer> press) throws Exception {
        return atOnce(Stream.generate(() -> press).limit(people).collect(Collectors.toList()));
    }

    public static List<Integer> atOnce(List<Callable<Integer>> presses) throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(presses.size());
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> press : crowd.invokeAll(presses)) {
                answers.add(press.get());
            }
            return answers;
        } finally {
            crowd.shutdownNow();
        }
    }
}
