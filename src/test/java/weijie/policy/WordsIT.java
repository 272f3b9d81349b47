package weijie.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weijie.testing.ApiClient;
import weijie.testing.RecordSheet;
import weijie.testing.RunningServer;

/** Words of the columns that decide money: unknown ones are nobody's guess, headquarters teaches them. */
class WordsIT {

    private static final String STORE = "imports?kind=repair-records&commit=PASSED_ROWS&submit=true";

    @TempDir
    private Path folder;

    private static ApiClient as(String user) {
        return ApiClient.as(user, URI.create(RunningServer.url()));
    }

    @Test
    void aWordIsUnknownUntilHeadquartersTeachesItAndAgainAfterItsLastDay() throws Exception {
        String word = "客付" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT);
        ApiClient centre = as("centre.fc44");
        JsonNode unknown = imported(centre, word);
        assertThat(unknown.get("status").asText()).isEqualTo("ABNORMAL");
        assertThat(unknown.get("order").get("warrantyClaim").asText()).isEqualTo("UNKNOWN");

        String body = "{\"kind\":\"WARRANTY\",\"word\":\" " + word.toLowerCase(java.util.Locale.ROOT)
                + " \",\"means\":\"OUT\",\"validFrom\":\"2026-10-01\"}";
        assertThat(centre.tryPost("words", body).status()).isEqualTo(403);
        ApiClient admin = as("hq.admin");
        JsonNode added = admin.post("words", body);
        assertThat(added.get("word").asText()).isEqualTo(word);
        assertThat(admin.tryPost("words", body).code()).isEqualTo("PO-020");
        assertThat(admin.tryPost("words", body.replace("OUT", "L1")).code()).isEqualTo("PO-021");

        JsonNode known = imported(centre, word);
        assertThat(known.get("status").asText()).isNotEqualTo("ABNORMAL");
        assertThat(known.get("order").get("warrantyClaim").asText()).isEqualTo("OUT");

        String id = added.get("id").asText();
        int version = added.get("version").asInt();
        String end = "/api/v1/words/" + id + "/end";
        assertThat(send("POST", end, "{\"validTo\":\"2026-10-30\"}", version)).isEqualTo(200);
        assertThat(send("POST", end, "{\"validTo\":\"2026-10-29\"}", version)).isEqualTo(412);
        assertThat(imported(centre, word).get("order").get("warrantyClaim").asText())
                .isEqualTo("UNKNOWN");
        assertThat(send("DELETE", "/api/v1/words/" + id, "", version + 1)).isEqualTo(204);
        assertThat(admin.get("words?kind=WARRANTY").toString())
                .doesNotContain(word)
                .contains("保外维修");
        assertThat(admin.get("audit?size=200").toString()).contains("WARRANTY " + word);
    }

    @Test
    void aCorrectionOfAnotherFieldDoesNotMakeAnUnknownClaimAClaim() {
        ApiClient centre = as("centre.fc44");
        JsonNode unknown = imported(centre, "说不清");
        String no = unknown.get("orderNo").asText();
        assertThat(patched(no, unknown.get("version").asInt(), "{\"remark\":\"补充说明\"}"))
                .isEqualTo(200);
        JsonNode now = centre.get("repair-orders/" + no);
        assertThat(now.get("fields").get("remark").asText()).isEqualTo("补充说明");
        assertThat(now.get("status").asText()).isEqualTo("ABNORMAL");
        assertThat(now.get("order").get("warrantyClaim").asText()).isEqualTo("UNKNOWN");
    }

    private JsonNode imported(ApiClient centre, String word) {
        RecordSheet sheet = RecordSheet.ofOctober().row(Map.of("保修类型", word));
        JsonNode batch = centre.upload(STORE, sheet.csv(folder));
        assertThat(batch.get("stored").asInt()).as("%s", batch).isEqualTo(1);
        return centre.get("repair-orders/" + sheet.orderNo(1));
    }

    private static int patched(String no, int version, String body) {
        return send("PATCH", "/api/v1/repair-orders/" + no, body, version, "centre.fc44");
    }

    private static int send(String method, String path, String body, int version) {
        return send(method, path, body, version, "hq.admin");
    }

    private static int send(String method, String path, String body, int version, String user) {
        String login = Base64.getEncoder()
                .encodeToString((user + ":" + RunningServer.DEMO_PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(RunningServer.url(path)))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .statusCode();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
