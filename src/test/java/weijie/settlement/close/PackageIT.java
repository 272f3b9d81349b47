package weijie.settlement.close;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
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

    private byte[] made(String who) {
        ApiClient.as(who, ROOT).run(path);
        return ApiClient.as(who, ROOT).bytes(path + ".zip");
    }

    @Test
    void itIsWholeByItsIndexAndTheSameWhenItIsMadeAgain() throws Exception {
        month.calculated();
        // There is a statement, but none that counts.
        Door.as("hq.accounts").post("/" + path).then().statusCode(409).body("code", equalTo("CL-710"));
        month.published();
        byte[] zip = made("hq.accounts");
        Map<String, byte[]> files = PackageIndex.unpacked(new ByteArrayInputStream(zip));
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
        assertThat(PackageIndex.wrong(files)).isEmpty();
        assertThat(PackageIndex.text(files, "index.csv").lines())
                .hasSize(8)
                .contains("lines.csv," + files.get("lines.csv").length + ","
                        + PackageIndex.digest(files.get("lines.csv")));
        assertThat(PackageIndex.text(files, "lines.csv").lines())
                .hasSize(7)
                .anyMatch(line -> line.startsWith(month.order(1) + ",FC44,"));
        assertThat(PackageIndex.text(files, "ledger.csv")).contains(no, "5101", "35.00");
        assertThat(files.get("statements/" + no + ".pdf"))
                .isEqualTo(Door.as("hq.accounts")
                        .get("/statements/" + no + ".pdf")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray());
        // One byte of one file is another, and it is found by its name.
        files.get("ledger.csv")[20]++;
        assertThat(PackageIndex.wrong(files)).containsExactly("ledger.csv");
        assertThat(made("hq.accounts")).isEqualTo(zip);
        JsonPath latest =
                Door.as("hq.accounts").get("/" + path).then().extract().jsonPath();
        assertThat(latest.getString("sha256")).isEqualTo(PackageIndex.digest(zip));
        assertThat(latest.getInt("files")).isEqualTo(7);
        assertThat(latest.getInt("unpublished")).isZero();
    }

    @Test
    void aCentreHasItsOwnAndANeighbourNothing() throws Exception {
        month.published();
        made("hq.accounts");
        Door.as("centre.fc44").get("/" + path + ".zip").then().statusCode(404).body("code", equalTo("CL-711"));
        assertThat(PackageIndex.unpacked(new ByteArrayInputStream(made("centre.fc44"))))
                .containsKey("statements/" + no + ".pdf");
        Door.as("centre.hn").post("/" + path).then().statusCode(409);
        for (String end : List.of("", ".zip")) {
            Door.as("centre.hn").get("/" + path + end).then().statusCode(404);
            Door.as("outlet.wd440101").get("/" + path + end).then().statusCode(403);
        }
    }
}
