package weijie.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weijie.testing.ApiClient;
import weijie.testing.DemoHome;
import weijie.testing.Eventually;
import weijie.testing.Instance;
import weijie.testing.RecordSheet;

/** The server is killed while it checks a file and again while it stores it: all of the file is stored in the end, or none of it. */
class ImportKillIT {

    private static final int ROWS = 12_000;
    private static final Set<String> AT_REST = Set.of("COMMITTED", "FAILED", "CHECKED");
    private static final Duration LONGEST_WORK = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    private final Path home = DemoHome.fresh("import-kill");

    private Instance start() {
        return Instance.launch(home, DemoHome.SETTINGS);
    }

    private static ApiClient centre(Instance server) {
        return ApiClient.as("centre.fc44", URI.create(server.url()));
    }

    @Test
    void anImportSurvivesTheServerThatWorkedOnIt() {
        Path file = RecordSheet.ofOctober().good(ROWS).csv(folder);
        Instance server = start();
        try {
            String at = "imports/"
                    + centre(server)
                            .tryUpload("imports?kind=repair-records&commit=PASSED_ROWS&submit=true", file)
                            .body()
                            .get("id")
                            .asText();
            killWhen(server, at, Set.of("CHECKING"));
            server = start();
            assertThat(stored(server, at)).as("while it is checked again").isZero();
            killWhen(server, at, Set.of("COMMITTING", "COMMITTED"));
            server = start();
            JsonNode batch = atRest(server, at);
            if (!"COMMITTED".equals(batch.get("state").asText())) {
                assertThat(stored(server, at)).as("%s", batch).isZero();
                assertThat(centre(server)
                                .tryPost(at + "/commit?commit=PASSED_ROWS&submit=true", "{}")
                                .status())
                        .as("the person tries again")
                        .isEqualTo(202);
                batch = atRest(server, at);
            }
            assertThat(batch.get("state").asText()).as("%s", batch).isEqualTo("COMMITTED");
            assertThat(batch.get("stored").asInt()).isEqualTo(ROWS);
            assertThat(batch.get("submitted").asInt()).isEqualTo(ROWS);
            assertThat(stored(server, at)).isEqualTo(ROWS);
            JsonNode verification =
                    ApiClient.as("hq.admin", URI.create(server.url())).get("verification");
            assertThat(verification.get("ok").asBoolean())
                    .as("%s", verification)
                    .isTrue();
        } finally {
            server.stop();
        }
    }

    /** Kills the server as soon as the batch is seen in one of these states. */
    private static void killWhen(Instance server, String at, Set<String> states) {
        ApiClient centre = centre(server);
        Eventually.await(
                "a state of " + states,
                LONGEST_WORK,
                () -> states.contains(centre.get(at).get("state").asText()));
        server.process().destroyForcibly();
        server.exitCode();
    }

    private static JsonNode atRest(Instance server, String at) {
        ApiClient centre = centre(server);
        Eventually.await(
                "an end of the work on " + at,
                LONGEST_WORK,
                () -> AT_REST.contains(centre.get(at).get("state").asText()));
        return centre.get(at);
    }

    private static int stored(Instance server, String at) {
        return centre(server)
                .get("repair-orders?size=1&importId=" + at.substring(at.indexOf('/') + 1))
                .get("total")
                .asInt();
    }
}
