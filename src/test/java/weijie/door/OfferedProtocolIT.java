package weijie.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import weijie.testing.RunningServer;

/** Java's own client offers HTTP/2 unless it is told not to; what it sends with the offer is read like any other request. */
class OfferedProtocolIT {

    private static final String WITHOUT_ITS_FIELDS = "{\"outletCode\":\"WD440101\"}";
    private static final String PARTS = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n工单号,网点编码\r\n\r\n--cut--\r\n";

    private final HttpClient offering = HttpClient.newHttpClient();
    private final HttpClient plain =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void aBodyOfKnownAndOfUnknownLengthIsRead() throws Exception {
        for (BodyPublisher body : List.of(
                BodyPublishers.ofString(WITHOUT_ITS_FIELDS),
                BodyPublishers.ofString(WITHOUT_ITS_FIELDS + " ".repeat(400_000)),
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes(WITHOUT_ITS_FIELDS))))) {
            for (int again = 0; again < 10; again++) {
                HttpRequest record = request("/repair-orders", "application/json", body);
                assertThat(send(offering, record).statusCode())
                        .isEqualTo(send(plain, record).statusCode())
                        .isEqualTo(422);
            }
        }
    }

    @Test
    void aFileIsRead() throws Exception {
        HttpRequest file = request(
                "/imports?kind=repair-records",
                "multipart/form-data; boundary=cut",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes(PARTS))));
        HttpResponse<String> answer = send(plain, file);
        for (int again = 0; again < 10; again++) {
            assertThat(send(offering, file).statusCode()).as(answer.body()).isEqualTo(answer.statusCode());
        }
    }

    private static HttpRequest request(String path, String type, BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create(RunningServer.url() + "/api/v1" + path))
                .timeout(Duration.ofSeconds(25))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(bytes("centre.fc44:" + RunningServer.DEMO_PASSWORD)))
                .header("Content-Type", type)
                .POST(body)
                .build();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request) throws Exception {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
