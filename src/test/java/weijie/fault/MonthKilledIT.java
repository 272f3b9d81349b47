package weijie.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import weijie.testing.ApiClient;
import weijie.testing.DemoHome;
import weijie.testing.Eventually;
import weijie.testing.FreshMonth;
import weijie.testing.Instance;

/** A server that is killed while it calculates a month: whoever starts next takes the calculation over and ends it once. */
class MonthKilledIT {

    private static final int ORDERS = 400;
    private static final Duration UNTIL_TAKEN_OVER = Duration.ofMinutes(3);

    @Test
    void theCalculationIsTakenOverAndDoneOnce() {
        Path home = DemoHome.fresh("month-killed");
        Instance first = Instance.launch(home, DemoHome.SETTINGS);
        FreshMonth month = FreshMonth.on(URI.create(first.url()));
        for (int i = 0; i < ORDERS; i++) {
            month.repair("WD440101", 1 + i % 28, i % 3 == 0 ? "3" : "1");
        }
        month.handedIn();
        ApiClient accounts = ApiClient.as("hq.accounts", URI.create(first.url()));
        JsonNode started = accounts.post("months/" + month.month() + "/calculate", "{}");
        // Killed at once: the job is written down, and at most a part of its lines.
        first.process().destroyForcibly();
        first.exitCode();
        first.databases().forEach(ProcessHandle::destroyForcibly);

        Instance second = Instance.launch(home, DemoHome.SETTINGS);
        try {
            ApiClient again = ApiClient.as("hq.accounts", URI.create(second.url()));
            Eventually.await("the job done", UNTIL_TAKEN_OVER, () -> {
                String state = again.get("jobs/" + started.get("jobId").asText())
                        .get("state")
                        .asText();
                assertThat(state).isNotEqualTo("FAILED");
                return "DONE".equals(state);
            });
            JsonNode after = again.get("months/" + month.month());
            assertThat(after.get("runs")).as("%s", after).hasSize(1);
            assertThat(after.get("calculatingJobId").isNull()).isTrue();
            String lines = new String(again.bytes("months/" + month.month() + "/lines.csv"), StandardCharsets.UTF_8);
            assertThat(lines.lines().skip(1)).hasSize(ORDERS).doesNotHaveDuplicates();
            again.run("months/" + month.month() + "/calculate");
            assertThat(new String(again.bytes("months/" + month.month() + "/lines.csv"), StandardCharsets.UTF_8))
                    .as("as an undisturbed calculation has them")
                    .isEqualTo(lines);
            assertThat(again.get("verification").get("ok").asBoolean()).isTrue();
        } finally {
            second.stop();
        }
    }
}
