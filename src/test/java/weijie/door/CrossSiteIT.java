package weijie.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import weijie.testing.RawHttp;
import weijie.testing.RunningServer;

/** What a page of another site can make a browser do that remembers a password for this one: nothing. */
class CrossSiteIT {

    private static final String VERB = "/api/v1/notices/read-all";

    private final RawHttp http = new RawHttp(RunningServer.url());

    @Test
    void aVerbFromAnotherSiteIsNotDone() {
        for (String sent : new String[] {
            "Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site", "Origin: https://evil.example", "Origin: null"
        }) {
            RawHttp.Answer answer = http.ask("POST", VERB, admin(), sent);
            assertThat(answer.status()).as(sent).isEqualTo(403);
            assertThat(answer.body()).contains("API-018");
        }
        assertThat(http.ask("POST", VERB, admin(), "Origin: " + RunningServer.url())
                        .status())
                .isEqualTo(204);
        assertThat(http.ask("POST", VERB, admin()).status()).isEqualTo(204);
    }

    @Test
    void aBrowserIsNotAskedForAPasswordThatItWouldKeep() {
        for (String browser :
                new String[] {"Accept: text/html,*/*;q=0.8", "Sec-Fetch-Mode: cors", "Sec-Fetch-Site: none"}) {
            RawHttp.Answer answer = http.ask("GET", "/api/v1/me", browser);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.headers("WWW-Authenticate")).as(browser).noneMatch(way -> way.startsWith("Basic"));
        }
        assertThat(http.ask("GET", "/api/v1/me").headers("WWW-Authenticate"))
                .anyMatch(way -> way.startsWith("Basic"))
                .anyMatch(way -> way.startsWith("Bearer"));
    }

    private static String admin() {
        String pair = "hq.admin:" + RunningServer.DEMO_PASSWORD;
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
