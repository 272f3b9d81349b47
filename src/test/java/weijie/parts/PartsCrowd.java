package weijie.parts;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import weijie.api.Door;
import weijie.repair.RepairWorld;

/** What people do with parts in one centre of two outlets, drawn by lot: some of it is refused, as it is when people press at once. */
final class PartsCrowd {

    private static final int CLIENTS = 8;

    /** How the crowd knocks. */
    interface Hands {

        /** Does something; the answer to what was refused is an answer too. */
        Response post(String who, String path, Object body);

        Response get(String who, String path);
    }

    private final RepairWorld world;
    private final String centre;
    private final Hands hands;
    private final List<String> parts;

    /** A crowd with parts of three classes of its own on the shelves of headquarters, the centre and its outlets. */
    PartsCrowd(RepairWorld world, Hands hands) throws Exception {
        this.world = world;
        this.hands = hands;
        centre = world.account("A");
        parts = List.of(PartsLoop.part("MAINBOARD"), PartsLoop.part("LCD"), PartsLoop.part("OTHER"));
        List<String> stock = new ArrayList<>();
        for (String part : parts) {
            stock.add("HQ,HQ," + part + ",500");
            stock.add("CENTRE," + world.centre("A") + "," + part + ",60");
            stock.add("OUTLET," + world.outlet("A1") + "," + part + ",60");
            stock.add("OUTLET," + world.outlet("A2") + "," + part + ",60");
        }
        PartsLoop.open(stock.toArray(String[]::new));
        // Each signs in once before they all do at once: a password takes its time to be proved.
        for (String who : List.of("A", "A1", "A2")) {
            Door.as(world.account(who)).get("/parts/issues?size=1").then().statusCode(200);
        }
    }

    /** So many acts, by eight clients at once; the same seed draws the same lots. */
    void act(int acts, long seed) throws Exception {
        List<Callable<Void>> work = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            Random random = new Random(seed + client);
            int own = acts / CLIENTS + (client < acts % CLIENTS ? 1 : 0);
            work.add(() -> {
                for (int i = 0; i < own; i++) {
                    act(random);
                }
                return null;
            });
        }
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            for (Future<Void> one : clients.invokeAll(work)) {
                one.get();
            }
        } finally {
            clients.shutdown();
        }
    }

    private void act(Random random) {
        switch (random.nextInt(10)) {
            case 0 -> issue(random);
            case 1 -> receive(random);
            case 2, 3 -> use(random);
            case 4 -> takeBack(random);
            case 5 -> handOver(random);
            case 6 -> pack(random);
            case 7 -> unpack(random);
            case 8 -> inspect(random);
            default -> count(random);
        }
    }

    private String outlet(Random random) {
        return random.nextBoolean() ? "A1" : "A2";
    }

    private String part(Random random) {
        return parts.get(random.nextInt(parts.size()));
    }

    private void issue(Random random) {
        boolean onward = random.nextBoolean();
        String who = onward ? centre : "hq.parts";
        Map<String, Object> body = new HashMap<>();
        body.put(onward ? "outletCode" : "centreCode", onward ? world.outlet(outlet(random)) : world.centre("A"));
        body.put("lines", List.of(Map.of("partCode", part(random), "quantity", 1 + random.nextInt(3))));
        String no = hands.post(who, "/parts/issues", body).path("no");
        hands.post(who, "/parts/issues/" + no + "/pick", Map.of());
        hands.post(who, "/parts/issues/" + no + "/ship", Map.of("carrier", "顺丰", "trackingNo", "SF" + no));
    }

    private void receive(Random random) {
        String who = random.nextBoolean() ? centre : world.account(outlet(random));
        one(who, "/parts/issues?state=SHIPPED&size=20", "items.no", random)
                .ifPresent(no -> hands.post(who, "/parts/issues/" + no + "/receive", Map.of()));
    }

    private void use(Random random) {
        String at = outlet(random);
        Map<String, Object> record =
                PartsLoop.record(world, at, part(random) + "*" + (1 + random.nextInt(2)) + ";" + part(random) + "*1");
        String no = hands.post(world.account(at), "/repair-orders", record).path("orderNo");
        hands.post(world.account(at), "/repair-orders/" + no + "/submit", Map.of());
    }

    private void takeBack(Random random) {
        String at = outlet(random);
        one(world.account(at), "/repair-orders?settlementStatus=VALIDATED&size=50", "items.orderNo", random)
                .ifPresent(no -> hands.post(world.account(at), "/repair-orders/" + no + "/withdraw", Map.of()));
    }

    private void handOver(Random random) {
        String who = world.account(outlet(random));
        List<String> labels = some(who, "/parts/bad-parts?state=AT_OUTLET&size=100", "items.label", random);
        if (!labels.isEmpty()) {
            hands.post(who, "/parts/bad-parts/hand-over", Map.of("labels", labels));
        }
    }

    private void pack(Random random) {
        String group = random.nextBoolean() ? "VALUABLE" : "OTHER";
        List<String> labels =
                some(centre, "/parts/bad-parts?state=AT_CENTRE&size=100&group=" + group, "items.label", random);
        if (labels.isEmpty()) {
            return;
        }
        String no = hands.post(centre, "/parts/parcels", Map.of("group", group)).path("no");
        hands.post(centre, "/parts/parcels/" + no + "/add", Map.of("labels", labels));
        hands.post(centre, "/parts/parcels/" + no + "/pack", Map.of());
        int shipped = hands.post(
                        centre, "/parts/parcels/" + no + "/ship", Map.of("carrier", "顺丰", "trackingNo", "SF" + no))
                .statusCode();
        if (shipped == 409) {
            String month = hands.get(centre, "/parts/quota").path("month");
            hands.post(
                    "hq.parts",
                    "/parts/quota/extra",
                    Map.of(
                            "centreCode",
                            world.centre("A"),
                            "month",
                            month,
                            "group",
                            group,
                            "slots",
                            1,
                            "reason",
                            "继续"));
            if (random.nextInt(3) == 0) {
                hands.post(centre, "/parts/parcels/" + no + "/cancel", Map.of());
            }
        }
    }

    private void unpack(Random random) {
        String where = "/parts/parcels?size=20&centre=" + world.centre("A");
        one("hq.parts", where + "&state=SHIPPED", "items.no", random).ifPresent(no -> {
            switch (random.nextInt(6)) {
                case 0 -> hands.post("hq.parts", "/parts/parcels/" + no + "/cancel", Map.of("reason", "退回"));
                case 1 -> hands.post("hq.parts", "/parts/parcels/" + no + "/lost", Map.of("reason", "丢失"));
                default -> hands.post("hq.parts", "/parts/parcels/" + no + "/receive", Map.of());
            }
        });
        one("hq.parts", where + "&state=RECEIVED", "items.no", random).ifPresent(no -> {
            List<String> labels = hands.get(centre, "/parts/parcels/" + no).path("pieces.label");
            List<Map<String, Object>> found = labels.stream()
                    .filter(label -> random.nextInt(5) > 0)
                    .map(label -> Map.<String, Object>of("label", label, "counted", 1))
                    .toList();
            hands.post("hq.parts", "/parts/parcels/" + no + "/count", Map.of("pieces", found));
        });
    }

    private void inspect(Random random) {
        String where = "/parts/parcels?size=20&centre=" + world.centre("A");
        one("hq.inspector", where + "&state=COUNTED", "items.no", random).ifPresent(no -> {
            List<String> labels = hands.get("hq.inspector", "/parts/bad-parts?size=100&state=COUNTED&parcel=" + no)
                    .path("items.label");
            String[] verdicts = {"ORIGINAL", "NON_WARRANTY", "NONCONFORMING", "MISMATCHED"};
            List<Map<String, String>> judged = labels.stream()
                    .map(label -> Map.of("label", label, "verdict", verdicts[random.nextInt(verdicts.length)]))
                    .toList();
            if (!judged.isEmpty()) {
                hands.post("hq.inspector", "/parts/parcels/" + no + "/inspect", Map.of("pieces", judged));
            }
        });
        one("hq.parts", where + "&state=INSPECTED", "items.no", random).ifPresent(no -> {
            hands.post("hq.parts", "/parts/parcels/" + no + "/write-off", Map.of());
            if (random.nextBoolean()) {
                hands.post("hq.parts", "/parts/parcels/" + no + "/close", Map.of());
            }
        });
    }

    private void count(Random random) {
        String at = world.outlet(outlet(random));
        String who = "outlet." + at.toLowerCase(Locale.ROOT);
        String part = part(random);
        List<Integer> lying = hands.get(
                        who, "/parts/stock?part=" + part + "&locationKind=OUTLET&locationCode=" + at + "&state=GOOD")
                .then()
                .statusCode(200)
                .extract()
                .path("items.quantity");
        int there = lying.stream().mapToInt(Integer::intValue).sum();
        String no = hands.post(
                        who,
                        "/parts/stock-takes",
                        Map.of(
                                "locationKind",
                                "OUTLET",
                                "locationCode",
                                at,
                                "lines",
                                List.of(Map.of(
                                        "partCode", part, "counted", Integer.toString(there + random.nextInt(3))))))
                .path("no");
        hands.post("hq.director", "/parts/stock-takes/" + no + "/approve", Map.of());
    }

    private Optional<String> one(String who, String path, String items, Random random) {
        List<String> found = found(who, path, items);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(random.nextInt(found.size())));
    }

    private List<String> some(String who, String path, String items, Random random) {
        return found(who, path, items).stream()
                .filter(label -> random.nextBoolean())
                .limit(5)
                .toList();
    }

    private List<String> found(String who, String path, String items) {
        Response answer = hands.get(who, path);
        return answer.statusCode() == 200 ? answer.path(items) : List.of();
    }
}
