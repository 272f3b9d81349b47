package weijie.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.repair.RepairWorld;

/**
 * Eight clients do what people do with parts, in any order and all at once; after each hundred acts nothing is lost, doubled or below zero.
 * The seed is printed; {@code -Dweijie.parts.acts=10000} makes a long run of it.
 */
class PartsTogetherIT {

    private static final int CLIENTS = 8;
    private static final int ACTS_BETWEEN = 100;
    private static final int ACTS = Integer.getInteger("weijie.parts.acts", 300);
    private static final long SEED = Long.getLong("weijie.parts.seed", 20261130L);

    private final RepairWorld world = new RepairWorld();
    private final String centre = world.account("A");
    private final Map<Integer, Integer> answers = new ConcurrentHashMap<>();
    private List<String> parts;

    @Test
    void whateverIsDoneAtOnceEveryPieceIsAccountedFor() throws Exception {
        PartsLoop.on();
        parts = List.of(PartsLoop.part("MAINBOARD"), PartsLoop.part("LCD"), PartsLoop.part("OTHER"));
        List<String> stock = new ArrayList<>();
        for (String part : parts) {
            stock.add("HQ,HQ," + part + ",500");
            stock.add("CENTRE," + world.centre("A") + "," + part + ",60");
            stock.add("OUTLET," + world.outlet("A1") + "," + part + ",60");
            stock.add("OUTLET," + world.outlet("A2") + "," + part + ",60");
        }
        PartsLoop.open(stock.toArray(String[]::new));
        System.out.println("weijie.parts.seed=" + SEED + " acts=" + ACTS);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            for (int done = 0; done < ACTS; done += ACTS_BETWEEN) {
                round(clients, done);
                accounted(done + ACTS_BETWEEN);
            }
        } finally {
            clients.shutdown();
        }
        System.out.println("answers by status: " + new TreeMap<>(answers));
        assertThat(answers).as("something was done").containsKey(201).containsKey(200);
        assertThat(answers.keySet()).as("no act failed in the server").allMatch(status -> status < 500);
    }

    private void round(ExecutorService clients, int done) throws Exception {
        List<Callable<Void>> work = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            Random random = new Random(SEED + 31L * done + client);
            int acts = ACTS_BETWEEN / CLIENTS + (client < ACTS_BETWEEN % CLIENTS ? 1 : 0);
            work.add(() -> {
                for (int i = 0; i < acts; i++) {
                    act(random);
                }
                return null;
            });
        }
        for (Future<Void> one : clients.invokeAll(work)) {
            one.get();
        }
    }

    private void accounted(int done) {
        List<Map<String, Object>> checks = Door.as("hq.director")
                .get("/verification")
                .then()
                .statusCode(200)
                .extract()
                .path("checks");
        checks.stream()
                .filter(check -> List.of("STOCK_NOT_NEGATIVE", "PARTS_ACCOUNTED", "WRITTEN_OFF_ONCE", "QUOTA_KEPT")
                        .contains(check.get("code")))
                .forEach(check -> assertThat(check.get("ok"))
                        .as("after %d acts: %s", done, check)
                        .isEqualTo(true));
    }

    private Response told(Response answer) {
        answers.merge(answer.statusCode(), 1, Integer::sum);
        return answer;
    }

    private Response post(String who, String path, Object body) {
        return told(Door.as(who).body(body).post(path));
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
        String no = post(who, "/parts/issues", body).path("no");
        post(who, "/parts/issues/" + no + "/pick", Map.of());
        post(who, "/parts/issues/" + no + "/ship", Map.of("carrier", "顺丰", "trackingNo", "SF" + no));
    }

    private void receive(Random random) {
        String who = random.nextBoolean() ? centre : world.account(outlet(random));
        one(who, "/parts/issues?state=SHIPPED&size=20", "items.no", random)
                .ifPresent(no -> post(who, "/parts/issues/" + no + "/receive", Map.of()));
    }

    private void use(Random random) {
        String at = outlet(random);
        Map<String, Object> record =
                PartsLoop.record(world, at, part(random) + "*" + (1 + random.nextInt(2)) + ";" + part(random) + "*1");
        String no = post(world.account(at), "/repair-orders", record).path("orderNo");
        post(world.account(at), "/repair-orders/" + no + "/submit", Map.of());
    }

    private void takeBack(Random random) {
        String at = outlet(random);
        one(world.account(at), "/repair-orders?settlementStatus=VALIDATED&size=50", "items.orderNo", random)
                .ifPresent(no -> post(world.account(at), "/repair-orders/" + no + "/withdraw", Map.of()));
    }

    private void handOver(Random random) {
        String who = world.account(outlet(random));
        List<String> labels = some(who, "/parts/bad-parts?state=AT_OUTLET&size=100", "items.label", random);
        if (!labels.isEmpty()) {
            post(who, "/parts/bad-parts/hand-over", Map.of("labels", labels));
        }
    }

    private void pack(Random random) {
        String group = random.nextBoolean() ? "VALUABLE" : "OTHER";
        List<String> labels =
                some(centre, "/parts/bad-parts?state=AT_CENTRE&size=100&group=" + group, "items.label", random);
        if (labels.isEmpty()) {
            return;
        }
        String no = post(centre, "/parts/parcels", Map.of("group", group)).path("no");
        post(centre, "/parts/parcels/" + no + "/add", Map.of("labels", labels));
        post(centre, "/parts/parcels/" + no + "/pack", Map.of());
        int shipped = post(centre, "/parts/parcels/" + no + "/ship", Map.of("carrier", "顺丰", "trackingNo", "SF" + no))
                .statusCode();
        if (shipped == 409) {
            String month = Door.as(centre).get("/parts/quota").path("month");
            post(
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
                post(centre, "/parts/parcels/" + no + "/cancel", Map.of());
            }
        }
    }

    private void unpack(Random random) {
        String where = "/parts/parcels?size=20&centre=" + world.centre("A");
        one("hq.parts", where + "&state=SHIPPED", "items.no", random).ifPresent(no -> {
            switch (random.nextInt(6)) {
                case 0 -> post("hq.parts", "/parts/parcels/" + no + "/cancel", Map.of("reason", "退回"));
                case 1 -> post("hq.parts", "/parts/parcels/" + no + "/lost", Map.of("reason", "丢失"));
                default -> post("hq.parts", "/parts/parcels/" + no + "/receive", Map.of());
            }
        });
        one("hq.parts", where + "&state=RECEIVED", "items.no", random).ifPresent(no -> {
            List<String> labels = Door.as(centre).get("/parts/parcels/" + no).path("pieces.label");
            List<Map<String, Object>> found = labels.stream()
                    .filter(label -> random.nextInt(5) > 0)
                    .map(label -> Map.<String, Object>of("label", label, "counted", 1))
                    .toList();
            post("hq.parts", "/parts/parcels/" + no + "/count", Map.of("pieces", found));
        });
    }

    private void inspect(Random random) {
        String where = "/parts/parcels?size=20&centre=" + world.centre("A");
        one("hq.inspector", where + "&state=COUNTED", "items.no", random).ifPresent(no -> {
            List<String> labels = Door.as("hq.inspector")
                    .get("/parts/bad-parts?size=100&state=COUNTED&parcel=" + no)
                    .path("items.label");
            String[] verdicts = {"ORIGINAL", "NON_WARRANTY", "NONCONFORMING", "MISMATCHED"};
            List<Map<String, String>> judged = labels.stream()
                    .map(label -> Map.of("label", label, "verdict", verdicts[random.nextInt(verdicts.length)]))
                    .toList();
            if (!judged.isEmpty()) {
                post("hq.inspector", "/parts/parcels/" + no + "/inspect", Map.of("pieces", judged));
            }
        });
        one("hq.parts", where + "&state=INSPECTED", "items.no", random).ifPresent(no -> {
            post("hq.parts", "/parts/parcels/" + no + "/write-off", Map.of());
            if (random.nextBoolean()) {
                post("hq.parts", "/parts/parcels/" + no + "/close", Map.of());
            }
        });
    }

    private void count(Random random) {
        String at = world.outlet(outlet(random));
        String who = "outlet." + at.toLowerCase(Locale.ROOT);
        String part = part(random);
        int there = PartsLoop.quantity(who, part, "OUTLET", at, "GOOD");
        String no = post(
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
        post("hq.director", "/parts/stock-takes/" + no + "/approve", Map.of());
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
        Response answer = told(Door.as(who).get(path));
        return answer.statusCode() == 200 ? answer.path(items) : List.of();
    }
}
