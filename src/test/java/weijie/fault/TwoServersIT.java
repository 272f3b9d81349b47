package weijie.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weijie.testing.ApiClient;
import weijie.testing.Build;
import weijie.testing.DebianMariaDb;
import weijie.testing.Eventually;
import weijie.testing.Galera;
import weijie.testing.Instance;
import weijie.testing.RecordSheet;

/**
 * Two products on a cluster of three databases and one directory of files, set up as the how-to says. One product is killed in the
 * middle of an import, then one database, then so many that the last one may not answer.
 */
class TwoServersIT {

    private static final int ROWS = 6_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Set<String> AT_REST = Set.of("COMMITTED", "FAILED", "CHECKED");

    @TempDir
    private Path folder;

    @Test
    void oneGoesOnWhenTheOtherDies() throws IOException {
        Path file = RecordSheet.ofOctober().good(ROWS).csv(folder);
        try (Galera cluster = Galera.start("galera")) {
            cluster.node(1)
                    .execute(
                            "CREATE DATABASE weijie CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
                            "CREATE USER 'weijie'@'%' IDENTIFIED BY 'pw'",
                            "GRANT ALL ON weijie.* TO 'weijie'@'%'");
            Instance a = product("product-a", cluster.url("weijie", 1, 2, 3));
            a.url();
            Instance b = product("product-b", cluster.url("weijie", 2, 3, 1));
            try {
                b.url();
                importIsTakenOver(a, b, file);
                cluster.node(2).kill();
                Eventually.await("the next database", PATIENCE, () -> b.status("/health/ready") == 200);
                answered(b, "me");

                cluster.node(3).kill();
                Eventually.await("the last one to know that it is alone", PATIENCE, () -> !answers(cluster.node(1)));
                HttpResponse<String> unready = ready(b);
                assertThat(unready.statusCode()).as(unready.body()).isEqualTo(503);
                assertThat(unready.body()).contains("reason");
                assertThat(me(b).status()).isEqualTo(503);

                cluster.goOnAlone(1);
                Eventually.await("the cluster's return", PATIENCE, () -> b.status("/health/ready") == 200);
                JsonNode verification = answered(b, "verification");
                assertThat(verification.get("ok").asBoolean())
                        .as("%s", verification)
                        .isTrue();
            } finally {
                a.process().destroyForcibly();
                b.process().destroyForcibly();
            }
        }
    }

    private void importIsTakenOver(Instance a, Instance b, Path file) {
        String at = "imports/"
                + ApiClient.as("centre.fc44", URI.create(a.url()))
                        .tryUpload("imports?kind=repair-records&commit=PASSED_ROWS&submit=true", file)
                        .body()
                        .get("id")
                        .asText();
        // Killed with the file just kept: whoever goes on has to read it.
        a.process().destroyForcibly();
        a.exitCode();
        ApiClient centre = ApiClient.as("centre.fc44", URI.create(b.url()));
        Eventually.await(
                "an end of the work on " + at,
                PATIENCE,
                () -> AT_REST.contains(centre.get(at).get("state").asText()));
        JsonNode batch = centre.get(at);
        assertThat(batch.get("state").asText()).as("%s", batch).isEqualTo("COMMITTED");
        assertThat(batch.get("stored").asInt()).isEqualTo(ROWS);
    }

    private Instance product(String name, String url) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "WEIJIE_DEMO", "true",
                "WEIJIE_BUSINESS_DATE", "2026-10-31",
                "WEIJIE_FILES", folder.resolve("shared-files").toString(),
                "DB_USER", "weijie",
                "DB_PASSWORD", "pw"));
        environment.put("DB_URL", url);
        return Instance.launch(Build.freshHome(name), environment);
    }

    private static ApiClient admin(Instance server) {
        return ApiClient.as("hq.admin", URI.create(server.url()));
    }

    private static ApiClient.Answer me(Instance server) {
        return admin(server).tryGet("me");
    }

    /** A request that held a dead connection is lost: it is told to come again, and then goes through. */
    private static JsonNode answered(Instance server, String path) {
        AtomicReference<JsonNode> body = new AtomicReference<>();
        Eventually.await("an answer of " + path, PATIENCE, () -> {
            ApiClient.Answer answer = admin(server).tryGet(path);
            assertThat(answer.status()).as("%s", answer.body()).isIn(200, 503);
            body.set(answer.body());
            return answer.status() == 200;
        });
        return body.get();
    }

    private static boolean answers(DebianMariaDb node) {
        try {
            // A question that needs no table is answered by a node that is alone, too.
            node.execute("SELECT COUNT(*) FROM weijie.job");
            return true;
        } catch (IllegalStateException refused) {
            return false;
        }
    }

    private static HttpResponse<String> ready(Instance server) throws IOException {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(server.url() + "/health/ready"))
                                    .timeout(Duration.ofMinutes(1))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
