package weijie.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {

    private final Proxies proxies = Proxies.of("127.0.0.1, 10.1.0.0/16, fd00::/8");

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.0.0", "10.1.255.255", "fd12::1"})
    void theMachinesOfTheListAreTrusted(String address) {
        assertThat(proxies.trust(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.2", "10.2.0.0", "10.0.255.255", "fe80::1", "proxy.example", ""})
    void nobodyElseIs(String address) {
        assertThat(proxies.trust(address)).isFalse();
    }

    /** What a client writes into the header stands before what our proxies add, and is not believed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "127.0.0.1 | 203.0.113.7 | 203.0.113.7",
                "127.0.0.1 | 203.0.113.7, 10.1.2.3 | 203.0.113.7",
                "127.0.0.1 | 1.2.3.4, 203.0.113.7, 10.1.2.3 | 203.0.113.7",
                "127.0.0.1 | 203.0.113.7:5511 | 203.0.113.7",
                "127.0.0.1 | [2001:db8::1]:443 | 2001:db8::1",
                "127.0.0.1 | 10.1.9.9 | 10.1.9.9",
                "127.0.0.1 | unknown | 127.0.0.1",
                "127.0.0.1 | '' | 127.0.0.1",
                "203.0.113.9 | 1.2.3.4 | 203.0.113.9"
            })
    void theClientIsTheLastOneThatIsNoProxy(String peer, String header, String client) {
        assertThat(proxies.client(peer, header)).isEqualTo(client);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.300", "/8"})
    void whatIsNoAddressIsNamed(String entry) {
        assertThatThrownBy(() -> Proxies.of("127.0.0.1," + entry))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(entry);
    }

    @Test
    void nobodyIsTrustedWithoutAList() {
        assertThat(Proxies.of("").isEmpty()).isTrue();
        assertThat(Proxies.of("").trust("127.0.0.1")).isFalse();
    }
}
