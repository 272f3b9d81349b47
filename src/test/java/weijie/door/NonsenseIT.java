package weijie.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weijie.testing.RawHttp;
import weijie.testing.RunningServer;

/** Headers and states of pages that mean nothing are the sender's fault, not ours: no answer is a 5xx. */
class NonsenseIT {

    private static final List<String> VALUES = List.of(
            "../../etc",
            ";;q=",
            "a/b/c",
            "\"",
            "W/\"",
            "é",
            "application/json;charset=\"",
            "multipart/form-data; boundary=",
            "99999999999999999999",
            "bytes=9-1",
            "Basic",
            "Basic !!",
            "Bearer ",
            "$Version=\"1\"; WEIJIE=\"a\\\"",
            "http://[",
            "x".repeat(5000));

    private final RawHttp http = new RawHttp(RunningServer.url());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept",
                "Accept-Language",
                "Accept-Charset",
                "Accept-Encoding",
                "Content-Type",
                "Content-Encoding",
                "If-Match",
                "If-None-Match",
                "If-Modified-Since",
                "Range",
                "Authorization",
                "Cookie",
                "Idempotency-Key",
                "Origin",
                "Referer",
                "Sec-Fetch-Site",
                "X-Forwarded-For",
                "X-Forwarded-Proto",
                "Faces-Request",
                "traceparent"
            })
    void aHeaderThatMeansNothingIsNotOurFault(String name) {
        List<String> faults = new ArrayList<>();
        for (String value : VALUES) {
            String header = name + ": " + value;
            note(faults, header, http.ask("GET", "/login.xhtml", header));
            note(faults, header, http.ask("GET", "/api/v1/users", header));
            note(faults, header, http.ask("POST", "/login.xhtml", bytes("a=b"), header));
            if (!name.equals("Authorization")) {
                note(faults, header, http.ask("GET", "/api/v1/users", admin(), header));
                note(faults, header, http.ask("POST", "/api/v1/notices/read-all", admin(), header));
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stateless", "x", "1:2", "-1:-1", "0", "99999999999999999999:1", "%00", "%5B%5D"})
    void aStateOfAPageThatIsNoneIsLikeOneThatWasForgotten(String state) {
        String field = "jakarta.faces.ViewState=" + state;
        assertThat(http.ask("GET", "/login.xhtml?" + field).status()).isEqualTo(302);
        assertThat(http.ask("POST", "/login.xhtml", bytes(field), "Content-Type: application/x-www-form-urlencoded")
                        .status())
                .isEqualTo(302);
    }

    private static void note(List<String> faults, String header, RawHttp.Answer answer) {
        if (answer.status() >= 500 || answer.status() == 0) {
            faults.add(header.substring(0, Math.min(header.length(), 60)) + ": " + answer.head());
        }
    }

    private static String admin() {
        return "Authorization: Basic "
                + Base64.getEncoder().encodeToString(bytes("hq.admin:" + RunningServer.DEMO_PASSWORD));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
