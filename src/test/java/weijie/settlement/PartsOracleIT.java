package weijie.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weijie.testing.ApiClient;
import weijie.testing.DemoHome;
import weijie.testing.Instance;
import weijie.testing.PlainCsv;
import weijie.testing.SampleNetwork;

/**
 * The sample's records with the parts loop on: whoever used a part whose old piece goes back waits for it, and in the open window just those
 * are released whose pieces have left (G09). The oracle, made from the policy alone, agrees on every order of every month.
 */
class PartsOracleIT {

    /** In the window of September. */
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 20);

    private static final YearMonth OPEN = YearMonth.of(2026, 9);
    private static final String LOOP_FROM = "2024-01-01";
    private static final int PAGE = 200;

    @TempDir
    private Path folder;

    private Instance product;

    private ApiClient as(String user) {
        return ApiClient.as(user, URI.create(product.url()));
    }

    @Test
    void whoeverUsedAReturnablePartWaitsUntilItsOldPieceHasLeft() throws IOException, InterruptedException {
        SampleNetwork sample = SampleNetwork.beside(folder.resolve("sample"));
        Path lines = Files.createDirectories(folder.resolve("lines"));
        product = Instance.launch(
                DemoHome.fresh("parts-oracle"),
                Map.of("WEIJIE_DEMO", "true", "WEIJIE_BUSINESS_DATE", TODAY.toString()));
        try {
            loaded(sample);
            for (YearMonth month = SampleRun.FIRST; !month.isAfter(OPEN.plusMonths(1)); month = month.plusMonths(1)) {
                Files.write(
                        lines.resolve(month + ".csv"),
                        SampleRun.calculate(as("hq.accounts"), month, !month.equals(OPEN)));
            }
            agreed(sample, lines);
            Set<String> held = held(lines);
            assertThat(held).hasSizeGreaterThan(10);
            Set<String> chosen = everySecond(held);
            shipped(chosen);
            Files.write(lines.resolve(OPEN + ".csv"), SampleRun.calculate(as("hq.accounts"), OPEN, false));
            assertThat(held(lines)).as("exactly what was shipped is released").isEqualTo(without(held, chosen));
            Path shipped = folder.resolve("shipped.csv");
            Files.writeString(
                    shipped,
                    chosen.stream()
                            .map(no -> no + ',' + TODAY)
                            .collect(Collectors.joining("\n", "orderNo,shippedOn\n", "\n")));
            agreed(sample, lines, "--shipped", shipped.toString());
            JsonNode verification = as("hq.admin").get("verification");
            assertThat(verification.get("ok").asBoolean())
                    .as("%s", verification)
                    .isTrue();
        } finally {
            product.stop();
        }
    }

    /** The loop is on, and each shelf holds what the records will draw from it. */
    private void loaded(SampleNetwork sample) throws IOException {
        SampleRun.importMasters(as("hq.admin"), sample);
        Map<String, Integer> drawn = new TreeMap<>();
        Set<String> outlets = PlainCsv.named(Files.readAllBytes(sample.folder().resolve("outlets.csv"))).stream()
                .map(outlet -> outlet.get("outlet_code"))
                .collect(Collectors.toSet());
        for (Map<String, String> row : PlainCsv.named(Files.readAllBytes(sample.orders()))) {
            if (outlets.contains(row.get("outlet_code"))) {
                for (String part : row.get("parts_used").split(";")) {
                    String[] pieces = part.split("\\*");
                    if (pieces.length == 2) {
                        drawn.merge(
                                row.get("outlet_code") + ',' + pieces[0], Integer.parseInt(pieces[1]), Integer::sum);
                    }
                }
            }
        }
        Path opening = folder.resolve("opening.csv");
        Files.writeString(
                opening,
                drawn.entrySet().stream()
                        .map(spot -> "OUTLET," + spot.getKey() + ',' + spot.getValue())
                        .collect(Collectors.joining("\n", "location_kind,location_code,part_code,quantity\n", "\n")));
        JsonNode stock = as("hq.parts").upload("imports?kind=opening-stock&commit=PASSED_ROWS", opening);
        assertThat(stock.get("accepted").asInt()).as("%s", stock).isEqualTo(drawn.size());
        as("hq.admin")
                .post(
                        "terms",
                        "{\"term\":\"PARTS_LOOP_FROM\",\"value\":\"" + LOOP_FROM + "\",\"validFrom\":\"" + LOOP_FROM
                                + "\"}");
        SampleRun.importRecords(as("hq.admin"), sample);
    }

    private static void agreed(SampleNetwork sample, Path lines, String... more)
            throws IOException, InterruptedException {
        String[] asked = new String[more.length + 2];
        asked[0] = "--parts-loop-from";
        asked[1] = LOOP_FROM;
        System.arraycopy(more, 0, asked, 2, more.length);
        assertThat(SampleRun.oracle(sample, TODAY, lines, asked))
                .as("disagreements with the oracle")
                .contains(" 0 disagreements")
                .doesNotContain(" 0 held");
    }

    private static Set<String> held(Path lines) throws IOException {
        return PlainCsv.named(Files.readAllBytes(lines.resolve(OPEN + ".csv"))).stream()
                .filter(line -> line.get("kind").equals("HELD"))
                .map(line -> line.get("orderNo"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> everySecond(Set<String> held) {
        Set<String> chosen = new TreeSet<>();
        boolean taken = false;
        for (String no : held) {
            taken = !taken;
            if (taken) {
                chosen.add(no);
            }
        }
        return chosen;
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    /** Each centre takes over the old pieces of these orders and sends them, a parcel for each group. */
    private void shipped(Set<String> orders) {
        Map<String, Map<String, List<String>>> boxes = new TreeMap<>();
        Set<String> found = new LinkedHashSet<>();
        JsonNode pieces;
        int page = 0;
        do {
            pieces = as("hq.parts")
                    .get("parts/bad-parts?state=AT_OUTLET&size=" + PAGE + "&page=" + page++)
                    .get("items");
            for (JsonNode piece : pieces) {
                if (orders.contains(piece.get("orderNo").asText())) {
                    found.add(piece.get("orderNo").asText());
                    boxes.computeIfAbsent(piece.get("centreCode").asText(), centre -> new TreeMap<>())
                            .computeIfAbsent(piece.get("group").asText(), group -> new ArrayList<>())
                            .add('"' + piece.get("label").asText() + '"');
                }
            }
        } while (pieces.size() == PAGE);
        assertThat(found).as("each of them has an old piece").containsExactlyInAnyOrderElementsOf(orders);
        boxes.forEach((centre, groups) -> groups.forEach((group, labels) ->
                sent(as("centre." + centre.toLowerCase(Locale.ROOT)), group, "{\"labels\":" + labels + '}')));
    }

    private static void sent(ApiClient centre, String group, String labels) {
        centre.post("parts/bad-parts/hand-over", labels);
        String parcel = "parts/parcels/"
                + centre.post("parts/parcels", "{\"group\":\"" + group + "\"}")
                        .get("no")
                        .asText();
        centre.post(parcel + "/add", labels);
        centre.post(parcel + "/pack", "{}");
        centre.post(parcel + "/ship", "{\"carrier\":\"顺丰\",\"trackingNo\":\"SF1\"}");
    }
}
