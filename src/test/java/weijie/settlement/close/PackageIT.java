package weijie.settlement.close;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.testing.ApiClient;
import weijie.testing.FreshMonth;
import weijie.testing.RunningServer;

/** The package of a month: whole by its index, the same when it is made again, and everybody's own. */
class PackageIT {

    private static final URI ROOT = URI.create(RunningServer.url());

    private final FreshMonth month = FreshMonth.on(ROOT).usual().handedIn();
    private final String no = month.statement();
    private final String path = "settlements/" + month.month() + "/package";

    private void published() {
        ApiClient.as("hq.accounts", ROOT).run("months/" + month.month() + "/calculate");
        Door.as("hq.accounts").post("/statements/" + no + "/send").then().statusCode(200);
        Door.as("centre.fc44").post("/statements/" + no + "/confirm").then().statusCode(200);
        Door.as("hq.accounts").post("/statements/" + no + "/publish").then().statusCode(200);
    }

    private byte[] made(String who) {
        ApiClient.as(who, ROOT).run(path);
        return ApiClient.as(who, ROOT).bytes(path + ".zip");
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static String digest(byte[] content) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    /** The names that the index tells another length or digest of. */
    private static List<String> wrong(Map<String, byte[]> files) throws Exception {
        List<Map<String, String>> index =
                JsonPath.from(text(files, "index.json")).getList("files");
        List<String> wrong = new java.util.ArrayList<>();
        for (Map<String, String> entry : index) {
            byte[] content = files.get(entry.get("name"));
            if (content == null
                    || !entry.get("sha256").equals(digest(content))
                    || ((Number) (Object) entry.get("bytes")).intValue() != content.length) {
                wrong.add(entry.get("name"));
            }
        }
        return wrong;
    }

    @Test
    void itIsWholeByItsIndexAndTheSameWhenItIsMadeAgain() throws Exception {
        ApiClient.as("hq.accounts", ROOT).run("months/" + month.month() + "/calculate");
        // There is a statement, but none that counts.
        Door.as("hq.accounts").post("/" + path).then().statusCode(409).body("code", equalTo("CL-710"));
        published();
        byte[] zip = made("hq.accounts");
        Map<String, byte[]> files = unpacked(zip);
        assertThat(files.keySet())
                .containsExactlyInAnyOrder(
                        "statements/" + no + ".pdf",
                        "statements/" + no + ".xlsx",
                        "statements/" + no + ".proof.json",
                        "lines.csv",
                        "differences.csv",
                        "penalties.csv",
                        "ledger.csv",
                        "index.csv",
                        "index.json");
        assertThat(wrong(files)).isEmpty();
        assertThat(text(files, "index.csv").lines())
                .hasSize(8)
                .contains("lines.csv," + files.get("lines.csv").length + "," + digest(files.get("lines.csv")));
        assertThat(text(files, "lines.csv").lines())
                .hasSize(7)
                .anyMatch(line -> line.startsWith(month.order(1) + ",FC44,"));
        assertThat(text(files, "ledger.csv")).contains(no, "5101", "35.00");
        assertThat(files.get("statements/" + no + ".pdf"))
                .isEqualTo(Door.as("hq.accounts")
                        .get("/statements/" + no + ".pdf")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray());
        // One byte of one file is another, and it is found by its name.
        files.get("ledger.csv")[20]++;
        assertThat(wrong(files)).containsExactly("ledger.csv");
        assertThat(made("hq.accounts")).isEqualTo(zip);
        JsonPath latest =
                Door.as("hq.accounts").get("/" + path).then().extract().jsonPath();
        assertThat(latest.getString("sha256")).isEqualTo(digest(zip));
        assertThat(latest.getInt("files")).isEqualTo(7);
        assertThat(latest.getInt("unpublished")).isZero();
    }

    @Test
    void aCentreHasItsOwnAndANeighbourNothing() throws Exception {
        published();
        made("hq.accounts");
        Door.as("centre.fc44").get("/" + path + ".zip").then().statusCode(404).body("code", equalTo("CL-711"));
        assertThat(unpacked(made("centre.fc44"))).containsKey("statements/" + no + ".pdf");
        Door.as("centre.hn").post("/" + path).then().statusCode(409);
        for (String end : List.of("", ".zip")) {
            Door.as("centre.hn").get("/" + path + end).then().statusCode(404);
            Door.as("outlet.wd440101").get("/" + path + end).then().statusCode(403);
        }
    }
}
