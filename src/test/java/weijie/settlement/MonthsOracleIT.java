package weijie.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weijie.repair.RepairWorld;
import weijie.testing.ApiClient;
import weijie.testing.DemoHome;
import weijie.testing.Instance;
import weijie.testing.PlainCsv;

/**
 * Months in which everything happens that moves money, in the product as it is delivered: orders held and released, late ones by the card of
 * their own day, outlets that change their centre, prices that change in mid-month, waivers, corrections, fabricated records before and
 * after they were paid, debts carried and set off. A second implementation, made from the policy alone, finds the same lines, sums, debts
 * and balances of the ledger.
 *
 * <p>{@code -Doracle.seeds=20 -Doracle.orders=100000} is the long run; the usual one is short.
 */
class MonthsOracleIT {

    private static final int SEEDS = Integer.getInteger("oracle.seeds", 1);
    private static final int ORDERS = Integer.getInteger("oracle.orders", 3_000);
    private static final long SEED = Long.getLong("oracle.seed", 20261130);
    private static final int MONTHS = 5;
    private static final int APART = 13;
    private static final YearMonth BEGIN = YearMonth.of(2003, 3);
    private static final String CAP = "300";

    @TempDir
    private Path folder;

    private Path picture;
    private Instance product;
    private Connection database;
    private final StringBuilder cards = new StringBuilder("from,detection,l1,l2,l3\n2000-01-01,5,10,20,35\n");

    private ApiClient as(String user) {
        return ApiClient.as(user, URI.create(product.url()));
    }

    @Test
    void everyLineDebtAndBalanceIsAsTheOracleHasIt() throws IOException, InterruptedException, SQLException {
        picture = Files.write(folder.resolve("evidence.png"), RepairWorld.PICTURE);
        List<String> said = new ArrayList<>();
        product = Instance.launch(DemoHome.fresh("months-oracle"), DemoHome.SETTINGS);
        try {
            database = product.database();
            policy();
            for (int i = 0; i < SEEDS; i++) {
                Path story = Files.createDirectories(folder.resolve("story-" + i));
                months(
                        new OracleStory(
                                database, story, i, SEED + i, BEGIN.plusMonths((long) i * APART), ORDERS / MONTHS),
                        story);
                said.add("seed " + (SEED + i) + ": " + oracle(story));
                System.out.println(said.get(i));
            }
            JsonNode verification = as("hq.admin").get("verification");
            assertThat(verification.get("ok").asBoolean())
                    .as("%s", verification)
                    .isTrue();
        } finally {
            product.stop();
        }
        assertThat(said).allMatch(one -> one.contains("; 0 disagreements"));
    }

    /** Records can be late, wait for their sheets, and no penalty takes more than 300. */
    private void policy() throws SQLException {
        execute("INSERT INTO product_category (code, name) VALUES ('OZ', '对账电视')");
        execute(
                "INSERT INTO warranty_term (id, category_code, months, valid_from) VALUES (700000000001, 'OZ', 12, '2000-01-01')");
        for (String term : new String[] {"LATENESS_FROM", "SERVICE_SHEET_FROM"}) {
            execute("DELETE FROM term_value WHERE term = '" + term + "'");
            execute("INSERT INTO term_value (id, term, value, valid_from, changed_by) VALUES (" + 700000000000L
                    + " + CRC32('" + term + "'), '" + term + "', '2000-01-01', '2000-01-01', 'oracle')");
        }
        execute("UPDATE term_value SET value = '" + CAP + "' WHERE term = 'PENALTY_MAX'");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private void months(OracleStory story, Path folder) throws IOException, SQLException {
        story.network();
        card(story);
        StringBuilder amounts =
                new StringBuilder("month,centre,base,adjustments,penalties,previousDebt,net,carriedForward\n");
        List<String[]> paid = new ArrayList<>();
        for (int i = 0; i < MONTHS; i++) {
            YearMonth month = story.first().plusMonths(i);
            story.happen(month);
            if (i == 1 || i == 3) {
                story.transfer(month, story.prefix() + "W" + i + "0");
            }
            punished(story, month, paid);
            corrected(story, month, paid);
            as("hq.accounts").run("months/" + month + "/calculate");
            byte[] lines = as("hq.accounts").bytes("months/" + month + "/lines.csv");
            Files.write(folder.resolve(month + ".csv"), ours(story, lines));
            publish(story, month, amounts);
            payable(lines, story, month, paid);
        }
        story.write();
        Files.writeString(folder.resolve("cards.csv"), cards);
        Files.writeString(folder.resolve("statements.csv"), amounts);
        ledger(story, folder);
    }

    /** Other prices from a day of the second month on. */
    private void card(OracleStory story) throws SQLException {
        LocalDate from = story.first().plusMonths(1).atDay(2 + story.random().nextInt(26));
        String[] levels = {"DETECT_UPGRADE", "L1", "L2", "L3"};
        int no = cards.toString().split("\n").length;
        execute("UPDATE rate_card SET valid_to = '" + from.minusDays(1) + "' WHERE valid_to IS NULL");
        execute(
                "INSERT INTO rate_card (id, card_no, name, state, valid_from, made_by, made_at, published_by, published_at) VALUES ("
                        + (700_000_000_000L + no) + ", " + (1000 + no) + ", 'v', 'PUBLISHED', '" + from
                        + "', 'a', '2026-01-01', 'b', '2026-01-01')");
        cards.append(from);
        for (int level = 0; level < levels.length; level++) {
            String price = (5 + 10 * level + story.random().nextInt(5)) + ".5"
                    + story.random().nextInt(10);
            cards.append(',').append(price);
            execute("INSERT INTO rate_price (id, card_id, level, price) VALUES ("
                    + (700_000_000_000L + no * 10L + level) + ", " + (700_000_000_000L + no) + ", '" + levels[level]
                    + "', " + price + ")");
        }
        cards.append('\n');
    }

    /** Fabricated records of this month, of the small centre, and one that was paid before, sometimes in parts; and a fine. */
    private void punished(OracleStory story, YearMonth month, List<String[]> paid) throws SQLException {
        List<OracleStory.Made> fresh = story.appearing(month).stream()
                .filter(one -> one.sound() && !one.abnormal())
                .toList();
        fake(story, month, one(story, fresh).no(), 1);
        fake(story, month, one(story, fresh).no(), 3);
        List<OracleStory.Made> small =
                fresh.stream().filter(one -> one.centre() == OracleStory.SMALL).toList();
        // In between it earns, so that its debts are set off.
        boolean spared = story.first().until(month, ChronoUnit.MONTHS) % 2 == 1;
        for (OracleStory.Made made :
                spared ? List.<OracleStory.Made>of() : small.subList(0, Math.min(3, small.size()))) {
            fake(story, month, made.no(), 1);
        }
        if (!paid.isEmpty()) {
            fake(story, month, paid.remove(story.random().nextInt(paid.size()))[1], 1);
        }
        for (String order : story.paidBefore(month)) {
            fake(story, month, order, 1);
        }
        fine(story, month, one(story, fresh).no());
    }

    private static OracleStory.Made one(OracleStory story, List<OracleStory.Made> of) {
        return of.get(story.random().nextInt(of.size()));
    }

    private void fake(OracleStory story, YearMonth month, String order, int parts) {
        if (!"0"
                .equals(as("hq.director")
                        .get("penalties?q=" + order)
                        .get("total")
                        .asText())) {
            return;
        }
        verb("hq.reviewer", "repair-orders/" + order + "/invalidate");
        assertThat(as("hq.reviewer")
                        .tryUpload("repair-orders/" + order + "/files", picture)
                        .status())
                .isEqualTo(201);
        verb("hq.reviewer", "repair-orders/" + order + "/confirm-fake");
        verb("hq.reviewer2", "repair-orders/" + order + "/confirm-fake");
        JsonNode penalty =
                as("hq.director").get("penalties?q=" + order).get("items").get(0);
        confirmed(penalty, "hq.accounts", "hq.director");
        if (parts > 1) {
            as("hq.accounts")
                    .post(
                            "penalties/" + penalty.get("no").asText() + "/spread",
                            "{\"months\":" + parts + ",\"firstMonth\":\"" + month + "\",\"reason\":\"网点困难\"}");
            verb("hq.director", "penalties/" + penalty.get("no").asText() + "/approve-spread");
        }
        story.tell(month, "FAKE", order, CAP + "/" + parts, "");
    }

    private void fine(OracleStory story, YearMonth month, String order) {
        if (!"0"
                .equals(as("hq.director")
                        .get("penalties?q=" + order)
                        .get("total")
                        .asText())) {
            return;
        }
        String amount = (100 + story.random().nextInt(300)) + ".37";
        JsonNode penalty = as("hq.reviewer")
                .post(
                        "penalties",
                        "{\"kind\":\"OTHER\",\"orderNo\":\"" + order + "\",\"amount\":\"" + amount
                                + "\",\"note\":\"违规收费\"}");
        assertThat(as("hq.accounts")
                        .tryUpload("penalties/" + penalty.get("no").asText() + "/evidence", picture)
                        .status())
                .isEqualTo(200);
        confirmed(penalty, "hq.accounts", "hq.director");
        story.tell(month, "FINE", order, amount + "/" + CAP, "");
    }

    private void confirmed(JsonNode penalty, String first, String second) {
        String at = "penalties/" + penalty.get("no").asText() + "/";
        verb(first, at + "confirm");
        verb(second, at + "confirm-second");
        verb(second, at + "notify");
        verb("centre." + penalty.get("centreCode").asText().toLowerCase(Locale.ROOT), at + "acknowledge");
        verb("hq.accounts", at + "finalize");
    }

    private void verb(String who, String path) {
        as(who).post(path, "{\"reason\":\"客户否认\"}");
    }

    /** Of what was paid, some is taken back in part or whole, and some is too little. */
    private void corrected(OracleStory story, YearMonth month, List<String[]> paid) {
        for (int i = 0; i < 4 && !paid.isEmpty(); i++) {
            String[] line = paid.remove(story.random().nextInt(paid.size()));
            String amount = i == 0 ? "-" + line[2] : i == 1 ? "-0.49" : i == 2 ? "-3.00" : "-1.01";
            JsonNode adjustment = as("hq.accounts")
                    .post(
                            "statements/" + line[0] + "/adjust",
                            "{\"orderNo\":\"" + line[1] + "\",\"amount\":\"" + amount + "\",\"reason\":\"更正已付金额\"}");
            verb("hq.director", "adjustments/" + adjustment.get("id").asText() + "/approve");
            story.tell(month, "ADJUSTED", line[1], amount, line[3]);
        }
    }

    /** The demonstration has centres and lines of its own. */
    private static byte[] ours(OracleStory story, byte[] lines) {
        StringBuilder kept = new StringBuilder();
        new String(lines, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("orderNo") || line.split(",")[1].startsWith(story.prefix()))
                .forEach(line -> kept.append(line).append('\n'));
        return kept.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void publish(OracleStory story, YearMonth month, StringBuilder amounts) {
        for (JsonNode statement :
                as("hq.accounts").get("statements?size=200&month=" + month).get("items")) {
            String centre = statement.get("centreCode").asText();
            String at = "statements/" + statement.get("no").asText();
            if (centre.startsWith(story.prefix())) {
                as("hq.accounts").post(at + "/send", "{}");
                as("centre." + centre.toLowerCase(Locale.ROOT)).post(at + "/confirm", "{}");
                as("hq.accounts").post(at + "/publish", "{}");
                JsonNode sums = as("hq.accounts").get(at).get("amounts");
                amounts.append(month).append(',').append(centre);
                for (String name :
                        new String[] {"base", "adjustments", "penalties", "previousDebt", "net", "carriedForward"}) {
                    amounts.append(',').append(sums.get(name).asText());
                }
                amounts.append('\n');
            }
        }
    }

    /** Some lines that were paid with this month. */
    private static void payable(byte[] lines, OracleStory story, YearMonth month, List<String[]> paid) {
        paid.clear();
        List<Map<String, String>> all = PlainCsv.named(lines);
        for (int i = 0; i < 400; i++) {
            Map<String, String> line = all.get(story.random().nextInt(all.size()));
            String centre = line.get("centreCode");
            if ("PAYABLE".equals(line.get("kind"))
                    && centre.startsWith(story.prefix())
                    && paid.stream().noneMatch(one -> one[1].equals(line.get("orderNo")))) {
                paid.add(new String[] {
                    "JS-" + centre + "-" + month.toString().replace("-", "") + "-1",
                    line.get("orderNo"),
                    line.get("amount"),
                    month.toString()
                });
            }
        }
    }

    private void ledger(OracleStory story, Path folder) throws SQLException, IOException {
        StringBuilder balances = new StringBuilder("account,centre,outlet,fen\n");
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT p.account, c.code, p.outlet_code, SUM(p.fen) FROM ledger_posting p JOIN service_centre c ON c.id = p.centre_id
                        WHERE c.code LIKE '%s%%' GROUP BY p.account, c.code, p.outlet_code""".formatted(story.prefix()))) {
            while (row.next()) {
                balances.append(String.join(
                                ",", row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                        .append('\n');
            }
        }
        Files.writeString(folder.resolve("ledger.csv"), balances);
    }

    private static String oracle(Path story) throws IOException, InterruptedException {
        Process python = new ProcessBuilder("python3", "src/test/oracle/months.py", story.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        python.waitFor();
        return said.strip();
    }
}
