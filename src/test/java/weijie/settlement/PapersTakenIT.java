package weijie.settlement;

import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.testing.Eventually;
import weijie.testing.Instance;
import weijie.testing.RunningServer;

/** Who takes a paper away is written down, and nothing of it stays behind on the server. */
class PapersTakenIT {

    private static boolean nothingIsLeft() {
        try (Stream<Path> files = Files.list(Instance.temporary(RunningServer.home()))) {
            return files.noneMatch(file -> file.getFileName().toString().startsWith("weijie-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyWayToTakeLinesAwayIsNotedAndLeavesNothing() {
        String month = Door.as("hq.accounts")
                .get("/statements?size=1")
                .then()
                .extract()
                .path("items[0].month");
        String number = Door.as("hq.accounts")
                .get("/statements?size=1")
                .then()
                .extract()
                .path("items[0].no");
        for (String ending : List.of(".pdf", ".xlsx")) {
            for (String who : List.of("hq.accounts", "hq.director")) {
                Door.as(who)
                        .accept("*/*")
                        .get("/statements/" + number + ending)
                        .then()
                        .statusCode(200);
                Door.as(who)
                        .accept("*/*")
                        .head("/statements/" + number + ending)
                        .then()
                        .statusCode(200);
            }
        }
        Door.as("hq.accounts")
                .accept("*/*")
                .get("/months/" + month + "/lines.csv")
                .then()
                .statusCode(200);
        Door.as("hq.accounts")
                .accept("*/*")
                .head("/months/" + month + "/lines.csv")
                .then()
                .statusCode(200);
        // The reader has the last byte before the server has closed and taken away its file.
        Eventually.await("a folder without papers", Duration.ofSeconds(10), PapersTakenIT::nothingIsLeft);
        noted("STATEMENT", number);
        noted("MONTH", month);
    }

    private static void noted(String kind, String about) {
        Door.as("hq.admin")
                .get("/audit?verb=EXPORT&kind=" + kind + "&about=" + about)
                .then()
                .body("total", greaterThan(0))
                .body("items.userName", hasItem("hq.accounts"));
    }
}
