package weijie.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weijie.testing.ApiClient;
import weijie.testing.DemoHome;
import weijie.testing.Instance;
import weijie.testing.SampleNetwork;

/**
 * Imports a network and all its repair records into the product as it is delivered, settles and publishes month after month,
 * and demands that a second implementation in another language finds the same for every order, to the fen.
 */
class OracleIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);
    private static final YearMonth LAST = YearMonth.of(2026, 10);

    @TempDir
    private Path folder;

    @Test
    void everyOrderOfEveryMonthIsDecidedAsTheOracleDecidesIt() throws IOException, InterruptedException {
        SampleNetwork sample = SampleNetwork.beside(folder.resolve("sample"));
        Path lines = Files.createDirectories(folder.resolve("lines"));
        Instance product = Instance.launch(DemoHome.fresh("oracle"), DemoHome.SETTINGS);
        try {
            URI root = URI.create(product.url());
            ApiClient admin = ApiClient.as("hq.admin", root);
            SampleRun.importMasters(admin, sample);
            String orders = SampleRun.importRecords(admin, sample);
            Optional<SampleLabels> labels = SampleLabels.of(sample.orders());
            if (labels.isPresent()) {
                assertThat(labels.get().notFoundAsLabelled(admin.bytes("imports/" + orders + "/findings?format=csv")))
                        .isEmpty();
            }
            for (YearMonth month = SampleRun.FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
                Files.write(lines.resolve(month + ".csv"), settle(root, month, sample.centres()));
            }
            assertNothingWrong(admin);
            if (labels.isPresent()) {
                assertThat(labels.get().notSettledAsRepeats(lines)).isEmpty();
            }
        } finally {
            product.stop();
        }
        try (Stream<Path> files = Files.list(lines)) {
            assertThat(files).hasSize((int) SampleRun.FIRST.until(LAST, ChronoUnit.MONTHS) + 1);
        }
        assertThat(SampleRun.oracle(sample, TODAY, lines))
                .as("disagreements with the oracle")
                .contains(" 0 disagreements");
    }

    /** Calculates a month twice and, when its window has come, publishes it; the lines as they stood before and after. */
    private static byte[] settle(URI root, YearMonth month, Set<String> centres) {
        ApiClient accounts = ApiClient.as("hq.accounts", root);
        boolean trial = !month.plusMonths(1).atDay(5).isBefore(TODAY.plusDays(1));
        byte[] first = SampleRun.calculate(accounts, month, trial);
        byte[] second = SampleRun.calculate(accounts, month, trial);
        assertThat(second).as("second calculation of %s", month).isEqualTo(first);
        if (!trial) {
            publish(root, month, centres);
            assertThat(accounts.bytes("months/" + month + "/lines.csv"))
                    .as("lines of %s after publishing", month)
                    .isEqualTo(first);
        }
        return first;
    }

    private static void publish(URI root, YearMonth month, Set<String> centres) {
        ApiClient accounts = ApiClient.as("hq.accounts", root);
        for (JsonNode statement :
                accounts.get("statements?size=200&month=" + month).get("items")) {
            if (!"CALCULATED".equals(statement.get("state").asText())
                    || !centres.contains(statement.get("centreCode").asText())) {
                // The demonstration has centres of its own: settled before, or still in dispute.
                continue;
            }
            String number = statement.get("no").asText();
            String centre = statement.get("centreCode").asText().toLowerCase(Locale.ROOT);
            accounts.post("statements/" + number + "/send", "{}");
            ApiClient.as("centre." + centre, root).post("statements/" + number + "/confirm", "{}");
            accounts.post("statements/" + number + "/publish", "{}");
        }
    }

    private static void assertNothingWrong(ApiClient admin) {
        JsonNode verification = admin.get("verification");
        assertThat(verification.get("ok").asBoolean()).as("%s", verification).isTrue();
    }
}
