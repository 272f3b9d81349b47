package weijie.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdmissionTest {

    private static final String HOST = "weijie.example.com";

    private final Admission admission = new Admission(HostNames.of(HOST), Proxies.of("10.0.0.1"));

    @ParameterizedTest
    @CsvSource({
        "POST, cross-site, ",
        "PATCH, same-site, ",
        "DELETE, CROSS-SITE, ",
        "POST, , https://evil.example",
        "POST, , https://weijie.example.com.evil.example",
        "PUT, , null",
        "POST, , https://weijie.example.com:8443",
        "POST, cross-site, https://weijie.example.com"
    })
    void nothingIsChangedByAPageOfAnotherSite(String method, String site, String origin) {
        assertThat(judged(method, site, origin)).contains(new Turned(403, "API-018"));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, same-origin, https://weijie.example.com",
        "POST, same-origin, https://behind.a.proxy.that.says.another.host",
        "POST, none, ",
        "POST, , https://weijie.example.com",
        "POST, , https://WEIJIE.example.com",
        "POST, , ",
        "GET, cross-site, https://evil.example",
        "HEAD, cross-site, "
    })
    void ownPagesProgramsAndLinksComeIn(String method, String site, String origin) {
        assertThat(judged(method, site, origin)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "weijie.example.com.evil.example", "10.0.0.1", "a b", "<x>"})
    void anotherNameIsNotOurs(String host) {
        assertThat(admission.judge(asked(host))).contains(new Turned(421, "API-017"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"weijie.example.com", "Weijie.Example.com", "127.0.0.1", "localhost", "[::1]", "10.0.0.9", ""})
    void ourNameAndTheMachinesOwnAre(String host) {
        assertThat(admission.judge(asked(host))).isEmpty();
    }

    @Test
    void withoutAListEveryNameThatCanBeOneIsTaken() {
        Admission open = new Admission(HostNames.of(""), Proxies.of(""));
        assertThat(open.judge(asked("any.example"))).isEmpty();
        assertThat(open.judge(asked(""))).isEmpty();
        assertThat(open.judge(asked("a\"><b"))).isPresent();
    }

    @Test
    void onlyAProxyOfOursPassesRequestsOn() {
        Map<String, String> forwarded = Map.of("X-Forwarded-Proto", "https");
        assertThat(admission.judge(new Knock("GET", HOST, "203.0.113.7", "10.0.0.9", forwarded::get)))
                .contains(new Turned(400, "API-023"));
        assertThat(admission.judge(new Knock("GET", HOST, "10.0.0.1", "10.0.0.9", forwarded::get)))
                .isEmpty();
    }

    private static Knock asked(String host) {
        return new Knock("GET", host, "203.0.113.7", "10.0.0.9", name -> null);
    }

    private Optional<Turned> judged(String method, String site, String origin) {
        Map<String, String> headers = new HashMap<>(Map.of("Host", HOST));
        if (site != null) {
            headers.put("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            headers.put("Origin", origin);
        }
        return admission.judge(new Knock(method, HOST, "203.0.113.7", "10.0.0.9", headers::get));
    }
}
