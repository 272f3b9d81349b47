package weijie.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @Test
    void anEmptyEnvironmentMeansLoopbackAndOurOwnDatabase() {
        Settings settings = Settings.of(Map.of(), false);
        assertThat(settings.link()).isEqualTo("http://127.0.0.1:8080/");
        assertThat(settings.home()).isEqualTo(Path.of(System.getProperty("user.home"), ".weijie"));
        assertThat(settings.external()).isEmpty();
        assertThat(settings.demo()).isFalse();
    }

    @Test
    void anEmptyVariableIsNotSet() {
        assertThat(Settings.of(Map.of("WEIJIE_PORT", "", "DB_URL", " ", "WEIJIE_DEMO", ""), true)
                        .demo())
                .isTrue();
    }

    @Test
    void theEnvironmentDecidesAboutDemoDataBeforeTheBuild() {
        assertThat(Settings.of(Map.of("WEIJIE_DEMO", "false"), true).demo()).isFalse();
        assertThat(Settings.of(Map.of("WEIJIE_DEMO", "true"), false).demo()).isTrue();
    }

    @Test
    void whoeverNamesProxiesStandsBehindThem() {
        assertThat(Settings.of(Map.of("WEIJIE_PROXIES", "10.0.0.1"), false).behindProxies())
                .isTrue();
        assertThat(Settings.of(Map.of(), false).behindProxies()).isFalse();
    }

    @Test
    void aMariaDbAddressIsReachedWithTheDriverThatIsThere() {
        Settings settings = Settings.of(
                Map.of("DB_URL", "jdbc:mariadb://db:3306/weijie", "DB_USER", "w", "DB_PASSWORD", " p "), false);
        assertThat(settings.external()).contains(new Settings.External("jdbc:mysql://db:3306/weijie", "w", " p "));
    }

    @Test
    void aWildcardAddressIsShownAsOneThatABrowserCanOpen() {
        assertThat(Settings.of(Map.of("WEIJIE_ADDRESS", "0.0.0.0"), false).link())
                .isEqualTo("http://127.0.0.1:8080/");
        assertThat(Settings.of(Map.of("WEIJIE_ADDRESS", "::1"), false).link())
                .isEqualTo("http://[0:0:0:0:0:0:0:1]:8080/");
    }

    @ParameterizedTest
    @CsvSource({
        "WEIJIE_PORT, 0",
        "WEIJIE_PORT, 65536",
        "WEIJIE_PORT, http",
        "WEIJIE_PORT, -1",
        "WEIJIE_DEMO, maybe",
        "WEIJIE_BUSINESS_DATE, 2026-02-30",
        "WEIJIE_BUSINESS_DATE, today",
        "DB_URL, jdbc:postgresql://db/weijie",
        "DB_URL, db:3306",
    })
    void aValueThatMakesNoSenseIsRefusedInBothLanguages(String name, String value) {
        assertThatThrownBy(() -> Settings.of(Map.of(name, value), false))
                .isInstanceOfSatisfying(StartFailure.class, failure -> {
                    assertThat(failure.reasons().get(0).chinese()).contains(name);
                    assertThat(failure.reasons().get(0).english()).contains(name);
                });
    }
}
